import type { JSX } from "react";
import { classNames } from "@/components/ui/class-names";
import type { ItemSummary, Resolution, Status } from "@/lib/items/item";
import { resolutionWords, statusWords } from "@/lib/items/words";

/** What the glyph can say: the statuses, the inbox, how a resolved item was resolved, and asleep. */
export const statusMarks = ["inbox", "open", "in_progress", "resolved", "duplicate", "declined", "snoozed"] as const;
export type StatusMark = (typeof statusMarks)[number];

const marksOfResolution: Record<Resolution, StatusMark> = {
  fixed: "resolved",
  duplicate: "duplicate",
  declined: "declined",
  obsolete: "declined",
};

/** The mark that says most about where an item stands. */
export function markOf(item: Pick<ItemSummary, "status" | "inInbox" | "resolution">): StatusMark {
  if (item.resolution && item.status === "resolved") {
    return marksOfResolution[item.resolution];
  }
  return item.inInbox ? "inbox" : item.status;
}

/** The picture alone, 14 px; pass `label` only where no text stands beside it. */
export function StatusGlyph({ mark, label, className }: { mark: StatusMark; label?: string; className?: string }) {
  const Drawing = drawings[mark];
  const picture = (
    <svg className={classNames("glyph-mark", className)} viewBox="0 0 14 14" aria-hidden="true">
      <Drawing />
    </svg>
  );
  return label ? (
    <span role="img" aria-label={label} title={label} className="inline-grid flex-none">
      {picture}
    </span>
  ) : (
    picture
  );
}

/** Picture and text; a resolution is named after the status: "Resolved, duplicate". */
export function StatusLabel({ status, resolution }: { status: Status; resolution?: Resolution | null }) {
  const mark = resolution && status === "resolved" ? marksOfResolution[resolution] : status;
  return (
    <span className="inline-flex items-center gap-[7px]">
      <StatusGlyph mark={mark} />
      <span>
        {statusWords[status]}
        {resolution && status === "resolved" ? `, ${resolutionWords[resolution]}` : null}
      </span>
    </span>
  );
}

const ring = { cx: 7, cy: 7, r: 5.25, fill: "none", strokeWidth: 1.5 };

const drawings: Record<StatusMark, () => JSX.Element> = {
  inbox: () => <circle {...ring} className="stroke-st-inbox" strokeDasharray="2.1 2.02" />,
  open: () => <circle {...ring} className="stroke-st-open" />,
  in_progress: () => (
    <>
      <circle {...ring} className="stroke-st-progress" />
      <path className="fill-st-progress" d="M7 3.6a3.4 3.4 0 0 1 0 6.8z" />
    </>
  ),
  resolved: () => (
    <>
      <circle cx="7" cy="7" r="6" className="fill-st-resolved" />
      <path
        d="m4.3 7.2 1.9 1.9 3.6-4"
        className="fill-none stroke-surface stroke-[1.6]"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </>
  ),
  duplicate: () => (
    <g className="fill-none stroke-st-closed stroke-[1.4]" strokeLinecap="round">
      <circle cx="5.4" cy="8.6" r="3.9" />
      <path d="M6.2 2.6a4 4 0 1 1 5.2 5.2" />
    </g>
  ),
  declined: () => (
    <>
      <circle {...ring} className="stroke-st-closed" />
      <path d="M4.4 7h5.2" className="stroke-st-closed stroke-[1.6]" strokeLinecap="round" />
    </>
  ),
  snoozed: () => (
    <path
      className="fill-none stroke-st-closed stroke-[1.3]"
      strokeLinecap="round"
      strokeLinejoin="round"
      d="M2.5 3.6h4.4l-4.4 5.2h4.4M8.6 7.8h2.8l-2.8 3.1h2.8"
    />
  ),
};
