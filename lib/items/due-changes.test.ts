import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dayMs, defaultCalendar } from "@/lib/items/calendar";
import { ClockRules, type ClockSpan, defaultClockRules, readClock, reopenClock } from "@/lib/items/due";
import type { Priority } from "@/lib/items/item";
import { priorities } from "@/lib/items/words";

const hourMs = 3_600_000;
const settings = { calendar: { ...defaultCalendar, timeZone: "Europe/Berlin" }, rules: defaultClockRules };

/** An instant of Berlin's winter: `at("2026-02-09 16:20")`. */
function at(wall: string): Date {
  return new Date(`${wall.replace(" ", "T")}:00+01:00`);
}

function span(priority: Priority, startedAt: Date, more: Partial<ClockSpan> = {}): ClockSpan {
  return { priority, startedAt, pauses: [], resolvedAt: null, ...more };
}

function dueOf(facts: ClockSpan): Date | null {
  return readClock(facts, new Date("2100-01-01T00:00:00Z"), settings).dueAt;
}

describe("a change of priority", () => {
  const start = at("2026-02-02 10:00");
  const raisedAt = at("2026-02-16 10:00");

  test("that lowers counts from the original start", () => {
    const facts = span("P2", start, { formerPriorities: [{ priority: "P0", until: at("2026-02-04 10:00") }] });
    expect(dueOf(facts)).toEqual(at("2026-03-02 10:00"));
  });

  test("that raises counts the new priority from the raise", () => {
    for (const [from, to, due] of [
      ["P3", "P1", "2026-02-23 10:00"],
      ["P2", "P1", "2026-02-23 10:00"],
      ["P2", "P0", "2026-02-17 10:00"],
    ] as const) {
      expect(dueOf(span(to, start, { formerPriorities: [{ priority: from, until: raisedAt }] }))).toEqual(at(due));
    }
  });

  test("that raises gives no more time than there was", () => {
    const facts = span("P1", start, { formerPriorities: [{ priority: "P2", until: at("2026-02-27 10:00") }] });
    expect(dueOf(facts)).toEqual(at("2026-03-02 10:00"));
  });

  test("does not forgive what was late before a raise", () => {
    const facts = span("P0", start, { formerPriorities: [{ priority: "P2", until: at("2026-03-04 10:00") }] });
    expect(readClock(facts, at("2026-03-04 11:00"), settings)).toMatchObject({
      state: "overdue",
      dueAt: at("2026-03-02 10:00"),
    });
  });

  test("leaves the earliest due date, whichever clock a pause holds back more", () => {
    const facts = span("P0", at("2026-02-09 10:00"), {
      formerPriorities: [{ priority: "P1", until: at("2026-02-13 22:00") }],
      pauses: [{ from: at("2026-02-14 10:00"), to: at("2026-02-16 09:00") }],
    });
    expect(dueOf({ ...facts, pauses: [] })).toEqual(at("2026-02-14 22:00"));
    expect(dueOf(facts)).toEqual(at("2026-02-16 19:00"));
  });

  test("down and up again wins nothing", () => {
    const history = fc.array(fc.record({ priority: fc.constantFrom(...priorities), hours: fc.nat(200) }), {
      maxLength: 6,
    });
    fc.assert(
      fc.property(fc.constantFrom<Priority>("P0", "P1", "P2"), history, (priority, steps) => {
        let until = start;
        const formerPriorities = [{ priority, hours: 1 }, ...steps].map((step) => {
          until = new Date(until.getTime() + step.hours * hourMs);
          return { priority: step.priority, until };
        });
        const due = dueOf(span(priority, start, { formerPriorities }));
        expect(due?.getTime()).toBeLessThanOrEqual(dueOf(span(priority, start))?.getTime() ?? Number.NaN);
      }),
    );
  });
});

describe("reopening", () => {
  const facts = span("P1", at("2026-02-09 10:00"), {
    pauses: [{ from: at("2026-02-10 10:00"), to: null }],
    resolvedAt: at("2026-02-11 10:00"),
    formerPriorities: [{ priority: "P3", until: at("2026-02-09 10:00") }],
  });
  const reopenedAt = at("2026-02-20 10:00");

  test("gives the whole time again where the rules say so", () => {
    const reopened = reopenClock(facts, reopenedAt, defaultClockRules);
    expect(reopened).toEqual({ priority: "P1", startedAt: reopenedAt, pauses: [], resolvedAt: null });
    expect(dueOf(reopened)).toEqual(at("2026-02-27 10:00"));
  });

  test("goes on with what was left where they do not, without the days it was resolved", () => {
    const reopened = reopenClock(facts, reopenedAt, { ...defaultClockRules, restartOnReopen: false });
    const reading = readClock(reopened, reopenedAt, settings);
    expect(reading).toMatchObject({ state: "running", remainingMs: 4 * dayMs, dueAt: at("2026-02-26 10:00") });
  });
});

describe("the rules' settings", () => {
  test("the default rules are those of the product", () => {
    expect(ClockRules.parse(defaultClockRules)).toEqual({
      P0: { hours: 24 },
      P1: { businessDays: 5 },
      P2: { businessDays: 20 },
      P3: null,
      restartOnReopen: true,
    });
  });

  test.each([
    [{ P0: { hours: 0 } }, "At least one hour"],
    [{ P1: { businessDays: 0 } }, "At least one business day"],
    [{ P1: { businessDays: 30 } }, "P2 cannot be due before P1"],
  ])("%j is refused in words", (change, message) => {
    const result = ClockRules.safeParse({ ...defaultClockRules, ...change });
    expect(result.error?.issues.map((issue) => issue.message)).toEqual([message]);
  });

  test("P0 cannot be given business days, nor P3 a clock", () => {
    expect(ClockRules.safeParse({ ...defaultClockRules, P0: { businessDays: 1 } }).success).toBe(false);
    expect(ClockRules.safeParse({ ...defaultClockRules, P3: { businessDays: 60 } }).success).toBe(false);
  });

  test("figures of one's own are what counts", () => {
    const rules = { ...defaultClockRules, P0: { hours: 4 }, P1: { businessDays: 2 } };
    const [p0, p1] = (["P0", "P1"] as const).map(
      (priority) =>
        readClock(span(priority, at("2026-02-06 22:00")), at("2026-02-06 23:00"), { ...settings, rules }).dueAt,
    );
    expect([p0, p1]).toEqual([at("2026-02-07 02:00"), at("2026-02-10 22:00")]);
  });
});
