import { randomUUID } from "node:crypto";
import { now } from "@/lib/clock";
import { firstRow, sql, statement } from "@/lib/db/sql";

/** The name under which this register knows its own exports. */
export const ownRegister = "This register";

const selectInstallation = statement(
  "select_installation",
  `with made as (
     insert into settings (key, value, updated_at) values ('installation', to_jsonb($1::text), $2)
     on conflict (key) do nothing returning value)
   select value #>> '{}' as id from made union all select value #>> '{}' from settings where key = 'installation' limit 1`,
);

/** The name of this installation, by which its own exports are told; made on first use. */
export async function installationId(): Promise<string> {
  const row = await firstRow<{ id: string }>(sql, selectInstallation, [randomUUID(), now()]);
  return row?.id ?? "";
}

/** The line that marks a file as this installation's own export. */
export async function exportMark(): Promise<string> {
  return `<!-- paydown register ${await installationId()} -->`;
}

/** Whether a file is an export of this installation: its records are then known by their numbers. */
export async function isOwnExport(content: string): Promise<boolean> {
  return content.includes(await exportMark());
}
