import { classNames } from "@/components/ui/class-names";

/** A still block in the place of what comes; size it with `className`. */
export function Skeleton({ className }: { className?: string }) {
  return <span aria-hidden="true" className={classNames("block h-2 rounded-1 bg-blank", className)} />;
}

/** The shape of a card. */
export function CardSkeleton() {
  return (
    <div aria-hidden="true" className="grid h-20 content-start gap-2.5 rounded-2 bg-surface px-3 py-[13px] shadow-card">
      <Skeleton className="w-[42%]" />
      <Skeleton className="h-2.5 w-[74%]" />
      <Skeleton className="w-[56%]" />
    </div>
  );
}
