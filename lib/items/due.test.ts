import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Calendar, dayMs, isWorkingDay } from "@/lib/items/calendar";
import { type ClockSpan, defaultClockRules, type Pause, readClock } from "@/lib/items/due";
import type { Priority } from "@/lib/items/item";

const hourMs = 3_600_000;
const berlin: Calendar = {
  timeZone: "Europe/Berlin",
  workingDays: [1, 2, 3, 4, 5],
  holidays: ["2026-04-03", "2026-04-06"],
};
const settings = { calendar: berlin, rules: defaultClockRules };

/** An instant of Berlin's winter: `at("2026-02-09 16:20")`. */
function at(wall: string): Date {
  return new Date(`${wall.replace(" ", "T")}:00+01:00`);
}

function span(priority: Priority, startedAt: Date, more: Partial<ClockSpan> = {}): ClockSpan {
  return { priority, startedAt, pauses: [], resolvedAt: null, ...more };
}

function dueOf(facts: ClockSpan, now = new Date("2100-01-01T00:00:00Z"), calendar = berlin): Date | null {
  return readClock(facts, now, { calendar, rules: defaultClockRules }).dueAt;
}

const wholeHours = fc.integer({ min: 0, max: 24 * 365 }).map((hour) => new Date(Date.UTC(2026, 0, 1) + hour * hourMs));
const timed = fc.constantFrom<Priority>("P0", "P1", "P2");
const pauses = fc.array(
  fc
    .record({ from: wholeHours, hours: fc.integer({ min: 0, max: 300 }) })
    .map(({ from, hours }): Pause => ({ from, to: new Date(from.getTime() + hours * hourMs) })),
  { maxLength: 5 },
);

describe("a due date", () => {
  test.each([
    ["P0", "2026-02-06 16:20", "2026-02-07 16:20", "24 hours later, weekend or not"],
    ["P1", "2026-02-09 16:20", "2026-02-16 16:20", "five business days later at the same time"],
    ["P1", "2026-02-07 11:00", "2026-02-16 00:00", "from Monday 00:00 when triaged on a Saturday"],
    ["P2", "2026-02-09 16:20", "2026-03-09 16:20", "twenty business days later"],
  ] as const)("of a %s triaged at %s is %s: %s", (priority, start, due, _why) => {
    expect(dueOf(span(priority, at(start)))).toEqual(at(due));
  });

  test("steps over holidays and keeps its time through the change to summer time", () => {
    expect(dueOf(span("P1", new Date("2026-03-27T16:00:00Z")))).toEqual(new Date("2026-04-07T15:00:00Z"));
  });

  test("does not exist for P3", () => {
    const reading = readClock(span("P3", at("2026-02-09 16:20")), at("2027-02-09 16:20"), settings);
    expect(reading).toMatchObject({ state: "none", dueAt: null, measure: null, remainingMs: null, overMs: null });
  });

  test("is the last moment at which the time counted hour by hour is not more than the priority has", () => {
    fc.assert(
      fc.property(timed, wholeHours, pauses, (priority, startedAt, paused) => {
        expect(dueOf(span(priority, startedAt, { pauses: paused }))).toEqual(countHours(priority, startedAt, paused));
      }),
      { numRuns: 150 },
    );
  });

  test("never comes earlier for a later start", () => {
    fc.assert(
      fc.property(
        timed,
        wholeHours,
        fc.integer({ min: 0, max: 100 * hourMs }),
        pauses,
        (priority, start, ms, paused) => {
          const later = new Date(start.getTime() + ms);
          const [first, second] = [start, later].map((from) => dueOf(span(priority, from, { pauses: paused })));
          expect(second?.getTime()).toBeGreaterThanOrEqual(first?.getTime() ?? Number.NaN);
        },
      ),
    );
  });

  test("never comes earlier for one more holiday", () => {
    fc.assert(
      fc.property(timed, wholeHours, pauses, fc.nat(40), (priority, startedAt, paused, ahead) => {
        const holiday = new Date(startedAt.getTime() + ahead * dayMs).toISOString().slice(0, 10);
        const more = { ...berlin, holidays: [...berlin.holidays, holiday] };
        const facts = span(priority, startedAt, { pauses: paused });
        expect(dueOf(facts, undefined, more)?.getTime()).toBeGreaterThanOrEqual(dueOf(facts)?.getTime() ?? Number.NaN);
      }),
    );
  });

  test("agrees with the state, and with what remains or is over, at every hour", () => {
    fc.assert(
      fc.property(
        timed,
        wholeHours,
        pauses,
        fc.integer({ min: 0, max: 1_000 }),
        (priority, startedAt, paused, hours) => {
          const now = new Date(startedAt.getTime() + hours * hourMs);
          const reading = readClock(span(priority, startedAt, { pauses: paused }), now, settings);
          const late = reading.dueAt !== null && now > reading.dueAt;
          expect(reading.overMs !== null).toBe(late);
          expect(reading.remainingMs === null).toBe(late);
          expect(["overdue", "paused"].includes(reading.state) || !late).toBe(true);
          expect(reading.state === "overdue" ? late : true).toBe(true);
        },
      ),
    );
  });
});

describe("a pause", () => {
  const start = at("2026-02-09 10:00");

  test("moves a business clock by the business time it holds, and P0 by every hour", () => {
    const weekend = { from: at("2026-02-13 10:00"), to: at("2026-02-16 10:00") };
    expect(dueOf(span("P1", start, { pauses: [weekend] }))).toEqual(at("2026-02-17 10:00"));
    const night = { from: at("2026-02-09 20:00"), to: at("2026-02-10 06:00") };
    expect(dueOf(span("P0", start, { pauses: [night] }))).toEqual(at("2026-02-10 20:00"));
  });

  test("that covers the due moment moves it behind its own end", () => {
    const over = [{ from: at("2026-02-16 09:00"), to: at("2026-02-18 12:00") }];
    expect(dueOf(span("P1", start, { pauses: over }))).toEqual(at("2026-02-18 13:00"));
  });

  test("that begins at the due moment moves it too, on the wall or over a weekend", () => {
    const wall = { from: at("2026-02-10 10:00"), to: at("2026-02-11 10:00") };
    expect(dueOf(span("P0", start, { pauses: [wall] }))).toEqual(wall.to);
    const weekend = { from: at("2026-02-14 00:00"), to: at("2026-02-18 12:00") };
    expect(dueOf(span("P1", at("2026-02-08 10:00"), { pauses: [weekend] }))).toEqual(weekend.to);
  });

  test("that begins after the due moment moves nothing, and what was missed stays missed", () => {
    const after = [{ from: at("2026-02-16 11:00"), to: null }];
    const reading = readClock(span("P1", start, { pauses: after }), at("2026-02-19 11:00"), settings);
    expect(reading).toMatchObject({
      state: "paused",
      dueAt: at("2026-02-16 10:00"),
      overMs: hourMs,
      remainingMs: null,
    });
  });

  test("never makes it earlier, and in no order or overlap more than together", () => {
    fc.assert(
      fc.property(timed, wholeHours, pauses, pauses, (priority, startedAt, some, more) => {
        const all = dueOf(span(priority, startedAt, { pauses: [...some, ...more] }));
        const reversed = dueOf(span(priority, startedAt, { pauses: [...more, ...some, ...more].reverse() }));
        expect(all?.getTime()).toBeGreaterThanOrEqual(
          dueOf(span(priority, startedAt, { pauses: some }))?.getTime() ?? Number.NaN,
        );
        expect(reversed).toEqual(all);
      }),
    );
  });

  test("outside working time changes nothing for a business clock", () => {
    const daysOff = wholeHours.filter((hour) => !isWorkingDay(berlin, hour));
    fc.assert(
      fc.property(
        fc.constantFrom<Priority>("P1", "P2"),
        wholeHours,
        fc.array(daysOff),
        (priority, startedAt, hours) => {
          const off = hours.map((from): Pause => ({ from, to: new Date(from.getTime() + hourMs) }));
          expect(dueOf(span(priority, startedAt, { pauses: off }))).toEqual(dueOf(span(priority, startedAt)));
        },
      ),
    );
  });

  test("without an end leaves no due date, and the time that remains stands still", () => {
    const facts = span("P1", start, { pauses: [{ from: at("2026-02-10 10:00"), to: null }] });
    for (const now of ["2026-02-10 10:00", "2026-02-12 09:00", "2026-06-01 09:00"]) {
      const reading = readClock(facts, at(now), settings);
      expect(reading).toMatchObject({ state: "paused", dueAt: null, pausedUntil: null, remainingMs: 4 * dayMs });
      expect(reading.wallRemainingMs).toBeNull();
    }
  });

  test("with an end to come counts ahead to it", () => {
    const until = at("2026-02-12 00:00");
    const facts = span("P1", start, { pauses: [{ from: at("2026-02-10 00:00"), to: until }] });
    const reading = readClock(facts, at("2026-02-11 12:00"), settings);
    expect(reading).toMatchObject({ state: "paused", pausedUntil: until, dueAt: at("2026-02-18 10:00") });
    expect(reading.remainingMs).toBe(5 * dayMs - 14 * hourMs);
  });
});

/** The due date by counting: hour by hour from the start, while the hour counts and no pause holds it. */
function countHours(priority: Priority, startedAt: Date, paused: readonly Pause[]): Date {
  const hours = { P0: 24, P1: 5 * 24, P2: 20 * 24, P3: 0 }[priority];
  let spent = 0;
  for (let hour = startedAt.getTime(); ; hour += hourMs) {
    const held = paused.some(
      ({ from, to }) => from.getTime() <= hour && hour < (to?.getTime() ?? Number.POSITIVE_INFINITY),
    );
    const counts = !held && (priority === "P0" || isWorkingDay(berlin, new Date(hour)));
    if (counts && spent === hours) {
      return new Date(hour);
    }
    spent += counts ? 1 : 0;
  }
}
