import { systemDoer } from "@/lib/accounts/record";
import { now } from "@/lib/clock";
import { firstRow, sql, statement, type Tx, transaction } from "@/lib/db/sql";
import type { ClockSettings } from "@/lib/items/due";
import { clockSettingsOf } from "@/lib/items/item-clock";
import { dueDateOf, type RunningClock } from "@/lib/settings/due-date-of";
import { type Changer, recordSettingsEvent } from "@/lib/settings/record";

const batchSize = 1_000;

const lockBatch = statement(
  "lock_running_clocks",
  `select number from items
   where number > $1 and clock_started_at is not null and status <> 'resolved' and merged_into is null
   order by number limit $2 for no key update`,
);
const selectBatch = statement(
  "select_running_clocks",
  `select i.number, i.priority, i.clock_started_at, i.former_priorities, i.due_at,
     (select coalesce(json_agg(p order by p.at), '[]') from (
        select at, until::text, ended_at as "endedAt" from acceptances where item_number = i.number
        union all
        select at, until::text, ended_at from snoozes where item_number = i.number) p) as pauses
   from items i where i.number = any($1::int[])`,
);
const selectTimeSettings = statement(
  "select_time_settings",
  `select (select value from settings where key = 'calendar') as calendar,
          (select value from settings where key = 'clock-rules') as rules`,
);
const moveDueDates = statement(
  "move_due_dates",
  `update items set due_at = moved.due_at
   from unnest($1::int[], $2::timestamptz[]) as moved(number, due_at) where items.number = moved.number`,
);
const versionsInForce = `json_build_object(
  'calendar', coalesce((select version from settings where key = 'calendar'), 0),
  'clock-rules', coalesce((select version from settings where key = 'clock-rules'), 0))::jsonb`;
const selectVersions = statement("select_time_versions", `select ${versionsInForce}::text as versions`);
const keepVersions = statement(
  "keep_due_date_versions",
  `insert into settings (key, value, updated_at) values ('due-dates', $1::jsonb, $2)
   on conflict (key) do update set value = excluded.value, updated_at = excluded.updated_at`,
);
const selectStale = statement(
  "select_due_dates_stale",
  `select coalesce((select value from settings where key = 'due-dates'),
                   '{"calendar": 0, "clock-rules": 0}'::jsonb) <> ${versionsInForce} as stale`,
);

type Row = RunningClock & { number: number; due_at: Date | null };
type Moved = { number: number; dueAt: Date | null };

/**
 * Works out the due dates of all open items again, with the settings as they stand, in batches that each commit on their
 * own; gives how many moved. Nothing an item says about itself changes, so its version and its history stay: one entry
 * in the history of the register tells of all of them. Safe to repeat: an item is read under its lock, and the
 * settings after it.
 */
export async function recomputeDueDates(changer: Changer): Promise<number> {
  const versions = await firstRow<{ versions: string }>(sql, selectVersions);
  let items = 0;
  for (let after = 0; ; ) {
    const batch = await transaction((tx) => recomputeBatch(tx, after));
    items += batch.moved;
    if (batch.last === null) break;
    after = batch.last;
  }
  await transaction(async (tx) => {
    if (items > 0) await recordSettingsEvent(tx, changer, "settings.due-dates-moved", { items });
    await tx.rows(keepVersions, [versions?.versions, now()]);
  });
  return items;
}

/**
 * Finishes what a process that died between a change of settings and the last due date left behind; for the start of
 * the worker. Gives how many moved.
 */
export async function recomputeStaleDueDates(): Promise<number> {
  const found = await firstRow<{ stale: boolean }>(sql, selectStale);
  return found?.stale ? recomputeDueDates(systemDoer) : 0;
}

/** `last` is null once there are no more. */
async function recomputeBatch(tx: Tx, after: number): Promise<{ moved: number; last: number | null }> {
  const numbers = (await tx.rows<{ number: number }>(lockBatch, [after, batchSize])).map(({ number }) => number);
  const stored = await firstRow<{ calendar: unknown; rules: unknown }>(tx, selectTimeSettings);
  const settings = clockSettingsOf(stored ?? { calendar: null, rules: null });
  const rows = await tx.rows<Row>(selectBatch, [numbers]);
  const moved = rows.map((row) => move(row, settings)).filter((change) => change !== null);
  if (moved.length > 0) {
    await tx.rows(moveDueDates, [moved.map(({ number }) => number), moved.map(({ dueAt }) => dueAt)]);
  }
  return { moved: moved.length, last: numbers.length < batchSize ? null : (numbers.at(-1) ?? null) };
}

function move(row: Row, settings: ClockSettings): Moved | null {
  const dueAt = dueDateOf(row, now(), settings);
  return dueAt?.getTime() === row.due_at?.getTime() ? null : { number: row.number, dueAt };
}
