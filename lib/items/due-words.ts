import { businessMsBetween, type Calendar, countWorkingDays, dayMs, localDayAt, weekdayOf } from "@/lib/items/calendar";
import type { ClockReading, ClockState } from "@/lib/items/due";

const minuteMs = 60_000;
const hourMs = 3_600_000;
/** Up to here a clock of all hours is told in hours, beyond as a day. */
const hoursToldMax = 48;
/** A day that is nearer than this is told without its year. */
const yearUntoldDays = 300;
/** In days of the clock's own measure. */
const daysSoon = 2;
const daysNear = 4;

const weekdays = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"] as const;
const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"] as const;

/** How close a due date is; the look colours soon orange, near amber, late red and leaves the rest grey. */
export const dueTones = ["calm", "near", "soon", "late", "met", "missed"] as const;
export type DueTone = (typeof dueTones)[number];

/** What of a clock its words need; an item shown as a card carries no more. */
export type DueFacts = Pick<ClockReading, "state" | "measure" | "dueAt" | "resolvedAt" | "pausedUntil" | "overMs">;
type Telling = { calendar: Calendar; timeZone: string };
export type DueWords = { words: string; tone: DueTone };
type Saying = (now: Date, clock: DueFacts, telling: Telling) => DueWords | null;

/**
 * Says a due date as cards and rows do: "19 h left", "Wed", "18 Feb", "1 d over", "met · 30 Dec"; null without a clock.
 * Days are those of `timeZone`, the viewer's (the calendar's when left out); a due date at 00:00 says "before Mon", so that
 * nobody counts on the Monday. Hours left are rounded, time over is cut to whole units of the clock's own measure.
 */
export function describeDue(
  now: Date,
  clock: DueFacts,
  { calendar, timeZone = calendar.timeZone }: { calendar: Calendar; timeZone?: string },
): DueWords | null {
  return sayings[clock.state](now, clock, { calendar, timeZone });
}

/** Says a length in its largest whole unit: "40 min", "5 h", "2 d"; at least a minute. `ms` is in milliseconds, a day 24 h. */
export function describeDuration(ms: number): string {
  if (ms < hourMs) {
    return `${Math.max(1, Math.floor(ms / minuteMs))} min`;
  }
  return ms < dayMs ? `${Math.floor(ms / hourMs)} h` : `${Math.floor(ms / dayMs)} d`;
}

const sayings: Record<ClockState, Saying> = {
  none: () => null,
  running: sayOpen,
  paused: (now, { pausedUntil }, { timeZone }) => ({
    words: pausedUntil ? `paused to ${sayDate(now, pausedUntil, timeZone)}` : "paused",
    tone: "calm",
  }),
  overdue: (_now, { overMs }) => sayOver(overMs ?? 0),
  met: (now, { resolvedAt }, { timeZone }) => ({ words: sayEnd("met", now, resolvedAt, timeZone), tone: "met" }),
  missed: (now, { resolvedAt }, { timeZone }) => ({
    words: sayEnd("missed", now, resolvedAt, timeZone),
    tone: "missed",
  }),
};

/** A page may stay open past the due date of what it shows: then the words turn without waiting for new data. */
function sayOpen(now: Date, { dueAt, measure }: DueFacts, { calendar, timeZone }: Telling): DueWords | null {
  if (dueAt === null) {
    return null;
  }
  const wallMs = dueAt.getTime() - now.getTime();
  if (wallMs < 0) {
    return sayOver(measure === "wall" ? -wallMs : businessMsBetween(calendar, dueAt, now));
  }
  const days = measure === "wall" ? wallMs / dayMs : countWorkingDays(calendar, now, dueAt);
  return { words: sayRunning(now, dueAt, measure === "wall" ? hoursToldMax : 0, timeZone), tone: toneOf(days) };
}

function sayOver(overMs: number): DueWords {
  return { words: `${describeDuration(overMs)} over`, tone: "late" };
}

function sayRunning(now: Date, dueAt: Date, hoursMax: number, timeZone: string): string {
  const leftMs = dueAt.getTime() - now.getTime();
  const isToday = localDayAt(timeZone, now) === localDayAt(timeZone, dueAt);
  if (isToday || leftMs < hoursMax * hourMs) {
    const minutes = Math.max(1, Math.ceil(leftMs / minuteMs));
    return minutes < 60 ? `${minutes} min left` : `${Math.round(minutes / 60)} h left`;
  }
  const atMidnight = localDayAt(timeZone, new Date(dueAt.getTime() - 1)) < localDayAt(timeZone, dueAt);
  const day = sayDay(now, dueAt, timeZone);
  return atMidnight ? `before ${day}` : day;
}

/** The weekday within the next six days, the date beyond. */
function sayDay(now: Date, day: Date, timeZone: string): string {
  const number = localDayAt(timeZone, day);
  const ahead = number - localDayAt(timeZone, now);
  return ahead >= 1 && ahead <= 6 ? `${weekdays[weekdayOf(number)]}` : sayDate(now, day, timeZone);
}

function sayDate(now: Date, day: Date, timeZone: string): string {
  const number = localDayAt(timeZone, day);
  const local = new Date(number * dayMs);
  const words = `${local.getUTCDate()} ${months[local.getUTCMonth()]}`;
  return Math.abs(number - localDayAt(timeZone, now)) < yearUntoldDays ? words : `${words} ${local.getUTCFullYear()}`;
}

function sayEnd(word: string, now: Date, resolvedAt: Date | null, timeZone: string): string {
  return resolvedAt ? `${word} · ${sayDate(now, resolvedAt, timeZone)}` : word;
}

function toneOf(days: number): DueTone {
  if (days <= daysSoon) {
    return "soon";
  }
  return days <= daysNear ? "near" : "calm";
}
