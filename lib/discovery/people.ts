import { type SqlRunner, statement } from "@/lib/db/sql";

/** Users by the names that a file gives them. */
export type People = { idOf(name: string): string | null };

const selectPeople = statement(
  "select_people_by_name",
  `select id, lower(name) as name, handle, email from users
   where kind <> 'system' and (lower(name) = any($1::text[]) or handle = any($1::text[]) or email = any($1::text[]))`,
);

type Row = { id: string; name: string; handle: string; email: string | null };

/** Finds users by name, handle or e-mail; a name that two users bear is nobody's. */
export async function readPeople(runner: SqlRunner, names: readonly string[]): Promise<People> {
  const wanted = [...new Set(names.map(plain))];
  const rows = wanted.length === 0 ? [] : await runner.rows<Row>(selectPeople, [wanted]);
  const ids = new Map<string, Set<string>>();
  for (const row of rows) {
    for (const name of [row.name, row.handle, row.email]) {
      if (name !== null) ids.set(name, (ids.get(name) ?? new Set()).add(row.id));
    }
  }
  return {
    idOf(name) {
      const found = ids.get(plain(name));
      return found?.size === 1 ? ([...found][0] ?? null) : null;
    },
  };
}

function plain(name: string): string {
  return name.trim().replace(/^@/, "").toLowerCase();
}
