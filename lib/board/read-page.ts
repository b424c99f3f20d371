import "server-only";
import { cache } from "react";
import type { Viewer } from "@/lib/access/viewer";
import { plainColumn } from "@/lib/board/board-state";
import { cardsMax } from "@/lib/board/card-counts";
import { BoardQuery } from "@/lib/board/endpoints";
import { readBoard } from "@/lib/board/read-board";
import { boardQueryOf, filterInSight, type View } from "@/lib/board/view";
import { readBalance } from "@/lib/items/balance";
import { ItemQuery } from "@/lib/items/filter";
import { findItems } from "@/lib/items/find-items";
import { readSettings } from "@/lib/settings/read-settings";

type Board = Awaited<ReturnType<typeof readBoard>>;

/** The settings, once a page however many of its parts ask. */
export const settingsOfPage = cache(readSettings);

/** How the register stands, once a page however many of its parts ask. */
export const balanceOfPage = cache(readBalance);

/** A view as a page first shows it; a plain list is one column of everything. */
export async function readView(viewer: Viewer, view: View, cards: number): Promise<Board> {
  if (view.columns !== "none") return readBoard(viewer, BoardQuery.parse({ ...boardQueryOf(view), cards }));
  const { sort, order } = view;
  const filter = filterInSight(view.filter, view.columns);
  const [counts, page] = await Promise.all([
    readBoard(viewer, BoardQuery.parse({ ...boardQueryOf(view), cards: 1 })),
    findItems(viewer, ItemQuery.parse({ ...filter, sort, order, limit: Math.min(cards, cardsMax) })),
  ]);
  return { ...counts, columns: [plainColumn(counts, { items: page.data, next: page.next })] };
}
