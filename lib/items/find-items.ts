import { z } from "zod";
import type { Viewer } from "@/lib/access/viewer";
import { dynamicStatement, sql } from "@/lib/db/sql";
import { AppError } from "@/lib/errors";
import { isStorable } from "@/lib/http/body";
import type { ItemQuery, SortKey } from "@/lib/items/filter";
import { Day, type ItemSummary, Priority, wholeNumberMax } from "@/lib/items/item";
import { itemConditions, newValues, type Values } from "@/lib/items/item-conditions";
import type { SummaryRow } from "@/lib/items/item-row";
import { summaryColumns, summaryJoins } from "@/lib/items/item-select";
import { presentSummary } from "@/lib/items/present-item";

/** The column behind each sort, its type for the cursor, and whether it may be null (nulls come last). */
export const sortColumns: Record<SortKey, { column: string; type: string; nullable: boolean }> = {
  rank: { column: "i.rank", type: "text", nullable: false },
  priority: { column: "i.priority", type: "priority", nullable: true },
  due: { column: "i.due_at", type: "timestamptz", nullable: true },
  updated: { column: "i.updated_at", type: "timestamptz", nullable: false },
  found: { column: "i.found_on", type: "date", nullable: false },
  number: { column: "i.number", type: "int", nullable: false },
  title: { column: "i.title", type: "text", nullable: false },
};

const Cursor = z.tuple([z.string().nullable(), z.int().min(0).max(wholeNumberMax)]);
type Cursor = z.infer<typeof Cursor>;

/** A page of items by filter and sort; one statement whatever the number of items. */
export async function findItems(
  viewer: Viewer,
  query: ItemQuery,
): Promise<{ data: ItemSummary[]; next: string | null }> {
  const collected = newValues();
  const conditions = itemConditions(viewer, query, collected);
  const sort = sortColumns[query.sort];
  if (query.cursor !== undefined) conditions.push(afterCursor(readCursor(query.cursor, query.sort), query, collected));
  const direction = query.order === "desc" ? "desc" : "asc";
  const order = orderOf(query.sort, direction);
  const text = `
    with page as (
      select i.number, ${sort.column} as key from items i where ${conditions.join(" and ")}
      order by ${order} limit ${collected.add(query.limit + 1)})
    select ${summaryColumns}, page.key::text as sort_key from page join items i on i.number = page.number ${summaryJoins}
    order by ${order}`;
  const rows = await sql.rows<SummaryRow & { sort_key: string | null }>(dynamicStatement(text), collected.values);
  const shown = rows.slice(0, query.limit);
  const last = shown.at(-1);
  return {
    data: shown.map((row) => presentSummary(viewer, row)),
    next: rows.length > query.limit && last ? writeCursor([last.sort_key, last.number]) : null,
  };
}

/** `order by` for a sort; the number settles ties, so that pages never overlap. */
export function orderOf(key: SortKey, direction: "asc" | "desc"): string {
  const { column, nullable } = sortColumns[key];
  if (key === "number") return `i.number ${direction}`;
  return `${column} ${direction}${nullable && direction === "desc" ? " nulls last" : ""}, i.number`;
}

type Ordered = Pick<ItemQuery, "sort" | "order">;

/** The condition that skips to what comes behind a cursor. */
export function afterCursor([key, number]: Cursor, query: Ordered, { add }: Values): string {
  const { column, type, nullable } = sortColumns[query.sort];
  const beyond = query.order === "desc" ? "<" : ">";
  if (query.sort === "number") return `i.number ${beyond} ${add(number)}`;
  if (key === null) return `(${column} is null and i.number > ${add(number)})`;
  const value = `${add(key)}::${type}${query.sort === "rank" ? ' collate "C"' : ""}`;
  const later = `(${column} ${beyond} ${value} or (${column} = ${value} and i.number > ${add(number)}))`;
  // The plain bound in front is what lets the index skip to the page.
  const bound = `${column} ${beyond}= ${value}`;
  return nullable ? `((${bound} and ${later}) or ${column} is null)` : `(${bound} and ${later})`;
}

/** A cursor as it is handed out. */
export function writeCursor(cursor: Cursor): string {
  return Buffer.from(JSON.stringify(cursor)).toString("base64url");
}

/** A cursor as it comes back; 400 for one that no page of this sort gave. */
export function readCursor(text: string, sort: SortKey): Cursor {
  const cursor = Cursor.safeParse(parseJson(Buffer.from(text, "base64url").toString("utf8")));
  if (cursor.success && (cursor.data[0] === null || isKeyOf(sort, cursor.data[0]))) return cursor.data;
  throw new AppError("invalid-input", { message: "cursor is not one that a page gave." });
}

/** Whether PostgreSQL can read a text as a value of the sort's column. */
function isKeyOf(sort: SortKey, key: string): boolean {
  switch (sortColumns[sort].type) {
    case "timestamptz":
      return (
        /^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}(\.\d{1,6})?\+\d{2}(:\d{2})?$/.test(key) && !Number.isNaN(Date.parse(key))
      );
    case "date":
      return Day.safeParse(key).success;
    case "priority":
      return Priority.safeParse(key).success;
    case "int":
      return /^\d{1,9}$/.test(key);
    default:
      return isStorable(key);
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
