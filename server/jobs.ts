import type { Viewer } from "@/lib/access/viewer";
import { systemUserId } from "@/lib/accounts/record";
import { sweepSessions } from "@/lib/accounts/sweep-sessions";
import { now } from "@/lib/clock";
import { firstRow, sql, statement } from "@/lib/db/sql";
import { sweepOutbox } from "@/lib/events/sweep-outbox";
import { sweepIdempotencyKeys } from "@/lib/http/sweep-idempotency-keys";
import { localDayAt } from "@/lib/items/calendar";
import { endLapsed } from "@/lib/items/end-lapsed";
import { clockSettingsOf } from "@/lib/items/item-clock";

/** Something done again and again; it looks at the world each time and may find nothing to do. */
export type Job = { name: string; everyMs: number; run: () => Promise<void> };

const minuteMs = 60_000;
const dayMs = 86_400_000;

const system: Viewer = {
  id: systemUserId,
  name: "Paydown",
  handle: "paydown",
  kind: "system",
  role: "admin",
  sponsorId: null,
  scopes: [],
  token: null,
  sessionId: null,
};

const selectCalendar = statement("worker_calendar", "select value from settings where key = 'calendar'");

/** What the worker does by itself, and how often. */
export const jobs: readonly Job[] = [
  { name: "end lapsed acceptances and snoozes", everyMs: minuteMs, run: wakeWhatLapsed },
  { name: "sweep the outbox", everyMs: 10 * minuteMs, run: sweepOutbox },
  { name: "sweep idempotency keys", everyMs: 30 * minuteMs, run: sweepIdempotencyKeys },
  { name: "sweep sessions", everyMs: 30 * minuteMs, run: sweepSessions },
];

async function wakeWhatLapsed(): Promise<void> {
  const stored = await firstRow<{ value: unknown }>(sql, selectCalendar);
  const { calendar } = clockSettingsOf({ calendar: stored?.value ?? null, rules: null });
  const today = new Date(localDayAt(calendar.timeZone, now()) * dayMs).toISOString().slice(0, 10);
  await endLapsed(system, today);
}
