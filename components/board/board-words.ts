import { refusalWords } from "@/components/items/refusal-words";
import { findOnBoard, type Place } from "@/lib/board/board-state";
import type { BoardStore } from "@/lib/board/board-store";
import type { ColumnChange } from "@/lib/board/drop";
import type { ItemSummary } from "@/lib/items/item";
import { domainWords, statusWords } from "@/lib/items/words";

/** "moved to In Progress", "set to P1": what a change does, after what it is done to. */
export function changedTo(change: ColumnChange): string {
  switch (change.field) {
    case "status":
      return change.value === "resolved" ? "resolved" : `moved to ${statusWords[change.value]}`;
    case "priority":
      return `moved to ${change.value}`;
    case "category":
      return change.value === null ? "left without a category" : `moved to ${change.value}`;
    case "domain":
      return change.value === null ? "left without a domain" : `moved to ${domainWords[change.value]}`;
    case "assignee":
      return change.value === null ? "left to nobody" : `assigned to ${change.value.name}`;
  }
}

/** What happened to one item, for its toast. */
export function wordsOf(
  store: BoardStore,
  item: ItemSummary,
  change: ColumnChange | null,
  place: Place | null,
): string {
  if (change) return `${item.id} ${changedTo(change)}`;
  const column = findOnBoard(store.state, item.id)?.column;
  return place && column ? `${item.id} moved within ${column.title}` : `${item.id} moved`;
}

/** "DEBT-006 dropped in In Progress, place 3 of 9". */
export function placeWords(store: BoardStore, item: ItemSummary, place: Place): string {
  const found = findOnBoard(store.state, item.id);
  if (!found) return `${item.id} moved`;
  return `${item.id} dropped in ${found.column.title}, place ${found.index + 1} of ${found.column.count}${place.before ? "" : ", at the end"}`;
}

/** What did not happen, and why, in the server's words. */
export function refusalOf(store: BoardStore, item: ItemSummary, change: ColumnChange | null, error: unknown) {
  const column = findOnBoard(store.state, item.id)?.column;
  const stays = change?.field === "status" && column ? `stays in ${column.title}` : "stays as it is";
  return { title: `${item.id} ${stays}`, detail: refusalWords(error) };
}
