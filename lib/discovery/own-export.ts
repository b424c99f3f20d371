import { randomUUID } from "node:crypto";
import { now } from "@/lib/clock";
import { firstRow, sql, statement } from "@/lib/db/sql";

/** The name under which this register knows its own exports. */
export const ownRegister = "This register";

const makeInstallation = statement(
  "make_installation",
  `with made as (
     insert into settings (key, value, updated_at) values ('installation', to_jsonb($1::text), $2)
     on conflict (key) do nothing returning value)
   select value #>> '{}' as id from made union all select value #>> '{}' from settings where key = 'installation' limit 1`,
);
const findInstallation = statement(
  "find_installation",
  "select value #>> '{}' as id from settings where key = 'installation'",
);

/** The line that marks a file as this installation's own export; its first export names the installation. */
export async function exportMark(): Promise<string> {
  const row = await firstRow<{ id: string }>(sql, makeInstallation, [randomUUID(), now()]);
  return markOf(row?.id ?? "");
}

/** Whether a file is an export of this installation: its records are then known by their numbers. */
export async function isOwnExport(content: string): Promise<boolean> {
  const row = await firstRow<{ id: string }>(sql, findInstallation);
  return row !== null && content.includes(markOf(row.id));
}

function markOf(installation: string): string {
  return `<!-- paydown register ${installation} -->`;
}
