import { now } from "@/lib/clock";
import { createId } from "@/lib/db/id";
import { firstRow, type SqlRunner, sql, statement } from "@/lib/db/sql";
import { AppError } from "@/lib/errors";
import type { Category } from "@/lib/items/endpoints";

const byName = statement(
  "category_by_name",
  "select id from categories where lower(name) = lower($1) and archived_at is null",
);
const allCategories = statement(
  "all_categories",
  `select c.id, c.name, c.archived_at is not null as archived,
     (select count(*)::int from items i where i.category_id = c.id) as items
   from categories c order by lower(c.name)`,
);
const insertMissing = statement(
  "insert_missing_categories",
  `insert into categories (id, name)
   select e.id, e.name from json_to_recordset($1::json) as e(id text, name text)
   where not exists (select 1 from categories c where lower(c.name) = lower(e.name))
   on conflict do nothing`,
);
const idsByName = statement(
  "category_ids_by_name",
  "select id, lower(name) as name from categories where lower(name) = any($1::text[])",
);

/** The id of a category by its name in any case; null for none, 400 naming the field when there is no such one. */
export async function categoryIdOf(tx: SqlRunner, name: string | null): Promise<string | null> {
  if (name === null) return null;
  const row = await firstRow<{ id: string }>(tx, byName, [name]);
  if (row) return row.id;
  throw new AppError("invalid-input", {
    message: `There is no category "${name}".`,
    fields: [{ path: "category", message: `There is no category "${name}"` }],
  });
}

/** All categories by name, with how many items each has. */
export async function listAllCategories(): Promise<Category[]> {
  return sql.rows<Category>(allCategories);
}

/** Ids by lower-case name; the ones that are missing are added. */
export async function ensureCategories(tx: SqlRunner, names: readonly string[]): Promise<Map<string, string>> {
  const distinct = [...new Map(names.map((name) => [name.toLowerCase(), name])).values()];
  if (distinct.length === 0) return new Map();
  await tx.rows(insertMissing, [JSON.stringify(distinct.map((name) => ({ id: createId("cat", now()), name })))]);
  const rows = await tx.rows<{ id: string; name: string }>(idsByName, [distinct.map((name) => name.toLowerCase())]);
  return new Map(rows.map((row) => [row.name, row.id]));
}
