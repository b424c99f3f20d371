import type { ComponentProps, ReactNode } from "react";
import { classNames } from "@/components/ui/class-names";

type Box = Omit<ComponentProps<"input">, "type" | "children">;

const boxClasses =
  "peer relative m-0 size-3.5 flex-none appearance-none rounded-[3px] bg-surface shadow-[inset_0_0_0_1.5px_var(--line-control)] " +
  "checked:bg-accent-solid checked:shadow-none indeterminate:bg-accent-solid indeterminate:shadow-none disabled:opacity-60 " +
  "before:absolute before:-inset-[5px] before:content-[''] " +
  "after:absolute after:hidden after:border-on-solid after:content-[''] " +
  "checked:after:top-[3.5px] checked:after:left-[3.5px] checked:after:block checked:after:h-1 checked:after:w-[7px] checked:after:-rotate-45 checked:after:border-b-[1.6px] checked:after:border-l-[1.6px] " +
  "indeterminate:after:top-[6px] indeterminate:after:left-[3px] indeterminate:after:block indeterminate:after:h-0 indeterminate:after:w-2 indeterminate:after:rotate-0 indeterminate:after:border-l-0 indeterminate:after:border-b-2";

/** The box alone, 14 px on a target of 24; give it an `aria-label`. `checked="mixed"` is some of many. */
export function CheckBox({ checked, className, ref, ...rest }: Omit<Box, "checked"> & { checked?: boolean | "mixed" }) {
  return (
    <input
      {...rest}
      type="checkbox"
      {...(checked === undefined ? {} : { checked: checked === true })}
      ref={(box) => {
        if (box && checked !== undefined) {
          box.indeterminate = checked === "mixed";
        }
        if (typeof ref === "function") {
          return ref(box);
        }
        if (ref) {
          ref.current = box;
        }
      }}
      className={classNames(boxClasses, className)}
    />
  );
}

/** A box with its words and, under them, what it means. */
export function CheckField({ label, hint, className, ...rest }: Box & { label: ReactNode; hint?: ReactNode }) {
  return (
    <label className={classNames("flex items-start gap-2 max-md:min-h-11 max-md:items-center", className)}>
      <input {...rest} type="checkbox" className={classNames(boxClasses, "mt-[3px] max-md:mt-0")} />
      <span>
        {label}
        {hint ? <span className="block text-meta text-ink-3">{hint}</span> : null}
      </span>
    </label>
  );
}
