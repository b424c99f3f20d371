import { describe, expect, test } from "vitest";
import { type Calendar, defaultCalendar } from "@/lib/items/calendar";
import { type ClockSpan, defaultClockRules, readClock } from "@/lib/items/due";
import { type DueFacts, describeDue, describeDuration } from "@/lib/items/due-words";
import type { Priority } from "@/lib/items/item";

const calendar: Calendar = { ...defaultCalendar, timeZone: "Europe/Berlin" };
const now = at("2026-02-09 16:20");

/** An instant of Berlin's winter. */
function at(wall: string): Date {
  return new Date(`${wall.replace(" ", "T")}:00+01:00`);
}

function clock(facts: Partial<DueFacts>): DueFacts {
  const none = { dueAt: null, resolvedAt: null, pausedUntil: null, overMs: null };
  return { state: "running", measure: "business", ...none, ...facts };
}

function read(priority: Priority, startedAt: string, more: Partial<ClockSpan> = {}): DueFacts {
  const span = { priority, startedAt: at(startedAt), pauses: [], resolvedAt: null, ...more };
  return readClock(span, now, { calendar, rules: defaultClockRules });
}

describe("on Monday 9 February 2026 at 16:20 a card says", () => {
  test.each([
    ["P0", "2026-02-09 11:20", "19 h left", "soon"],
    ["P0", "2026-02-08 22:10", "6 h left", "soon"],
    ["P0", "2026-02-08 17:00", "40 min left", "soon"],
    ["P0", "2026-02-07 16:00", "1 d over", "late"],
    ["P0", "2026-02-08 13:00", "3 h over", "late"],
    ["P1", "2026-01-30 12:00", "1 d over", "late"],
    ["P1", "2026-02-02 18:00", "2 h left", "soon"],
    ["P1", "2026-02-03 09:00", "Tue", "soon"],
    ["P1", "2026-02-04 09:00", "Wed", "soon"],
    ["P2", "2026-01-15 09:00", "Thu", "near"],
    ["P2", "2026-01-16 09:00", "Fri", "near"],
    ["P1", "2026-02-09 16:20", "16 Feb", "calm"],
    ["P2", "2026-01-21 09:00", "18 Feb", "calm"],
    ["P2", "2026-01-30 09:00", "27 Feb", "calm"],
    ["P1", "2026-02-08 09:00", "before 16 Feb", "calm"],
    ["P2", "2026-01-18 09:00", "before 16 Feb", "calm"],
  ] as const)("of a %s triaged at %s: %s (%s)", (priority, startedAt, words, tone) => {
    expect(describeDue(now, read(priority, startedAt), { calendar })).toEqual({ words, tone });
  });

  test("of what is resolved whether it was met, and the day", () => {
    const met = read("P0", "2025-12-30 09:00", { resolvedAt: at("2025-12-30 18:00") });
    const missed = read("P0", "2025-12-28 09:00", { resolvedAt: at("2025-12-30 18:00") });
    expect(describeDue(now, met, { calendar })).toEqual({ words: "met · 30 Dec", tone: "met" });
    expect(describeDue(now, missed, { calendar })).toEqual({ words: "missed · 30 Dec", tone: "missed" });
  });

  test("of what is accepted or snoozed that it is paused, and to when if that is known", () => {
    const open = read("P1", "2026-02-05 09:00", { pauses: [{ from: at("2026-02-06 09:00"), to: null }] });
    const ends = read("P1", "2026-02-05 09:00", {
      pauses: [{ from: at("2026-02-06 09:00"), to: at("2026-03-16 00:00") }],
    });
    expect(describeDue(now, open, { calendar })).toEqual({ words: "paused", tone: "calm" });
    expect(describeDue(now, ends, { calendar })).toEqual({ words: "paused to 16 Mar", tone: "calm" });
  });

  test("of a P3 nothing", () => {
    expect(describeDue(now, read("P3", "2025-12-30 09:00"), { calendar })).toBeNull();
  });
});

describe("the words for a due date", () => {
  test("name a weekday only within the next six days", () => {
    expect(describeDue(now, clock({ dueAt: at("2026-02-15 12:00") }), { calendar })?.words).toBe("Sun");
    expect(describeDue(now, clock({ dueAt: at("2026-02-16 12:00") }), { calendar })?.words).toBe("16 Feb");
  });

  test("name the year only where the day could be taken for another", () => {
    expect(describeDue(now, clock({ dueAt: at("2026-12-01 12:00") }), { calendar })?.words).toBe("1 Dec");
    expect(describeDue(now, clock({ dueAt: at("2027-02-18 12:00") }), { calendar })?.words).toBe("18 Feb 2027");
    const met = clock({ state: "met", resolvedAt: at("2024-12-30 12:00") });
    expect(describeDue(now, met, { calendar })?.words).toBe("met · 30 Dec 2024");
  });

  test("say that a due date at midnight ends before its day", () => {
    expect(describeDue(now, clock({ dueAt: at("2026-02-12 00:00") }), { calendar })?.words).toBe("before Thu");
  });

  test("are in the days of the viewer", () => {
    const due = clock({ dueAt: at("2026-02-11 02:00") });
    expect(describeDue(now, due, { calendar })?.words).toBe("Wed");
    expect(describeDue(now, due, { calendar, timeZone: "America/New_York" })?.words).toBe("Tue");
  });

  test("leave weekends and holidays out of how close it is", () => {
    const friday = at("2026-02-13 10:00");
    const due = clock({ dueAt: at("2026-02-17 10:00") });
    expect(describeDue(friday, due, { calendar })).toEqual({ words: "Tue", tone: "soon" });
    expect(describeDue(friday, { ...due, measure: "wall" }, { calendar })).toEqual({ words: "Tue", tone: "near" });
  });

  test("turn late by themselves while a page stays open, in the clock's own measure", () => {
    const due = clock({ dueAt: at("2026-02-06 16:00") });
    expect(describeDue(now, due, { calendar })).toEqual({ words: "1 d over", tone: "late" });
    expect(describeDue(now, { ...due, measure: "wall" }, { calendar })).toEqual({ words: "3 d over", tone: "late" });
  });
});

test.each([
  [0, "1 min"],
  [59 * 60_000, "59 min"],
  [3_600_000, "1 h"],
  [24 * 3_600_000 - 1, "23 h"],
  [2.9 * 86_400_000, "2 d"],
])("a length of %i ms is told as %s", (ms, words) => {
  expect(describeDuration(ms)).toBe(words);
});
