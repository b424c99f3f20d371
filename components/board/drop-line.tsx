import { classNames } from "@/components/ui/class-names";

/** Where a card would land: in the gap above or below another, without moving it. */
export function DropLine({ side }: { side: "above" | "below" }) {
  return (
    <span
      aria-hidden="true"
      className={classNames(
        "pointer-events-none absolute inset-x-0 z-1 h-0.5 rounded-[1px] bg-accent-solid",
        "before:absolute before:-start-1 before:-top-[3px] before:size-2 before:rounded-full before:border-2 before:border-accent-solid before:bg-surface",
        side === "above" ? "-top-[4.5px]" : "-bottom-[4.5px]",
      )}
    />
  );
}
