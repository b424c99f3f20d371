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

/** The shape of table rows, 33 high each. */
export function RowsSkeleton({ rows = 8 }: { rows?: number }) {
  return (
    <div aria-hidden="true">
      {Array.from({ length: rows }, (_, row) => (
        <div key={rowKey(row)} className="flex h-[33px] items-center gap-4 border-b border-line px-4">
          <Skeleton className="w-16" />
          <Skeleton className={row % 3 === 0 ? "w-2/5" : "w-1/3"} />
          <Skeleton className="ms-auto w-24" />
        </div>
      ))}
    </div>
  );
}

function rowKey(row: number): string {
  return `row-${row}`;
}
