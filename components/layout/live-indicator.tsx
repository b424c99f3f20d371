import { classNames } from "@/components/ui/class-names";

export type LiveState = "live" | "reconnecting";

/** Whether what others do arrives at once; a lost connection is said, and heals by itself. */
export function LiveIndicator({ state }: { state: LiveState }) {
  return (
    <span className="inline-flex items-center gap-1.5 text-meta whitespace-nowrap text-ink-3">
      <span
        aria-hidden="true"
        className={classNames(
          "size-1.5 rounded-full",
          state === "live" ? "bg-ok-fill" : "shadow-[inset_0_0_0_1.5px_var(--warn-fill)]",
        )}
      />
      <span role="status">{state === "live" ? "Live" : "Reconnecting…"}</span>
    </span>
  );
}
