import { z } from "zod";
import { firstInstantOf, isTimeZone, listSkippedDays, wallTimeAt } from "@/lib/items/time-zone";

export const dayMs = 86_400_000;
export const holidaysMax = 2_000;

/**
 * The business calendar. `workingDays` are ISO numbers, 1 Monday to 7 Sunday; a day counts whole, from 00:00 to 24:00 on the
 * wall of `timeZone`, as business days do in Linear (https://linear.app/docs/sla: days outside the work week are left out,
 * there are no opening hours). Holidays are local days, `YYYY-MM-DD`.
 */
export const Calendar = z
  .strictObject({
    timeZone: z
      .string()
      .max(64)
      .refine(isTimeZone, { error: ({ input }) => `"${input}" is not a time zone such as Europe/Berlin` }),
    workingDays: z
      .array(z.int("A working day is a number from 1 (Monday) to 7 (Sunday)").min(1).max(7))
      .min(1, "A week needs at least one working day")
      .refine((days) => new Set(days).size === days.length, "A working day is named twice")
      .readonly(),
    holidays: z
      .array(z.iso.date({ error: ({ input }) => `"${input}" is not a day such as 2026-12-25` }))
      .max(holidaysMax, `At most ${holidaysMax} holidays`)
      .readonly(),
  })
  .readonly()
  .meta({ id: "Calendar", description: "Time zone, working days (1 Monday to 7 Sunday) and holidays" });
export type Calendar = z.infer<typeof Calendar>;

/** Monday to Friday in UTC without holidays, until an admin says otherwise. */
export const defaultCalendar: Calendar = { timeZone: "UTC", workingDays: [1, 2, 3, 4, 5], holidays: [] };

/**
 * The business time gone by at an instant, in milliseconds from an arbitrary start: 24 h for each working day, by the clock
 * on the wall, and standing still on other days. It never runs back.
 */
export function businessTimeAt(calendar: Calendar, instant: Date): number {
  const week = compile(calendar);
  const wall = wallTimeAt(calendar.timeZone, instant.getTime());
  const day = Math.floor(wall / dayMs);
  return countBefore(week, day) * dayMs + (isWorking(week, day) ? wall - day * dayMs : 0);
}

/**
 * The instant at which a business time (of `businessTimeAt`) is reached; always on a working day, so the end of a Friday is
 * the first instant of Monday. A time that the wall skips is the moment of the change.
 */
export function instantOfBusinessTime(calendar: Calendar, businessMs: number): Date {
  const index = Math.floor(businessMs / dayMs);
  const wall = findWorkingDay(compile(calendar), index) * dayMs + (businessMs - index * dayMs);
  const first = firstInstantOf(calendar.timeZone, wall);
  const crossesMidnight = Math.floor(wallTimeAt(calendar.timeZone, first) / dayMs) > Math.floor(wall / dayMs);
  return new Date(crossesMidnight ? first - 1 : first);
}

/**
 * The same time on the wall so many working days later; from a day off it counts from 00:00 of the next working day.
 * `days` is a whole number from 0.
 */
export function addBusinessDays(calendar: Calendar, from: Date, days: number): Date {
  return instantOfBusinessTime(calendar, businessTimeAt(calendar, from) + days * dayMs);
}

/** The business time from one instant to another in milliseconds, 24 h a working day; negative when `to` comes first. */
export function businessMsBetween(calendar: Calendar, from: Date, to: Date): number {
  return businessTimeAt(calendar, to) - businessTimeAt(calendar, from);
}

/** How many working days lie after the local day of `from`, up to and with the local day of `to`; below 0 when `to` comes first. */
export function countWorkingDays(calendar: Calendar, from: Date, to: Date): number {
  const week = compile(calendar);
  return (
    countBefore(week, localDayAt(calendar.timeZone, to) + 1) -
    countBefore(week, localDayAt(calendar.timeZone, from) + 1)
  );
}

/** Whether the local day of an instant is a working day. */
export function isWorkingDay(calendar: Calendar, instant: Date): boolean {
  return isWorking(compile(calendar), localDayAt(calendar.timeZone, instant));
}

/** The local day of an instant in a zone, as days since 1970-01-01. */
export function localDayAt(timeZone: string, instant: Date): number {
  return Math.floor(wallTimeAt(timeZone, instant.getTime()) / dayMs);
}

/** The first instant of a local day (`YYYY-MM-DD`) in a zone: 01:00 where summer time begins at midnight. */
export function startOfDay(timeZone: string, day: string): Date {
  return new Date(firstInstantOf(timeZone, Date.parse(`${day}T00:00:00Z`)));
}

/** The weekday of a day since 1970-01-01 (a Thursday): 0 Monday to 6 Sunday. */
export function weekdayOf(day: number): number {
  return (((day + 3) % 7) + 7) % 7;
}

/** Weekdays from 0 Monday, and the days off that would have been working days, both in order. */
type Week = { weekdays: number[]; daysOff: number[] };

const weeks = new WeakMap<Calendar, Week>();

function compile(calendar: Calendar): Week {
  const known = weeks.get(calendar);
  if (known) {
    return known;
  }
  const weekdays = [...new Set(calendar.workingDays)].map((day) => day - 1).sort((a, b) => a - b);
  const holidays = calendar.holidays.map((day) => Date.parse(`${day}T00:00:00Z`) / dayMs);
  const daysOff = [...new Set([...holidays, ...listSkippedDays(calendar.timeZone)])]
    .filter((day) => weekdays.includes(weekdayOf(day)))
    .sort((a, b) => a - b);
  const week = { weekdays, daysOff };
  weeks.set(calendar, week);
  return week;
}

function isWorking({ weekdays, daysOff }: Week, day: number): boolean {
  return weekdays.includes(weekdayOf(day)) && daysOff[countBelow(daysOff, day)] !== day;
}

/** How many working days come before a day, from an arbitrary start. */
function countBefore({ weekdays, daysOff }: Week, day: number): number {
  const weekday = weekdayOf(day);
  const wholeWeeks = (day + 3 - weekday) / 7;
  return wholeWeeks * weekdays.length + countBelow(weekdays, weekday) - countBelow(daysOff, day);
}

/** The working day before which `count` others come: each round steps over the days off that the last one took in. */
function findWorkingDay({ weekdays, daysOff }: Week, count: number): number {
  let passed = 0;
  for (;;) {
    const wholeWeeks = Math.floor((count + passed) / weekdays.length);
    const day = wholeWeeks * 7 - 3 + (weekdays[count + passed - wholeWeeks * weekdays.length] ?? 0);
    const off = countBelow(daysOff, day + 1);
    if (off === passed) {
      return day;
    }
    passed = off;
  }
}

/** How many of the sorted numbers are smaller than `limit`. */
function countBelow(sorted: readonly number[], limit: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    [low, high] = (sorted[middle] ?? limit) < limit ? [middle + 1, high] : [low, middle];
  }
  return low;
}
