"use client";

import { createContext, useContext, useSyncExternalStore } from "react";
import type { BoardActions } from "@/components/board/board-actions";
import type { BoardUi } from "@/components/board/board-ui";
import type { ItemClock } from "@/components/items/item-viewer";
import type { BoardState } from "@/lib/board/board-state";
import type { BoardStore } from "@/lib/board/board-store";
import type { BoardViewer } from "@/lib/board/drop";

/** What every part of a board or a list stands on; none of it is ever exchanged while the page lives. */
export type Board = {
  store: BoardStore;
  ui: BoardUi;
  actions: BoardActions;
  viewer: BoardViewer;
  clock: ItemClock;
  /** Shows an item in the pane; null closes it. */
  open: (id: string | null, how?: "step") => void;
};

export const BoardContext = createContext<Board | null>(null);

export function useBoard(): Board {
  const board = useContext(BoardContext);
  if (board === null) throw new Error("Stands outside of a board.");
  return board;
}

export function useBoardState(): BoardState {
  const { store } = useBoard();
  return useSyncExternalStore(store.subscribe, store.getState, store.getState);
}

/** One thing of what is in hand; it must be the same value as long as nothing about it changes. */
export function useInHand<Value>(pick: (shown: ReturnType<BoardUi["get"]>) => Value): Value {
  const { ui } = useBoard();
  const read = () => pick(ui.get());
  return useSyncExternalStore(ui.subscribe, read, read);
}

export function useCardFlags(id: string): string {
  const { ui } = useBoard();
  const read = () => ui.flagsOf(id);
  return useSyncExternalStore(ui.subscribe, read, read);
}
