import { classNames } from "@/components/ui/class-names";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import type { Priority } from "@/lib/items/item";
import { priorityWords } from "@/lib/items/words";

const barsLit: Record<Exclude<Priority, "P0">, number> = { P1: 3, P2: 2, P3: 1 };
const barColors: Record<Exclude<Priority, "P0">, string> = {
  P1: "fill-p1-fill",
  P2: "fill-p2-fill",
  P3: "fill-p3-fill",
};
const textColors: Record<Priority, string> = { P0: "text-p0", P1: "text-p1", P2: "text-p2", P3: "text-p3" };
const bars = [
  { x: 1.5, y: 8, height: 4.5 },
  { x: 5.6, y: 5, height: 7.5 },
  { x: 9.75, y: 1.75, height: 10.75 },
];

/** The picture alone, 14 px; its text must stand beside it. Null, for what nobody has triaged, shows no bar lit. */
export function PriorityGlyph({ priority, className }: { priority: Priority | null; className?: string }) {
  return (
    <svg className={classNames("glyph-mark", className)} viewBox="0 0 14 14" aria-hidden="true">
      {priority === "P0" ? <Octagon /> : <Bars priority={priority} />}
    </svg>
  );
}

/** Picture and text: what a priority looks like wherever there is room for two letters. */
export function PriorityLabel({ priority, className }: { priority: Priority | null; className?: string }) {
  return (
    <span
      className={classNames(
        "inline-flex items-center gap-[5px] text-meta font-strong tracking-normal tabular-nums",
        priority ? textColors[priority] : "text-ink-3",
        className,
      )}
      title={priority ? `${priority}, ${priorityWords[priority]}` : "No priority yet"}
    >
      <PriorityGlyph priority={priority} />
      <PriorityText priority={priority} />
    </span>
  );
}

/** The letters alone, in the priority's colour. */
export function PriorityText({ priority }: { priority: Priority | null }) {
  if (priority === null) {
    return (
      <span>
        <span aria-hidden="true">–</span>
        <VisuallyHidden>No priority</VisuallyHidden>
      </span>
    );
  }
  return <span>{priority}</span>;
}

/** The class that colours text by its priority. */
export function priorityTextColor(priority: Priority | null): string {
  return priority ? textColors[priority] : "text-ink-3";
}

function Octagon() {
  return (
    <>
      <path className="fill-p0-fill" d="M4.5.9h5L13.1 4.5v5L9.5 13.1h-5L.9 9.5v-5z" />
      <path className="fill-(--p0-on)" d="M6.2 3.4h1.6v4.4H6.2zM6.2 9h1.6v1.6H6.2z" />
    </>
  );
}

function Bars({ priority }: { priority: Exclude<Priority, "P0"> | null }) {
  const lit = priority ? barsLit[priority] : 0;
  return bars.map((bar, index) => (
    <rect
      key={bar.x}
      {...bar}
      width="2.75"
      rx=".75"
      className={priority && index < lit ? barColors[priority] : "fill-bar-off"}
    />
  ));
}
