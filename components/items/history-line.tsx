import { ArrowRight, GitMerge, MessageSquare, Pencil, Undo2, Users } from "lucide-react";
import type { ReactNode } from "react";
import { oneOf } from "@/components/items/one-of";
import { PriorityGlyph, PriorityLabel } from "@/components/items/priority-glyph";
import { StatusGlyph } from "@/components/items/status-glyph";
import { TimeText } from "@/components/items/time-text";
import { BlockedGlyph, PullRequestGlyph } from "@/components/ui/glyphs";
import type { HistoryEntry, ItemEventKind } from "@/lib/items/history";
import { priorities } from "@/lib/items/words";

/** One entry of the history as a sentence: who, on whose behalf, what, why, when. */
export function HistoryLine({ entry }: { entry: HistoryEntry }) {
  const { actor, onBehalfOf, reason, at } = entry;
  return (
    <li className="relative grid min-h-[26px] grid-cols-[20px_minmax(0,1fr)_auto] items-baseline gap-x-2 py-1 text-meta/[18px] text-ink-2 not-last:after:absolute not-last:after:top-6 not-last:after:-bottom-0.5 not-last:after:left-[9.5px] not-last:after:w-px not-last:after:bg-line-2">
      <span className="grid size-[18px] place-items-center justify-self-center self-start text-ink-3 [&_.lucide]:size-3.5">
        {pictureOf(entry)}
      </span>
      <p className="break-words">
        <b className="font-medium text-ink">{actor.name}</b>
        {onBehalfOf ? ` for ${onBehalfOf.name}` : null} <What entry={entry} />
        {reason ? <span> “{reason}”</span> : null}
      </p>
      <TimeText at={at} className="text-ink-3 tabular-nums" />
    </li>
  );
}

/** A change of priority in its glyphs; everything else in its sentence. */
function What({ entry }: { entry: HistoryEntry }) {
  const { priority } = entry.changes;
  const to = oneOf(priorities, priority?.to);
  if (entry.kind !== "item.priority-changed" || to === null) return entry.sentence;
  return (
    <span className="inline-flex items-center gap-1 align-bottom">
      set <PriorityLabel priority={oneOf(priorities, priority?.from)} />
      <ArrowRight className="size-3! text-ink-3" aria-label="to" />
      <PriorityLabel priority={to} />
    </span>
  );
}

function pictureOf({ kind, changes }: HistoryEntry): ReactNode {
  const priority = oneOf(priorities, changes.priority?.to);
  if (priority) return <PriorityGlyph priority={priority} />;
  if (kind === "item.status-changed") return <StatusGlyph mark={markAfter(changes.status?.to)} />;
  return new Map<string, ReactNode>(Object.entries(pictures)).get(kind) ?? <Pencil aria-hidden="true" />;
}

function markAfter(status: unknown): "open" | "in_progress" | "resolved" {
  return status === "resolved" || status === "in_progress" ? status : "open";
}

const people = <Users aria-hidden="true" />;
const comment = <MessageSquare aria-hidden="true" />;
const pull = <PullRequestGlyph className="size-3.5" />;
const blocked = <BlockedGlyph className="size-3.5" />;
const merged = <GitMerge aria-hidden="true" />;

const pictures: Partial<Record<ItemEventKind, ReactNode>> = {
  "item.reported": <StatusGlyph mark="inbox" />,
  "item.sent-back": <StatusGlyph mark="inbox" />,
  "item.accepted": <StatusGlyph mark="open" />,
  "item.woken": <StatusGlyph mark="open" />,
  "item.declined": <StatusGlyph mark="declined" />,
  "item.marked-duplicate": <StatusGlyph mark="duplicate" />,
  "item.snoozed": <StatusGlyph mark="snoozed" />,
  "item.assigned": people,
  "item.taken": people,
  "item.handed-back": people,
  "item.proposed": people,
  "item.proposal-accepted": people,
  "item.proposal-refused": people,
  "item.proposal-withdrawn": people,
  "item.commented": comment,
  "item.comment-edited": comment,
  "item.comment-deleted": comment,
  "item.pull-request-linked": pull,
  "item.pull-request-unlinked": pull,
  "item.dependency-added": blocked,
  "item.dependency-removed": blocked,
  "item.merged": merged,
  "item.merged-in": merged,
  "item.undone": <Undo2 aria-hidden="true" />,
};
