import { can } from "@/lib/access/can";
import type { Viewer } from "@/lib/access/viewer";
import { noneKey } from "@/lib/board/board-state";
import type { BoardColumn } from "@/lib/board/endpoints";
import type { Cut } from "@/lib/board/view";
import type { ProposedChange } from "@/lib/items/endpoints";
import type { Domain, ItemSummary, Priority, Status } from "@/lib/items/item";
import { domains, priorities, statuses } from "@/lib/items/words";

/** Who looks at a board, as far as what they may do depends on it. */
export type BoardViewer = Pick<Viewer, "id" | "name" | "kind" | "role">;
type ColumnKey = Pick<BoardColumn, "key" | "title" | "actor">;

/** The change that puts an item into a column; null when it already is there, or when nothing can put it there. */
export type ColumnChange =
  | { field: "status"; value: Status }
  | { field: "priority"; value: Priority }
  | { field: "category"; value: string | null }
  | { field: "domain"; value: Domain | null }
  | { field: "assignee"; value: ItemSummary["assignee"] };

/** What dropping an item into a column would change. */
export function changeFor(cut: Cut, item: ItemSummary, column: ColumnKey): ColumnChange | null {
  const isNone = column.key === noneKey;
  switch (cut) {
    case "status": {
      const value = statuses.find((status) => status === column.key);
      return value && value !== item.status ? { field: "status", value } : null;
    }
    case "priority": {
      const value = priorities.find((priority) => priority === column.key);
      return value && value !== item.priority ? { field: "priority", value } : null;
    }
    case "category": {
      const value = isNone ? null : column.title;
      return value === item.category ? null : { field: "category", value };
    }
    case "domain": {
      const value = domains.find((domain) => domain === column.key) ?? null;
      return value === item.domain ? null : { field: "domain", value };
    }
    case "assignee":
      if (isNone) return item.assignee === null ? null : { field: "assignee", value: null };
      return column.actor && column.key !== item.assignee?.id ? { field: "assignee", value: column.actor } : null;
    case "none":
      return null;
  }
}

/** Whether the viewer may make that change themselves. */
export function mayChange(viewer: BoardViewer, item: ItemSummary, change: ColumnChange): boolean {
  switch (change.field) {
    case "status":
      return can(viewer, "item.set-status", item);
    case "priority":
      return can(viewer, "item.set-priority", item) && (change.value !== "P0" || can(viewer, "item.set-p0", item));
    case "category":
    case "domain":
      return can(viewer, "item.edit", item);
    case "assignee":
      return mayAssign(viewer, item, change.value?.id ?? null);
  }
}

/** Whether the viewer may give an item to somebody, take it, or (null) hand it back. */
export function mayAssign(viewer: BoardViewer, item: ItemSummary, to: string | null): boolean {
  if (!can(viewer, "item.take", item)) return false;
  const takes = to === viewer.id && item.assignee === null;
  const handsBack = to === null && item.assignee?.id === viewer.id;
  return takes || handsBack || can(viewer, "item.assign", item);
}

/** Whether the viewer may put it elsewhere within its column. */
export function mayPlace(viewer: BoardViewer, item: ItemSummary): boolean {
  return can(viewer, "item.take", item);
}

/** Whether there is any place the viewer may move it to. */
export function isMovable(viewer: BoardViewer, item: ItemSummary, cut: Cut, columns: readonly ColumnKey[]): boolean {
  if (can(viewer, "item.take", item)) return true;
  return columns.some((column) => {
    const change = changeFor(cut, item, column);
    return change !== null && mayChange(viewer, item, change);
  });
}

/** Whether an item may be dropped into a column, its own included. */
export function mayDropInto(
  viewer: BoardViewer,
  item: ItemSummary,
  cut: Cut,
  column: ColumnKey,
  own: boolean,
): boolean {
  if (own) return mayPlace(viewer, item);
  const change = changeFor(cut, item, column);
  return change !== null && mayChange(viewer, item, change);
}

/** An item as it will be once the change is made; the clock is left to the server. */
export function withChange(item: ItemSummary, change: ColumnChange): ItemSummary {
  switch (change.field) {
    case "status":
      return {
        ...item,
        status: change.value,
        resolution: change.value === "resolved" ? "fixed" : null,
        inInbox: false,
      };
    case "priority":
      return { ...item, priority: change.value };
    case "category":
      return { ...item, category: change.value };
    case "domain":
      return { ...item, domain: change.value };
    case "assignee":
      return { ...item, assignee: change.value };
  }
}

/** The same change, as it is asked of somebody who may make it. */
export function asProposal(change: ColumnChange): ProposedChange {
  if (change.field === "assignee") return { assignee: change.value?.id ?? null };
  return { [change.field]: change.value };
}
