import { call } from "@/lib/accounts/browser-client";
import { plainColumn } from "@/lib/board/board-state";
import { cardsAtFirst, cardsMax } from "@/lib/board/card-counts";
import type { BoardColumn } from "@/lib/board/endpoints";
import { boardQueryOf, filterInSight, type View } from "@/lib/board/view";
import { listItems, readBoard, readColumn } from "@/lib/board/wire";
import type { ItemSummary } from "@/lib/items/item";

type Board = { columns: BoardColumn[]; total: number; inbox: number };
type Page = { items: ItemSummary[]; next: string | null };

/** How a browser reads a view through the API. */
export type BoardSource = {
  /** With at least so many cards of every column. */
  board(view: View, cards: number): Promise<Board>;
  counts(view: View): Promise<Board>;
  more(view: View, key: string, cursor: string): Promise<Page>;
};

/** Reads a view from the register that the page came from. */
export const boardSource: BoardSource = { board, counts, more };

async function board(view: View, cards: number): Promise<Board> {
  const size = Math.min(cardsMax, Math.max(cardsAtFirst, cards));
  if (view.columns === "none") {
    const [told, page] = await Promise.all([counts(view), listPage(view, size)]);
    return { ...told, columns: [plainColumn(told, page)] };
  }
  const read = await call(readBoard, { query: { ...boardQueryOf(view), cards: size } });
  return cards <= cardsMax ? read : { ...read, columns: await deepened(view, read.columns, cards) };
}

/** A column that was scrolled far is read as far again, so that nothing under the eye goes away. */
async function deepened(view: View, columns: BoardColumn[], cards: number): Promise<BoardColumn[]> {
  return Promise.all(
    columns.map(async (column) => {
      let { items, next } = column;
      while (next !== null && items.length < cards) {
        const page = await more(view, column.key, next);
        items = [...items, ...page.items];
        next = page.next;
      }
      return { ...column, items, next };
    }),
  );
}

async function counts(view: View): Promise<Board> {
  const read = await call(readBoard, { query: { ...boardQueryOf(view), cards: 1 } });
  if (view.columns !== "none") return read;
  return { ...read, columns: [plainColumn(read, { items: [], next: null })] };
}

function more(view: View, key: string, cursor: string): Promise<Page> {
  if (view.columns === "none") return listPage(view, cardsMax, cursor);
  return call(readColumn, { params: { key }, query: { ...boardQueryOf(view), cards: cardsMax, cursor } });
}

async function listPage({ filter, columns, sort, order }: View, limit: number, cursor?: string): Promise<Page> {
  const query = { ...filterInSight(filter, columns), sort, order, limit, ...(cursor ? { cursor } : {}) };
  const { data, next } = await call(listItems, { query });
  return { items: data, next };
}
