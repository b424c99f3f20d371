import type { Walk } from "@/components/board/use-board-keys";
import { type BoardState, findOnBoard } from "@/lib/board/board-state";

/** The items that the arrow keys go through: those of the column with the cursor, or all of them in their order. */
export function visibleOrder(state: BoardState, focus: string | null, walk: Walk): string[] {
  if (walk === "rows") return state.columns.flatMap((column) => column.items.map(({ id }) => id));
  const found = focus === null ? null : findOnBoard(state, focus);
  const column = found?.column ?? state.columns.find(({ items }) => items.length > 0);
  return column?.items.map(({ id }) => id) ?? [];
}
