import { Calendar, dayMs, defaultCalendar, startOfDay } from "@/lib/items/calendar";
import {
  type ClockReading,
  ClockRules,
  type ClockSpan,
  defaultClockRules,
  readClock,
  reopenClock,
} from "@/lib/items/due";
import type { Priority } from "@/lib/items/item";
import type { FormerPriority, ItemRow } from "@/lib/items/item-row";
import type { StoredPause } from "@/lib/items/lock-item";
import type { ItemChanges } from "@/lib/items/save-item";

type Timed = Pick<
  ItemRow,
  "priority" | "clock_started_at" | "former_priorities" | "clock_history" | "resolved_at" | "status"
> & { settings: { calendar: unknown; rules: unknown }; pauses: readonly StoredPause[] };

/** The calendar and the figures in force; the defaults until an admin has set others. */
export function clockSettingsOf(stored: { calendar: unknown; rules: unknown }): {
  calendar: Calendar;
  rules: ClockRules;
} {
  return {
    calendar: Calendar.nullish().parse(stored.calendar) ?? defaultCalendar,
    rules: ClockRules.nullish().parse(stored.rules) ?? defaultClockRules,
  };
}

/** Columns that start the clock: at triage, or for an item that begins with a priority. */
export function startClock(item: Timed, priority: Priority | null, at: Date): ItemChanges {
  return withDue({ ...item, priority, former_priorities: [] }, at, { clock_started_at: at, former_priorities: [] });
}

/** Columns of another priority on a running clock. */
export function reprioritiseClock(item: Timed, priority: Priority, at: Date): ItemChanges {
  if (item.clock_started_at === null) return {};
  const former: FormerPriority[] =
    item.priority === null
      ? item.former_priorities
      : [...item.former_priorities, { priority: item.priority, until: at.toISOString() }];
  return withDue({ ...item, priority, former_priorities: former }, at, { former_priorities: former });
}

/** Columns after a pause began or ended; `pauses` are the item's as they now are. */
export function pauseClock(item: Timed, pauses: readonly StoredPause[], at: Date): ItemChanges {
  return withDue({ ...item, pauses }, at, {});
}

/** Columns of a clock that ends at `at`: what became of it is kept. */
export function endClock(item: Timed, at: Date): ItemChanges {
  const reading = read({ ...item, resolved_at: at }, at);
  if (reading?.dueAt == null || (reading.state !== "met" && reading.state !== "missed")) return { due_at: null };
  const ended = {
    dueAt: reading.dueAt.toISOString(),
    endedAt: at.toISOString(),
    state: reading.state,
    overMs: reading.wallOverMs ?? -(reading.wallRemainingMs ?? 0),
  };
  return { due_at: reading.dueAt, clock_history: [...item.clock_history, ended] };
}

/** Columns of a clock after reopening: begun anew, or going on, as the settings say. */
export function resumeClock(item: Timed, at: Date): ItemChanges {
  const { rules } = clockSettingsOf(item.settings);
  const span = spanOf(item);
  if (span === null) return item.priority === null ? {} : startClock({ ...item, resolved_at: null }, item.priority, at);
  if (rules.restartOnReopen) return startClock({ ...item, resolved_at: null, pauses: [] }, item.priority, at);
  const reading = readClock(reopenClock(span, at, rules), at, clockSettingsOf(item.settings));
  return { due_at: reading.dueAt };
}

function withDue(item: Timed, at: Date, changes: ItemChanges): ItemChanges {
  const started = changes.clock_started_at ?? item.clock_started_at;
  const reading = read({ ...item, clock_started_at: started }, at);
  return { ...changes, due_at: reading?.dueAt ?? null };
}

function read(item: Timed, at: Date): ClockReading | null {
  const span = spanOf(item);
  return span && readClock(span, at, clockSettingsOf(item.settings));
}

function spanOf(item: Timed): ClockSpan | null {
  if (item.priority === null || item.clock_started_at === null) return null;
  const { calendar } = clockSettingsOf(item.settings);
  return {
    priority: item.priority,
    startedAt: item.clock_started_at,
    formerPriorities: item.former_priorities.map(({ priority, until }) => ({ priority, until: new Date(until) })),
    pauses: item.pauses.map((pause) => ({ from: new Date(pause.at), to: endOf(pause, calendar) })),
    resolvedAt: item.resolved_at,
  };
}

/** A pause until a day holds through that day. */
function endOf(pause: StoredPause, calendar: Calendar): Date | null {
  if (pause.endedAt !== null) return new Date(pause.endedAt);
  return pause.until === null ? null : startOfDay(calendar.timeZone, dayAfter(pause.until));
}

function dayAfter(day: string): string {
  return new Date(Date.parse(day) + dayMs).toISOString().slice(0, 10);
}
