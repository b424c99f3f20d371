import { firstRow, type SqlRunner, sql, statement } from "@/lib/db/sql";
import type { Calendar } from "@/lib/items/calendar";
import {
  calendarSetting,
  clockRulesSetting,
  type Kept,
  registerSetting,
  type SettingKind,
  type Settings,
  workLimitsSetting,
} from "@/lib/settings/setting";

const selectSetting = statement(
  "select_setting",
  "select key, value, version, updated_at from settings where key = $1",
);
const selectSettings = statement("select_settings", "select key, value, version, updated_at from settings");

type Row = { key: string; value: unknown; version: number; updated_at: Date };

/** Every setting with its version, in one statement. */
export async function readSettings(): Promise<Settings> {
  const rows = new Map((await sql.rows<Row>(selectSettings)).map((row) => [row.key, row]));
  return {
    calendar: present(calendarSetting, rows.get("calendar")),
    "clock-rules": present(clockRulesSetting, rows.get("clock-rules")),
    "work-limits": present(workLimitsSetting, rows.get("work-limits")),
    register: present(registerSetting, rows.get("register")),
  };
}

/** One setting with its version; the product's own at version 0 while nobody has changed it. */
export async function readKept<Value>(kind: SettingKind<Value>, runner: SqlRunner = sql): Promise<Kept<Value>> {
  return present(kind, await firstRow<Row>(runner, selectSetting, [kind.key]));
}

/** The business calendar in force. */
export async function readCalendar(): Promise<Calendar> {
  return (await readKept(calendarSetting)).value;
}

/** What this register is called; null while nobody has named it. */
export async function readRegisterName(): Promise<string | null> {
  return (await readKept(registerSetting)).value.name || null;
}

function present<Value>({ schema, fallback }: SettingKind<Value>, row: Row | null | undefined): Kept<Value> {
  if (!row) return { value: fallback, version: 0, updatedAt: null };
  return { value: schema.parse(row.value), version: row.version, updatedAt: row.updated_at.toISOString() };
}
