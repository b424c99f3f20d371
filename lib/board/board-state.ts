import { generateKeyBetween } from "fractional-indexing";
import type { BoardColumn } from "@/lib/board/endpoints";
import type { Match } from "@/lib/board/match";
import type { Cut } from "@/lib/board/view";
import type { ItemSummary } from "@/lib/items/item";

/** The key of the column of items that have nothing there, and of the one column of a plain list. */
export const noneKey = "none";

/** A column as far as it is loaded: everything up to `edge` is here, what comes behind it is not. */
export type LoadedColumn = BoardColumn & { edge: ItemSummary | null };
export type BoardState = { columns: readonly LoadedColumn[]; total: number; inbox: number };

/** What decides where an item stands. */
export type Arrangement = {
  columns: Cut;
  compare: (a: ItemSummary, b: ItemSummary) => number;
  matches: (item: ItemSummary) => Match;
};

/** What is still to be asked of the server after a change: nothing, the counts, or everything in sight. */
export type Doubt = "none" | "counts" | "all";
export type Applied = { state: BoardState; doubt: Doubt };
/** Where an item stands; `index` is its place in what is loaded of the column. */
export type Found = { column: LoadedColumn; index: number; item: ItemSummary };

/** The one column of a plain list, which counts what the columns of its board count. */
export function plainColumn(counts: ReadBoard, page: { items: ItemSummary[]; next: string | null }): BoardColumn {
  const effortHours = counts.columns.reduce((sum, column) => sum + column.effortHours, 0);
  return { key: noneKey, title: "All", actor: null, count: counts.total, effortHours, limit: null, ...page };
}

type ReadBoard = { columns: readonly BoardColumn[]; total: number; inbox: number };

/** A board as the server gave it. */
export function openBoard(board: ReadBoard): BoardState {
  const columns = board.columns.map((column) => ({ ...column, edge: column.items.at(-1) ?? null }));
  return { columns, total: board.total, inbox: board.inbox };
}

/** Where a loaded item stands; null when it is not loaded. */
export function findOnBoard(state: BoardState, id: string): Found | null {
  for (const column of state.columns) {
    const index = column.items.findIndex((item) => item.id === id);
    const item = column.items[index];
    if (item) return { column, index, item };
  }
  return null;
}

/** The column an item belongs in; undefined when the board has no such column yet. */
export function columnFor(state: BoardState, cut: Cut, item: ItemSummary): LoadedColumn | undefined {
  if (cut === "none") return state.columns[0];
  if (cut === "category") {
    const { category } = item;
    return state.columns.find(({ key, title }) =>
      category === null ? key === noneKey : key !== noneKey && title === category,
    );
  }
  const key = keysOf[cut](item) ?? noneKey;
  return state.columns.find((column) => column.key === key);
}

const keysOf: Record<Exclude<Cut, "none" | "category">, (item: ItemSummary) => string | null> = {
  status: (item) => item.status,
  priority: (item) => item.priority,
  domain: (item) => item.domain,
  assignee: (item) => item.assignee?.id ?? null,
};

/** Takes in a version of an item, wherever it came from; an older one than is shown changes nothing. */
export function applyItem(state: BoardState, arrangement: Arrangement, item: ItemSummary): Applied {
  const known = findOnBoard(state, item.id);
  if (known && item.version < known.item.version) return { state, doubt: "none" };
  const match = arrangement.matches(item);
  const target = match === false ? undefined : columnFor(state, arrangement.columns, item);
  if (!known) return applyUnknown(state, arrangement, item, match === true ? target : undefined, match);
  const cleared = changeColumn(state, known.column.key, (column) => without(column, known.item));
  if (!target) return { state: cleared, doubt: match === false ? "none" : "all" };
  const placed = changeColumn(cleared, target.key, (column) =>
    counted(within(column, item, arrangement.compare), item, 1),
  );
  return { state: placed, doubt: match === null ? "all" : "none" };
}

/** Of what was not loaded nobody knows which column counted it. */
function applyUnknown(
  state: BoardState,
  { compare }: Arrangement,
  item: ItemSummary,
  target: LoadedColumn | undefined,
  match: Match,
): Applied {
  if (match === null) return { state, doubt: "all" };
  if (match === false) return { state, doubt: "counts" };
  if (!target) return { state, doubt: "all" };
  return { state: changeColumn(state, target.key, (column) => within(column, item, compare)), doubt: "counts" };
}

/** A place in a column: before the item `before`, or behind all that is loaded. */
export type Place = { key: string; before: string | null };
/** What stands around a place, for the server. */
export type Neighbours = { after: ItemSummary | null; before: ItemSummary | null };

/** What would stand around an item put at a place. */
export function neighboursAt(state: BoardState, id: string, place: Place): Neighbours {
  const items = state.columns.find(({ key }) => key === place.key)?.items.filter((item) => item.id !== id) ?? [];
  const found = items.findIndex((item) => item.id === place.before);
  const at = found === -1 ? items.length : found;
  return { after: items[at - 1] ?? null, before: items[at] ?? null };
}

/** A rank between two neighbours; the server chooses its own, which sorts the same. */
export function rankAmong({ after, before }: Neighbours): string {
  const [low, high] = [after?.rank ?? null, before?.rank ?? null];
  return generateKeyBetween(low, low !== null && high !== null && high <= low ? null : high);
}

/** Puts an item, as it will be, at a place by hand: it stays in sight there even behind all that is loaded. */
export function placeItem(state: BoardState, arrangement: Arrangement, item: ItemSummary, place: Place): BoardState {
  const known = findOnBoard(state, item.id);
  const cleared = known ? changeColumn(state, known.column.key, (column) => without(column, known.item)) : state;
  return changeColumn(cleared, place.key, (column) => {
    const beyond = column.edge !== null && arrangement.compare(item, column.edge) > 0;
    return counted(within(beyond ? { ...column, edge: item } : column, item, arrangement.compare), item, 1);
  });
}

type Page = { items: readonly ItemSummary[]; next: string | null };

/** Adds a page behind what is loaded of a column; what has come in meanwhile by itself stays where it is. */
export function appendPage(state: BoardState, arrangement: Arrangement, key: string, page: Page): BoardState {
  const fresh = page.items.filter((item) => findOnBoard(state, item.id) === null);
  return changeColumn(state, key, (column) => ({
    ...column,
    items: [...column.items, ...fresh].sort(arrangement.compare),
    edge: page.items.at(-1) ?? column.edge,
    next: page.next,
  }));
}

/** Takes in true counts; null when the columns are no longer the same, and the board must be read anew. */
export function recount(state: BoardState, board: ReadBoard): BoardState | null {
  const heads = new Map(board.columns.map((column) => [column.key, column]));
  if (heads.size !== state.columns.length) return null;
  const columns: LoadedColumn[] = [];
  for (const column of state.columns) {
    const head = heads.get(column.key);
    if (!head) return null;
    const { title, actor, count, effortHours, limit } = head;
    const same = count === column.count && effortHours === column.effortHours && limit === column.limit;
    columns.push(same && title === column.title ? column : { ...column, title, actor, count, effortHours, limit });
  }
  return { columns, total: board.total, inbox: board.inbox };
}

function changeColumn(state: BoardState, key: string, change: (column: LoadedColumn) => LoadedColumn): BoardState {
  const columns = state.columns.map((column) => (column.key === key ? change(column) : column));
  return { ...state, columns, total: columns.reduce((sum, column) => sum + column.count, 0) };
}

function without(column: LoadedColumn, item: ItemSummary): LoadedColumn {
  return counted({ ...column, items: column.items.filter(({ id }) => id !== item.id) }, item, -1);
}

/** Puts it in order, if its place is loaded. */
function within(column: LoadedColumn, item: ItemSummary, compare: Arrangement["compare"]): LoadedColumn {
  const isLoaded = column.next === null || column.edge === null || compare(item, column.edge) <= 0;
  if (!isLoaded) return column;
  const at = column.items.findIndex((other) => compare(other, item) > 0);
  return { ...column, items: at === -1 ? [...column.items, item] : column.items.toSpliced(at, 0, item) };
}

function counted(column: LoadedColumn, item: ItemSummary, by: 1 | -1): LoadedColumn {
  const effortHours = Math.max(0, column.effortHours + by * (item.effortHours ?? 0));
  return { ...column, count: Math.max(0, column.count + by), effortHours };
}
