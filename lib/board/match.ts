import { impliedBy, type View } from "@/lib/board/view";
import type { ItemFilter } from "@/lib/items/filter";
import type { ItemSummary } from "@/lib/items/item";
import { parseItemId } from "@/lib/items/words";

const dayMs = 86_400_000;

/** Whether a view shows an item; null when only the server can tell, because a summary does not hold what decides. */
export type Match = boolean | null;

type Asking = { view: View; viewerId: string; now: Date };

/** Says whether an item belongs in a view, from what its summary holds. */
export function matchesView(item: ItemSummary, { view, viewerId, now }: Asking): Match {
  const filter = { ...view.filter, ...impliedBy(view.filter, view.columns) };
  const answers = [
    oneOf(filter.status, item.status),
    oneOf(filter.priority, item.priority),
    oneOf(filter.layer, item.layer),
    oneOf(filter.domain, item.domain),
    oneOf(filter.risk, item.risk),
    oneOf(filter.testKind, item.testKind),
    oneOf(lowered(filter.category), item.category?.toLowerCase() ?? null),
    oneOf(named(filter.assignee, viewerId), item.assignee?.id ?? null),
    oneOf(named(filter.reporter, viewerId), item.reporter.id),
    filter.label === undefined || filter.label.every((label) => item.labels.includes(label)),
    filter.source === undefined ? true : null,
    threeWay(filter.inbox, item.inInbox),
    threeWay(filter.accepted, item.acceptedUntil !== null),
    threeWay(filter.snoozed, item.snoozedUntil !== null || item.snoozedUntilCodeChanges),
    filter.blocked === undefined || filter.blocked === item.blockedBy.length > 0,
    matchesTimes(item, filter, now),
    matchesPath(item, filter.path),
    matchesText(item, filter.q),
    // It may have been merged away, which a summary does not tell.
    item.resolution === "duplicate" ? null : true,
  ];
  if (answers.includes(false)) return false;
  return answers.includes(null) ? null : true;
}

function oneOf(wanted: readonly string[] | undefined, value: string | null): boolean {
  return wanted === undefined || wanted.includes(value ?? "none");
}

function lowered(wanted: readonly string[] | undefined): string[] | undefined {
  return wanted?.map((name) => name.toLowerCase());
}

function named(wanted: readonly string[] | undefined, viewerId: string): string[] | undefined {
  return wanted?.map((id) => (id === "me" ? viewerId : id));
}

function threeWay(wanted: "only" | "without" | "with" | undefined, is: boolean): boolean {
  if (wanted === "only") return is;
  return wanted !== "without" || !is;
}

function matchesTimes(item: ItemSummary, filter: ItemFilter, now: Date): boolean {
  const { overdue, dueWithinDays, foundAfter, foundBefore, resolvedAfter } = filter;
  const isPaused = item.acceptedUntil !== null || item.snoozedUntil !== null || item.snoozedUntilCodeChanges;
  const isRunning = item.status !== "resolved" && !isPaused;
  const dueAt = item.due.dueAt === null ? null : Date.parse(item.due.dueAt);
  const isOverdue = isRunning && dueAt !== null && dueAt < now.getTime();
  if (overdue !== undefined && overdue !== isOverdue) return false;
  if (dueWithinDays !== undefined) {
    if (!isRunning || dueAt === null || dueAt > now.getTime() + dueWithinDays * dayMs) return false;
  }
  if (foundAfter !== undefined && item.foundOn < foundAfter) return false;
  if (foundBefore !== undefined && item.foundOn >= foundBefore) return false;
  return resolvedAfter === undefined || (item.resolvedAt !== null && item.resolvedAt >= resolvedAfter);
}

function matchesPath(item: ItemSummary, path: string | undefined): Match {
  if (path === undefined || item.path?.toLowerCase().includes(path.toLowerCase())) return true;
  return item.locationCount > 1 ? null : false;
}

/** A number is certain, words in the title or the path too; the description is not here to be searched. */
function matchesText(item: ItemSummary, text: string | undefined): Match {
  if (text === undefined || text === "") return true;
  const number = parseItemId(text) ?? (/^#?\d{1,9}$/.test(text) ? Number(text.replace("#", "")) : null);
  if (number !== null) return item.number === number;
  const wanted = text.toLowerCase();
  return item.title.toLowerCase().includes(wanted) || item.path?.toLowerCase().includes(wanted) ? true : null;
}
