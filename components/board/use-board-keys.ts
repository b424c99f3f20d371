import { useRouter } from "next/navigation";
import { useEffect, useMemo } from "react";
import { type Board, useBoard } from "@/components/board/board-context";
import { dropCarried, pickUp, putBack, stepCarried } from "@/components/board/carry-by-keys";
import { visibleOrder } from "@/components/board/visible-order";
import { undoLatest } from "@/components/ui/toast";
import { can } from "@/lib/access/can";
import { findOnBoard } from "@/lib/board/board-state";
import { type CommandName, commandOf } from "@/lib/board/commands";
import { isMovable, mayAssign } from "@/lib/board/drop";
import type { Priority } from "@/lib/items/item";
import { paths } from "@/lib/paths";

/** How arrows go: over columns side by side, or down one list. */
export type Walk = "columns" | "rows";

/** Runs the commands of a board or a list by their keys, wherever on the page the focus is but in a field. */
export function useBoardKeys(walk: Walk): void {
  const board = useBoard();
  const router = useRouter();
  const run = useMemo(() => commandsOf(board, walk, () => router.push(paths.newItem())), [board, walk, router]);

  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      if (event.defaultPrevented || isTyping(event.target)) return;
      const name = commandOf(event);
      if (name === null || keepsKey(event, name)) return;
      if (run[name]?.() !== false) event.preventDefault();
    }
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  }, [run]);
}

/** Gives false when there was nothing to do, and the key is the browser's. */
type Run = () => unknown;

function commandsOf(board: Board, walk: Walk, create: () => void): Partial<Record<CommandName, Run>> {
  const { store, ui, actions, viewer } = board;
  const focused = () => ui.get().focus;
  const targets = () => ui.targets(focused());
  const anchor = () => document.querySelector(`[data-card="${focused()}"]`);
  const carrying = () => ui.get().carried?.by === "keys";

  function step(by: number): boolean {
    const order = visibleOrder(store.state, focused(), walk);
    const at = order.indexOf(focused() ?? "");
    const next = order[at === -1 ? 0 : Math.min(order.length - 1, Math.max(0, at + by))];
    if (next === undefined) return false;
    ui.focus(next);
    if (ui.get().open !== null) board.open(next, "step");
    return true;
  }

  function stepColumn(by: number): boolean {
    const found = findOnBoard(store.state, focused() ?? "");
    const filled = store.state.columns.filter((column) => column.items.length > 0);
    const at = filled.findIndex((column) => column.key === found?.column.key);
    const items = (walk === "columns" ? filled[at + by] : undefined)?.items ?? [];
    const next = items[Math.min(found?.index ?? 0, items.length - 1)];
    if (next) ui.focus(next.id);
    return next !== undefined;
  }

  function extend(by: number): boolean {
    const id = focused();
    if (id === null || !can(viewer, "item.edit-many")) return false;
    if (!ui.get().selected.has(id)) ui.toggle(id);
    step(by);
    ui.extendTo(focused() ?? id, visibleOrder(store.state, id, walk));
    return true;
  }

  const priority = (value: Priority) => () => void actions.change(targets(), { field: "priority", value });
  const menu = (kind: "card" | "status" | "assign" | "move") => () => {
    if (targets().length === 0 || (kind === "assign" && !mayGive(targets()))) return false;
    ui.set({ menu: { kind, ids: targets(), anchor: anchor() } });
    return true;
  };

  function mayGive(ids: readonly string[]): boolean {
    const items = ids.flatMap((id) => store.find(id) ?? []);
    return items.some((item) => can(viewer, "item.take", item)) || (items.length === 1 && can(viewer, "item.propose"));
  }

  return {
    next: () => (carrying() ? stepCarried(board, "down") : step(1)),
    previous: () => (carrying() ? stepCarried(board, "up") : step(-1)),
    nextColumn: () => (carrying() ? stepCarried(board, "right") : stepColumn(1)),
    previousColumn: () => (carrying() ? stepCarried(board, "left") : stepColumn(-1)),
    first: () => step(Number.NEGATIVE_INFINITY),
    last: () => step(Number.POSITIVE_INFINITY),
    open: () => (focused() === null ? false : board.open(focused())),
    pickUp: () => {
      const item = store.find(focused() ?? "");
      if (carrying()) return dropCarried(board);
      if (!item || walk === "rows" || !isMovable(viewer, item, store.view.columns, store.state.columns)) return false;
      return pickUp(board, item.id);
    },
    moveTo: menu("move"),
    p0: priority("P0"),
    p1: priority("P1"),
    p2: priority("P2"),
    p3: priority("P3"),
    status: menu("status"),
    assign: menu("assign"),
    take: () => {
      const item = store.find(focused() ?? "");
      if (!item) return false;
      const mine = item.assignee?.id === viewer.id;
      const value = mine ? null : { id: viewer.id, name: viewer.name, kind: viewer.kind };
      return mayAssign(viewer, item, value?.id ?? null) && void actions.change([item.id], { field: "assignee", value });
    },
    menu: menu("card"),
    undo: () => undoLatest(),
    select: () => {
      const id = focused();
      return id !== null && can(viewer, "item.edit-many") && void ui.toggle(id);
    },
    selectNext: () => extend(1),
    selectPrevious: () => extend(-1),
    leave: () => {
      if (carrying()) return putBack(board);
      if (ui.get().open !== null) return board.open(null);
      if (ui.get().selected.size > 0) return ui.clearSelection();
      return false;
    },
    find: () => {
      const field = document.querySelector<HTMLInputElement>('search input[type="search"]');
      field?.focus();
      return field !== null;
    },
    create: () => can(viewer, "item.report") && void create(),
    help: () => ui.set({ question: { kind: "help" } }),
  };
}

/** Fields and popups have keys of their own. */
function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  const isField = target.matches("input:not([type=checkbox]), textarea, select") || target.isContentEditable;
  return isField || target.closest('[role="menu"], [role="dialog"], [role="listbox"], dialog') !== null;
}

/** Enter and Space press the button or follow the link that has the focus; arrows go through tabs and groups. */
function keepsKey({ target, key }: KeyboardEvent, name: CommandName): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.closest('[role="toolbar"], [role="group"]') && key.startsWith("Arrow")) return true;
  const isOwn = name === "open" || name === "pickUp";
  return isOwn && key !== "o" && target.closest("button, a, summary, input") !== null;
}
