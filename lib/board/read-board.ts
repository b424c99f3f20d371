import { z } from "zod";
import type { Viewer } from "@/lib/access/viewer";
import { boardFilter, type ColumnHead, columnCondition, isColumnKey, listColumns } from "@/lib/board/columns";
import type { BoardColumn, BoardQuery } from "@/lib/board/endpoints";
import { dynamicStatement, firstRow, sql, statement } from "@/lib/db/sql";
import { AppError } from "@/lib/errors";
import { afterCursor, orderOf, readCursor, sortColumns, writeCursor } from "@/lib/items/find-items";
import type { ItemSummary } from "@/lib/items/item";
import { itemConditions, newValues } from "@/lib/items/item-conditions";
import type { SummaryRow } from "@/lib/items/item-row";
import { summaryColumns, summaryJoins } from "@/lib/items/item-select";
import { presentSummary } from "@/lib/items/present-item";

const selectBoardFacts = statement(
  "select_board_facts",
  `select (select count(*)::int from items where triaged_at is null and status = 'open' and merged_into is null
             and snoozed_until is null and not snoozed_for_code) as inbox,
          (select value from settings where key = 'work-limits') as limits`,
);

/** How many items may be in a column at once, by its key. */
const WorkLimits = z.record(z.string(), z.number().int().positive().nullable()).catch({});

type Facts = { inbox: number; limits: unknown };
type CardRow = SummaryRow & { column_index: number; sort_key: string | null };
type Board = { columns: BoardColumn[]; total: number; inbox: number };

/** The board: its columns with true counts and their first cards, in three statements whatever it holds. */
export async function readBoard(viewer: Viewer, query: BoardQuery): Promise<Board> {
  const [heads, facts] = await Promise.all([listColumns(viewer, query), firstRow<Facts>(sql, selectBoardFacts)]);
  const cards = await listCards(viewer, query, heads);
  const limits = WorkLimits.parse(facts?.limits ?? {});
  const columns = heads.map((head, index) => ({
    ...head,
    limit: limits[head.key] ?? null,
    ...pageOf(viewer, cards.get(index) ?? [], query.cards),
  }));
  return { columns, total: heads.reduce((sum, head) => sum + head.count, 0), inbox: facts?.inbox ?? 0 };
}

/** More cards of one column, behind the cursor. */
export async function readColumn(
  viewer: Viewer,
  key: string,
  query: BoardQuery & { cursor?: string | undefined },
): Promise<{ items: ItemSummary[]; next: string | null }> {
  if (!isColumnKey(query.columns, key)) throw new AppError("not-found", { message: "There is no such column." });
  const cards = await listCards(viewer, query, [{ key }], query.cursor);
  return pageOf(viewer, cards.get(0) ?? [], query.cards);
}

async function listCards(
  viewer: Viewer,
  query: BoardQuery,
  columns: readonly Pick<ColumnHead, "key">[],
  cursor?: string,
): Promise<Map<number, CardRow[]>> {
  if (columns.length === 0) return new Map();
  const collected = newValues();
  const conditions = itemConditions(viewer, boardFilter(query), collected);
  const order = orderOf(query.sort, query.order);
  const sortKey = sortColumns[query.sort].column;
  if (cursor !== undefined) conditions.push(afterCursor(readCursor(cursor, query.sort), query, collected));
  const limit = collected.add(query.cards + 1);
  const pages = columns.map(({ key }, index) => {
    const where = [...conditions, columnCondition(query.columns, key, collected)].join(" and ");
    return `(select ${index} as column_index, i.number, ${sortKey}::text as sort_key
      from items i where ${where} order by ${order} limit ${limit})`;
  });
  const text = `
    with page as (${pages.join(" union all ")})
    select ${summaryColumns}, page.column_index, page.sort_key from page join items i on i.number = page.number
    ${summaryJoins} order by page.column_index, ${order}`;
  return byColumn(await sql.rows<CardRow>(dynamicStatement(text), collected.values));
}

function byColumn(rows: readonly CardRow[]): Map<number, CardRow[]> {
  const columns = new Map<number, CardRow[]>();
  for (const row of rows) {
    const known = columns.get(row.column_index);
    if (known) known.push(row);
    else columns.set(row.column_index, [row]);
  }
  return columns;
}

function pageOf(viewer: Viewer, rows: readonly CardRow[], size: number) {
  const shown = rows.slice(0, size);
  const last = shown.at(-1);
  return {
    items: shown.map((row) => presentSummary(viewer, row)),
    next: rows.length > size && last ? writeCursor([last.sort_key, last.number]) : null,
  };
}
