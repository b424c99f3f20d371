import { classNames } from "@/components/ui/class-names";

/** A label, 20 high. */
export function LabelChip({ label, className }: { label: string; className?: string }) {
  return (
    <span
      className={classNames(
        "inline-block h-5 max-w-full truncate rounded-1 bg-fill px-1.5 text-meta leading-5 text-ink-2",
        className,
      )}
    >
      {label}
    </span>
  );
}
