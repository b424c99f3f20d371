import type { SortKey } from "@/lib/items/filter";
import type { ItemSummary } from "@/lib/items/item";
import { comparePriority } from "@/lib/items/words";

export type Ordering = { sort: SortKey; order: "asc" | "desc" };
type Compare = (a: ItemSummary, b: ItemSummary) => number;

/** How the server orders a page: by the sort, what has nothing there last, ties by number. */
export function compareItems({ sort, order }: Ordering): Compare {
  const direction = order === "desc" ? -1 : 1;
  const compare = comparing[sort];
  return (a, b) => compare(a, b, direction) || (a.number - b.number) * (sort === "number" ? direction : 1);
}

type Directed = (a: ItemSummary, b: ItemSummary, direction: 1 | -1) => number;

const comparing: Record<SortKey, Directed> = {
  rank: (a, b, direction) => compareTexts(a.rank, b.rank) * direction,
  priority: (a, b, direction) =>
    lastWhenNull(a.priority, b.priority) ?? comparePriority(a.priority, b.priority) * direction,
  due: (a, b, direction) =>
    lastWhenNull(a.due.dueAt, b.due.dueAt) ?? compareTexts(a.due.dueAt ?? "", b.due.dueAt ?? "") * direction,
  updated: (a, b, direction) => compareTexts(a.updatedAt, b.updatedAt) * direction,
  found: (a, b, direction) => compareTexts(a.foundOn, b.foundOn) * direction,
  number: () => 0,
  title: (a, b, direction) => compareTexts(a.title, b.title) * direction,
};

/** By code units, as ranks are compared in the database. */
function compareTexts(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function lastWhenNull(a: unknown, b: unknown): number | null {
  if (a !== null && b !== null) return null;
  if (a === b) return 0;
  return a === null ? 1 : -1;
}
