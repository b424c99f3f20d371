import { describe, expect, test } from "vitest";
import { type Calendar, dayMs, defaultCalendar } from "@/lib/items/calendar";
import { type ClockSpan, defaultClockRules, readClock } from "@/lib/items/due";
import type { Priority } from "@/lib/items/item";

const hourMs = 3_600_000;
const berlin: Calendar = { ...defaultCalendar, timeZone: "Europe/Berlin" };
const settings = { calendar: berlin, rules: defaultClockRules };

/** An instant of Berlin's winter: `at("2026-02-09 16:20")`. */
function at(wall: string): Date {
  return new Date(`${wall.replace(" ", "T")}:00+01:00`);
}

function span(priority: Priority, startedAt: Date, more: Partial<ClockSpan> = {}): ClockSpan {
  return { priority, startedAt, pauses: [], resolvedAt: null, ...more };
}

describe("the state of a clock", () => {
  const start = at("2026-02-09 10:00");
  const due = at("2026-02-16 10:00");

  test("says by how much, in business time and on the wall", () => {
    expect(readClock(span("P1", start), at("2026-02-13 16:00"), settings)).toMatchObject({
      state: "running",
      measure: "business",
      remainingMs: 18 * hourMs,
      wallRemainingMs: 66 * hourMs,
      overMs: null,
      wallOverMs: null,
    });
    expect(readClock(span("P1", at("2026-02-06 10:00")), at("2026-02-16 16:00"), settings)).toMatchObject({
      state: "overdue",
      remainingMs: null,
      wallRemainingMs: null,
      overMs: 30 * hourMs,
      wallOverMs: 78 * hourMs,
    });
  });

  test("is running up to and with the due moment, and overdue a millisecond later", () => {
    const states = [-1, 0, 1].map((ms) => readClock(span("P1", start), new Date(due.getTime() + ms), settings).state);
    expect(states).toEqual(["running", "running", "overdue"]);
  });

  test("has nothing left, and nothing less, at a due moment that the wall skips", () => {
    const everyDay = { ...berlin, workingDays: [1, 2, 3, 4, 5, 6, 7] };
    const due = new Date("2026-03-29T01:00:00Z");
    const reading = readClock(span("P1", at("2026-03-24 02:30")), due, { ...settings, calendar: everyDay });
    expect(reading).toMatchObject({ state: "running", dueAt: due, remainingMs: 0 });
  });

  test("is met or missed once resolved, by how much, and for good", () => {
    const early = span("P1", start, { resolvedAt: at("2026-02-13 16:00") });
    const late = span("P1", start, { resolvedAt: at("2026-02-17 16:00") });
    for (const now of ["2026-02-18 09:00", "2030-01-01 09:00"]) {
      expect(readClock(early, at(now), settings)).toMatchObject({ state: "met", dueAt: due, remainingMs: 18 * hourMs });
      expect(readClock(late, at(now), settings)).toMatchObject({ state: "missed", dueAt: due, overMs: 30 * hourMs });
    }
  });

  test("leaves time spent in a later pause out of what it is over, and none of it off the wall", () => {
    const facts = span("P0", start, { pauses: [{ from: at("2026-02-10 12:00"), to: at("2026-02-20 12:00") }] });
    const reading = readClock(facts, at("2026-02-20 13:00"), settings);
    expect(reading).toMatchObject({ state: "overdue", overMs: 3 * hourMs, wallOverMs: 243 * hourMs });
  });

  test("of an item resolved in a pause is met with the due date it would have had on waking then", () => {
    const facts = span("P1", start, {
      pauses: [{ from: at("2026-02-10 10:00"), to: null }],
      resolvedAt: at("2026-02-12 10:00"),
    });
    const reading = readClock(facts, at("2026-03-01 10:00"), settings);
    expect(reading).toMatchObject({
      state: "met",
      dueAt: at("2026-02-18 10:00"),
      remainingMs: 4 * dayMs,
      pausedUntil: null,
    });
  });
});
