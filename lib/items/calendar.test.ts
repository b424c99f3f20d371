import fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import {
  addBusinessDays,
  businessMsBetween,
  businessTimeAt,
  Calendar,
  countWorkingDays,
  dayMs,
  defaultCalendar,
  instantOfBusinessTime,
  isWorkingDay,
  localDayAt,
} from "@/lib/items/calendar";

const zones = [
  "UTC",
  "Europe/Berlin",
  "America/New_York",
  "Australia/Lord_Howe",
  "Pacific/Apia",
  "America/Sao_Paulo",
  "America/Nuuk",
  "Africa/Cairo",
  "Asia/Kathmandu",
];
const everyDay = [1, 2, 3, 4, 5, 6, 7];

/** Days on which one of the zones changes its clocks, skips a day, or a year leaps. */
const oddDays = [
  "2026-03-29",
  "2026-10-25",
  "2026-03-08",
  "2026-11-01",
  "2026-04-05",
  "2026-10-04",
  "2011-12-30",
  "2018-11-04",
  "2018-02-18",
  "2026-10-30",
  "2028-02-29",
];

const instants = fc.oneof(
  fc.date({ min: new Date("2000-01-01T00:00:00Z"), max: new Date("2060-01-01T00:00:00Z"), noInvalidDate: true }),
  fc
    .tuple(fc.constantFrom(...oddDays), fc.integer({ min: -36 * 60, max: 60 * 60 }))
    .map(([day, minutes]) => new Date(Date.parse(`${day}T00:00:00Z`) + minutes * 60_000)),
);
const holidays = fc.array(
  fc.oneof(
    fc.constantFrom(...oddDays),
    fc.integer({ min: 10_957, max: 32_872 }).map((day) => new Date(day * dayMs).toISOString().slice(0, 10)),
  ),
  { maxLength: 40 },
);
const calendars: fc.Arbitrary<Calendar> = fc.record({
  timeZone: fc.constantFrom(...zones),
  workingDays: fc.subarray(everyDay, { minLength: 1 }),
  holidays,
});

function wall(timeZone: string, instant: Date): string {
  return instant.toLocaleString("sv-SE", { timeZone });
}

function weekdayOfDay(day: string): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay() || 7;
}

describe("N business days", () => {
  test("end at the same time on the wall, on the Nth working day, as walking the days one by one shows", () => {
    fc.assert(
      fc.property(calendars, instants, fc.integer({ min: 0, max: 60 }), (calendar, from, days) => {
        fc.pre(calendar.timeZone !== "Pacific/Apia" && isWorkingDay(calendar, from));
        const [day = "", time = ""] = wall(calendar.timeZone, from).split(" ");
        let [reached, left] = [day, days];
        while (left > 0) {
          reached = new Date(Date.parse(`${reached}T00:00:00Z`) + dayMs).toISOString().slice(0, 10);
          left -= calendar.workingDays.includes(weekdayOfDay(reached)) && !calendar.holidays.includes(reached) ? 1 : 0;
        }
        fc.pre(!changesClocks(calendar.timeZone, reached) && !changesClocks(calendar.timeZone, day));
        expect(wall(calendar.timeZone, addBusinessDays(calendar, from, days))).toBe(`${reached} ${time}`);
      }),
      { numRuns: 400 },
    );
  });

  test("always end on a working day", () => {
    fc.assert(
      fc.property(calendars, instants, fc.integer({ min: 0, max: 300 }), (calendar, from, days) => {
        expect(isWorkingDay(calendar, addBusinessDays(calendar, from, days))).toBe(true);
      }),
      { numRuns: 400 },
    );
  });

  test("never end earlier for a later start", () => {
    fc.assert(
      fc.property(
        calendars,
        instants,
        fc.integer({ min: 0, max: 5 * 3_600_000 }),
        fc.integer({ min: 0, max: 30 }),
        (calendar, from, laterMs, days) => {
          const later = new Date(from.getTime() + laterMs);
          const [first, second] = [addBusinessDays(calendar, from, days), addBusinessDays(calendar, later, days)];
          expect(second.getTime()).toBeGreaterThanOrEqual(first.getTime());
        },
      ),
      { numRuns: 600 },
    );
  });

  test("never end earlier for one more holiday", () => {
    fc.assert(
      fc.property(calendars, instants, fc.integer({ min: 0, max: 60 }), fc.nat(90), (calendar, from, days, ahead) => {
        const holiday = new Date(from.getTime() + ahead * dayMs).toISOString().slice(0, 10);
        const more = { ...calendar, holidays: [...calendar.holidays, holiday] };
        const [without, with_] = [addBusinessDays(calendar, from, days), addBusinessDays(more, from, days)];
        expect(with_.getTime()).toBeGreaterThanOrEqual(without.getTime());
      }),
      { numRuns: 400 },
    );
  });

  test("count from the start of the next working day when they begin on a day off", () => {
    const calendar = { ...defaultCalendar, timeZone: "Europe/Berlin", holidays: ["2026-02-16"] };
    expect(wall("Europe/Berlin", addBusinessDays(calendar, new Date("2026-02-14T15:00:00Z"), 0))).toBe(
      "2026-02-17 00:00:00",
    );
    expect(wall("Europe/Berlin", addBusinessDays(calendar, new Date("2026-02-14T15:00:00Z"), 5))).toBe(
      "2026-02-24 00:00:00",
    );
  });

  test.each([
    ["2028-02-28T10:00:00Z", 1, "2028-02-29T10:00:00.000Z"],
    ["2028-02-28T10:00:00Z", 2, "2028-03-01T10:00:00.000Z"],
    ["2100-02-26T10:00:00Z", 1, "2100-03-01T10:00:00.000Z"],
    ["2026-12-31T23:59:59.999Z", 1, "2027-01-01T23:59:59.999Z"],
    ["1969-12-31T10:00:00Z", 2, "1970-01-02T10:00:00.000Z"],
    ["9999-12-30T10:00:00Z", 1, "9999-12-31T10:00:00.000Z"],
    ["2026-01-01T10:00:00Z", 26_000, "2125-08-30T10:00:00.000Z"],
  ])("cross leap days, years and centuries: %s and %i days", (from, days, expected) => {
    expect(addBusinessDays(defaultCalendar, new Date(from), days).toISOString()).toBe(expected);
  });
});

describe("business time", () => {
  test("never runs back", () => {
    fc.assert(
      fc.property(calendars, instants, fc.integer({ min: 0, max: 3 * 3_600_000 }), (calendar, from, laterMs) => {
        const passed = businessMsBetween(calendar, from, new Date(from.getTime() + laterMs));
        expect(passed).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 800 },
    );
  });

  test("stands still from the end of a working day to the start of the next", () => {
    const calendar = { ...defaultCalendar, timeZone: "America/New_York", holidays: ["2026-02-16"] };
    const [friday, tuesday] = [new Date("2026-02-14T05:00:00Z"), new Date("2026-02-17T05:00:00Z")];
    expect(businessMsBetween(calendar, friday, tuesday)).toBe(0);
    expect(businessMsBetween(calendar, friday, new Date(tuesday.getTime() + 1))).toBe(1);
    expect(businessMsBetween(calendar, new Date(friday.getTime() - 1), tuesday)).toBe(1);
  });

  test("is reached at an instant at which it is gone by, and not before", () => {
    fc.assert(
      fc.property(calendars, instants, fc.integer({ min: 0, max: 40 * dayMs }), (calendar, from, ms) => {
        const wanted = businessTimeAt(calendar, from) + ms;
        const instant = instantOfBusinessTime(calendar, wanted);
        const before = new Date(instant.getTime() - 1);
        fc.pre(!changesClocks(calendar.timeZone, wall(calendar.timeZone, instant).slice(0, 10)));
        expect(businessTimeAt(calendar, instant)).toBe(wanted);
        expect(isWorkingDay(calendar, before) ? businessTimeAt(calendar, before) < wanted : true).toBe(true);
      }),
      { numRuns: 400 },
    );
  });

  test("working days are counted after the first day and with the last", () => {
    const at = (day: string) => new Date(`2026-02-${day}T12:00:00Z`);
    expect(countWorkingDays(defaultCalendar, at("09"), at("11"))).toBe(2);
    expect(countWorkingDays(defaultCalendar, at("06"), at("09"))).toBe(1);
    expect(countWorkingDays(defaultCalendar, at("07"), at("08"))).toBe(0);
    expect(countWorkingDays(defaultCalendar, at("09"), at("09"))).toBe(0);
    expect(countWorkingDays(defaultCalendar, at("11"), at("09"))).toBe(-2);
  });

  test("the local day is the day on the wall", () => {
    fc.assert(
      fc.property(fc.constantFrom(...zones), instants, (timeZone, instant) => {
        const day = new Date(localDayAt(timeZone, instant) * dayMs).toISOString().slice(0, 10);
        expect(day).toBe(wall(timeZone, instant).slice(0, 10));
      }),
      { numRuns: 400 },
    );
  });

  test("a formatter is made once for a zone, however many dates are asked for", () => {
    const made = vi.spyOn(Intl, "DateTimeFormat");
    const calendar = { ...defaultCalendar, timeZone: "Asia/Tokyo" };
    for (let day = 0; day < 1_000; day += 1) {
      addBusinessDays(calendar, new Date(Date.UTC(2026, 0, day)), 20);
    }
    expect(made).toHaveBeenCalledTimes(1);
    made.mockRestore();
  });
});

describe("the calendar's settings", () => {
  test("the default calendar is a calendar", () => {
    expect(Calendar.parse(defaultCalendar)).toEqual(defaultCalendar);
  });

  test.each([
    [{ timeZone: "Mars/Base" }, '"Mars/Base" is not a time zone such as Europe/Berlin'],
    [{ timeZone: "+01:00" }, '"+01:00" is not a time zone such as Europe/Berlin'],
    [{ timeZone: "" }, '"" is not a time zone such as Europe/Berlin'],
    [{ workingDays: [] }, "A week needs at least one working day"],
    [{ workingDays: [1, 1] }, "A working day is named twice"],
    [{ workingDays: [0] }, "A working day is a number from 1 (Monday) to 7 (Sunday)"],
    [{ workingDays: [8] }, "A working day is a number from 1 (Monday) to 7 (Sunday)"],
    [{ workingDays: [1.5] }, "A working day is a number from 1 (Monday) to 7 (Sunday)"],
    [{ holidays: ["2026-02-29"] }, '"2026-02-29" is not a day such as 2026-12-25'],
    [{ holidays: ["25.12.2026"] }, '"25.12.2026" is not a day such as 2026-12-25'],
  ])("%j is refused in words", (change, message) => {
    const result = Calendar.safeParse({ ...defaultCalendar, ...change });
    expect(result.error?.issues.map((issue) => issue.message)).toEqual([message]);
  });
});

/** Whether the wall of a zone does not run evenly through the local day or its neighbours. */
function changesClocks(timeZone: string, day: string): boolean {
  const noon = Date.parse(`${day}T12:00:00Z`);
  const offsets = [-36, -24, -12, 0, 12, 24, 36].map((hours) => {
    const instant = new Date(noon + hours * 3_600_000);
    return Date.parse(`${wall(timeZone, instant).replace(" ", "T")}Z`) - instant.getTime();
  });
  return new Set(offsets).size > 1;
}
