import { sql, statement } from "@/lib/db/sql";

/** What serves the sign-in itself, and is written whatever comes of the request. */
const besides = ["attempt_counts", "sessions", "_prisma_migrations"];

const selectTables = statement(
  "test_tables",
  `select table_name as name from information_schema.tables
   where table_schema = 'public' and table_type = 'BASE TABLE' and not table_name = any($1::text[]) order by table_name`,
);

let query: ReturnType<typeof statement> | null = null;

/** A text that changes with any row of any table; two equal ones around a call prove that it wrote nothing. */
export async function fingerprint(): Promise<string> {
  query ??= await buildQuery();
  const [row] = await sql.rows<{ print: string }>(query);
  return row?.print ?? "";
}

async function buildQuery(): Promise<ReturnType<typeof statement>> {
  const tables = await sql.rows<{ name: string }>(selectTables, [besides]);
  const parts = tables.map(
    ({ name }) =>
      `(select '${name}' || count(*) || ':' || coalesce(sum(hashtextextended(t::text, 0)), 0) from "${name}" t)`,
  );
  return statement("test_fingerprint", `select concat_ws(',', ${parts.join(", ")}) as print`);
}
