import { classNames } from "@/components/ui/class-names";

/** How many items stand where; declined and duplicate ones are resolved too. */
export type Balance = { resolved: number; inProgress: number; open: number; inbox: number; hoursLeft: number | null };

/** The register in one line and one bar: what is paid down, in work, open, and not looked at. */
export function RailBalance({ balance }: { balance: Balance }) {
  const { resolved, inProgress, open, inbox, hoursLeft } = balance;
  const total = resolved + inProgress + open + inbox;
  return (
    <div className="grid gap-2 p-2 text-meta text-ink-3 group-data-[rail=folded]/shell:hidden">
      <div className="flex items-baseline justify-between tabular-nums">
        <span>
          <b className="text-ink">{resolved}</b> of {total} paid down
        </span>
        {hoursLeft === null ? null : <span>{hoursLeft} h left</span>}
      </div>
      <div
        className="flex h-1.5 gap-0.5"
        role="img"
        aria-label={`${resolved} resolved, ${inProgress} in progress, ${open} open, ${inbox} in the inbox`}
      >
        <Part share={resolved} className="bg-st-resolved" />
        <Part share={inProgress} className="bg-st-progress" />
        <Part share={open} className="bg-meter-rest" />
        <Part share={inbox} className="shadow-edge-control" />
        {total === 0 ? <Part share={1} className="shadow-edge-control" /> : null}
      </div>
    </div>
  );
}

function Part({ share, className }: { share: number; className: string }) {
  return share === 0 ? null : (
    <span className={classNames("min-w-1 rounded-[2px]", className)} style={{ flex: share }} />
  );
}
