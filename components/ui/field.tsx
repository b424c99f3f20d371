import type { ReactNode } from "react";
import { classNames } from "@/components/ui/class-names";
import { OverGlyph } from "@/components/ui/glyphs";

export type FieldTexts = {
  label: string;
  /** What to put in, before anything is wrong. */
  hint?: ReactNode;
  /** What is wrong with what was put in. */
  error?: string | null | undefined;
  /** Keeps the label for screen readers only, where the place makes it plain. */
  labelHidden?: boolean;
};
type Props = FieldTexts & {
  id: string;
  className?: string | undefined;
  children: ReactNode;
};

/** Label above, control, then what is wrong or what is wanted. The control takes `fieldAria` for its names. */
export function Field({ id, label, hint, error, labelHidden = false, className, children }: Props) {
  return (
    <div className={classNames("grid gap-1", className)}>
      <label id={`${id}-label`} htmlFor={id} className={labelHidden ? "sr-only" : "text-meta font-medium text-ink-2"}>
        {label}
      </label>
      {children}
      {error ? (
        <p id={`${id}-error`} className="flex items-start gap-1.5 text-meta text-bad">
          <OverGlyph className="mt-0.5 size-3" />
          <span>{error}</span>
        </p>
      ) : null}
      {hint ? (
        <p id={`${id}-hint`} className="text-meta text-ink-3">
          {hint}
        </p>
      ) : null}
    </div>
  );
}

/** The attributes that tie a control to its field's texts. */
export function fieldAria(id: string, { hint, error }: Pick<FieldTexts, "hint" | "error">) {
  const described = [error ? `${id}-error` : null, hint ? `${id}-hint` : null]
    .filter((part) => part !== null)
    .join(" ");
  return { id, "aria-invalid": error ? true : undefined, "aria-describedby": described === "" ? undefined : described };
}

/** How every one-line control looks: 28 high, 44 on a phone. */
export const controlClasses =
  "h-7 w-full min-w-0 rounded-2 bg-surface px-2 text-base text-ink shadow-edge-control aria-invalid:shadow-edge-bad disabled:opacity-60 max-md:h-11 max-md:px-3 max-md:text-[16px]";
