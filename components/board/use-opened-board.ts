"use client";

import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { BoardActions } from "@/components/board/board-actions";
import { type Board, BoardContext } from "@/components/board/board-context";
import { BoardUi } from "@/components/board/board-ui";
import { isPhone } from "@/components/board/use-is-phone";
import { useView } from "@/components/filters/use-view";
import type { ItemClock } from "@/components/items/item-viewer";
import { showToast } from "@/components/ui/toast";
import { BoardStore } from "@/lib/board/board-store";
import type { BoardViewer } from "@/lib/board/drop";
import type { BoardColumn } from "@/lib/board/endpoints";
import { live } from "@/lib/board/live-client";
import { keyOfView, type View, type ViewPage } from "@/lib/board/view";

export { BoardContext };

/** What the server has read for the page before any script ran. */
export type ScreenProps = {
  board: { columns: BoardColumn[]; total: number; inbox: number };
  /** The view it was read for. */
  view: View;
  viewer: BoardViewer;
  clock: ItemClock;
};

/** Opens a board or a list on what the server has read, and keeps it to the address and to what others do. */
export function useOpenedBoard({ board: read, view: readFor, viewer, clock }: ScreenProps, page: ViewPage) {
  const { view, setView, item, openItem } = useView(page, readFor);
  const [parts] = useState(() => {
    const store = new BoardStore({ board: read, view: readFor, viewerId: viewer.id });
    const ui = new BoardUi();
    return { store, ui, actions: new BoardActions({ store, ui, viewer }) };
  });
  const { store, ui } = parts;
  const open = useCallback(
    (id: string | null, how?: "step") => {
      if (id !== null && isPhone()) return ui.follow(id);
      openItem(id, how);
    },
    [openItem, ui],
  );
  const board: Board = useMemo(() => ({ ...parts, viewer, clock, open }), [parts, viewer, clock, open]);

  useEffect(() => live.listen((news) => store.hear(news)), [store]);
  useShown(store, view, { board: read, view: readFor });
  useEffect(() => ui.set({ open: item, ...(item === null ? {} : { focus: item }) }), [ui, item]);

  const names = useMemo(() => namesIn(read.columns, viewer), [read, viewer]);
  return { board, view, setView, item, names };
}

/** What the server has just read for the same view is taken; any other view is read through the API. */
function useShown(store: BoardStore, view: View, read: Pick<ScreenProps, "board" | "view">): void {
  const taken = useRef(read.board);
  const wanted = keyOfView(view);
  useEffect(() => {
    if (taken.current !== read.board && keyOfView(read.view) === wanted) {
      taken.current = read.board;
      store.take(read.board, view);
    } else {
      store
        .show(view)
        .catch((error: unknown) => tellFailure(error, () => void store.show(view).catch(() => undefined)));
    }
  }, [store, view, wanted, read.board, read.view]);
}

function tellFailure(error: unknown, again: () => void): void {
  const detail = error instanceof Error ? error.message : "";
  showToast({ tone: "bad", title: "This view could not be read", detail, action: { label: "Try again", run: again } });
}

function namesIn(columns: readonly BoardColumn[], viewer: BoardViewer): ReadonlyMap<string, string> {
  const people = columns.flatMap(({ items }) => items.flatMap((item) => (item.assignee ? [item.assignee] : [])));
  return new Map([...people.map(({ id, name }) => [id, name] as const), [viewer.id, viewer.name]]);
}
