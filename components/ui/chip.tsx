import { X } from "lucide-react";
import type { ReactNode } from "react";
import { classNames } from "@/components/ui/class-names";

type Props = {
  children: ReactNode;
  icon?: ReactNode;
  look?: "fill" | "line" | "accent";
  onRemove?: () => void;
  removeLabel?: string;
};

const looks = {
  fill: "bg-fill text-ink-2",
  line: "text-ink-2 shadow-edge",
  accent: "bg-accent-tint font-medium text-accent",
};

/** A small named thing, 20 high (24 when it can be removed). */
export function Chip({ children, icon, look = "fill", onRemove, removeLabel }: Props) {
  return (
    <span
      className={classNames(
        "inline-flex max-w-full items-center gap-1 rounded-1 text-meta whitespace-nowrap",
        onRemove ? "h-6 ps-2" : "h-5 px-1.5",
        looks[look],
      )}
    >
      {icon}
      <span className="truncate">{children}</span>
      {onRemove ? (
        <button
          type="button"
          aria-label={removeLabel ?? "Remove"}
          onClick={onRemove}
          className="grid size-6 place-items-center rounded-1 hover:bg-hover"
        >
          <X className="size-3" aria-hidden="true" />
        </button>
      ) : null}
    </span>
  );
}
