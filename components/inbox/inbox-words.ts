import type { Decided, Decision } from "@/components/inbox/inbox-types";
import type { ItemClock } from "@/components/items/item-viewer";
import { describeDay } from "@/components/items/moment-words";
import { dueWords } from "@/components/items/new-item-words";
import type { StatusMark } from "@/components/items/status-glyph";
import type { ItemSummary, Priority } from "@/lib/items/item";
import { leastPriorityOfRisk, priorities } from "@/lib/items/words";

/** The priority to begin with: what was asked for, else the least its risk demands, else P2. */
export function suggestedPriority(item: ItemSummary, proposed: Priority | null): Priority {
  const least = item.risk ? leastPriorityOfRisk[item.risk] : null;
  const asked = item.priority ?? proposed ?? least ?? "P2";
  return least !== null && priorities.indexOf(asked) > priorities.indexOf(least) ? least : asked;
}

/** The priorities one may accept with: none below what the risk demands, P0 only with the right to it. */
export function allowedPriorities(item: ItemSummary, mayP0: boolean): readonly Priority[] {
  const least = item.risk ? priorities.indexOf(leastPriorityOfRisk[item.risk]) : priorities.length;
  return priorities.filter((priority, rank) => rank <= least && (priority !== "P0" || mayP0));
}

/** What was decided, in the words of the list of decided ones. */
export function decidedWords(decision: Decision): string {
  switch (decision.verb) {
    case "accept":
      return `accepted ${decision.priority}`;
    case "duplicate":
      return `duplicate of ${decision.of}`;
    case "decline":
      return "declined";
    default:
      return `snoozed to ${decision.until ? describeDay(decision.until, new Date(), "UTC") : "a change of its code"}`;
  }
}

export const decidedMarks: Record<Decision["verb"], StatusMark> = {
  accept: "open",
  duplicate: "duplicate",
  decline: "declined",
  snooze: "snoozed",
};

/** What accepting comes to: "accepts as P2, due 9 Mar". */
export function acceptConsequence(priority: Priority, clock: ItemClock, now: Date): string {
  const due = dueWords(priority, clock, now);
  const blocks = priority === "P0" ? ", blocks the launch" : "";
  return due === null ? `accepts as ${priority}, no due date` : `accepts as ${priority}, due ${due}${blocks}`;
}

/** How long the rest may take, from the pace so far; null before there is one. */
export function timeLeftWords(decided: number, left: number, elapsedMs: number): string | null {
  if (decided < 2 || left === 0) return null;
  const minutes = Math.max(1, Math.round(((elapsedMs / decided) * left) / 60_000));
  return `about ${minutes} min left`;
}

/** "4 accepted, 1 declined": the sum of a sitting. */
export function sumWords(decided: readonly Decided[]): string {
  const counts = new Map<StatusMark, number>();
  for (const { mark } of decided) counts.set(mark, (counts.get(mark) ?? 0) + 1);
  const words = {
    open: "accepted",
    duplicate: "marked as duplicate",
    declined: "declined",
    snoozed: "snoozed",
  } as const;
  return Object.entries(words)
    .flatMap(([mark, word]) => {
      const count = [...counts].find(([known]) => known === mark)?.[1];
      return count ? [`${count} ${word}`] : [];
    })
    .join(", ");
}
