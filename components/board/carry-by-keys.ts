import type { Board } from "@/components/board/board-context";
import { announce } from "@/components/ui/live-region";
import { findOnBoard } from "@/lib/board/board-state";
import { type Direction, describePlace, stepPlace } from "@/lib/board/carry";
import { changeFor, mayDropInto } from "@/lib/board/drop";

const how = "Arrow keys move, space drops, escape puts it back.";

/** Picks up the card at the cursor; from here on the arrow keys move it. */
export function pickUp({ store, ui }: Board, id: string): void {
  const found = findOnBoard(store.state, id);
  if (!found) return;
  const from = { key: found.column.key, before: found.column.items[found.index + 1]?.id ?? null };
  store.hold(id);
  ui.set({ carried: { id, from, over: from, by: "keys" } });
  announce(`${id} picked up. ${describePlace(store.state, id, from, store.view.sort === "rank")}. ${how}`);
}

/** Takes the card that is picked up one place further, as far as the viewer may drop it. */
export function stepCarried({ store, ui, viewer }: Board, direction: Direction): void {
  const { carried } = ui.get();
  const item = carried && store.find(carried.id);
  if (!carried?.over || !item) return;
  const hasPlaces = store.view.sort === "rank";
  const mayEnter = (key: string) => {
    const column = store.state.columns.find((one) => one.key === key);
    const own = key === carried.from.key;
    return own || (column !== undefined && mayDropInto(viewer, item, store.view.columns, column, own));
  };
  const over = stepPlace(store.state, { id: item.id, place: carried.over, direction, hasPlaces, mayEnter });
  ui.set({ carried: { ...carried, over }, column: over.key });
  announce(`${describePlace(store.state, item.id, over, hasPlaces)}.`);
}

/** Drops it where it is now. */
export function dropCarried(board: Board): void {
  const { store, ui, actions } = board;
  const { carried } = ui.get();
  const item = carried && store.find(carried.id);
  const column = store.state.columns.find(({ key }) => key === carried?.over?.key);
  letGo(board);
  if (!carried?.over || !item || !column) return;
  const change = changeFor(store.view.columns, item, column);
  const isSame = carried.from.key === carried.over.key && carried.from.before === carried.over.before;
  if (isSame) announce(`${item.id} put back.`);
  else if (store.view.sort === "rank") void actions.drop(item.id, change, carried.over);
  else if (change) void actions.change([item.id], change);
  ui.focus(item.id);
}

/** Puts it back where it came from. */
export function putBack(board: Board): void {
  const { carried } = board.ui.get();
  letGo(board);
  if (carried) announce(`${carried.id} put back.`);
}

function letGo({ store, ui }: Board): void {
  const { carried } = ui.get();
  if (!carried) return;
  ui.set({ carried: null });
  store.release(carried.id);
}
