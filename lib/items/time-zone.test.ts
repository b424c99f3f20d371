import { describe, expect, test } from "vitest";
import { addBusinessDays, businessMsBetween, dayMs, startOfDay } from "@/lib/items/calendar";
import { isTimeZone, listSkippedDays, wallTimeAt } from "@/lib/items/time-zone";

const hourMs = 3_600_000;
const everyDay = [1, 2, 3, 4, 5, 6, 7];
const weekdays = [1, 2, 3, 4, 5];

function wall(timeZone: string, instant: Date): string {
  return instant.toLocaleString("sv-SE", { timeZone });
}

describe("changes of the clocks", () => {
  test.each([
    // from, zone, working days, what the wall shows one business day later, and the instant
    ["Europe/Berlin", "2026-03-28T01:30:00Z", everyDay, "2026-03-29 03:00:00", "2026-03-29T01:00:00.000Z"],
    ["Europe/Berlin", "2026-10-24T00:30:00Z", everyDay, "2026-10-25 02:30:00", "2026-10-25T00:30:00.000Z"],
    ["Europe/Berlin", "2026-03-27T16:00:00Z", weekdays, "2026-03-30 17:00:00", "2026-03-30T15:00:00.000Z"],
    ["Europe/Berlin", "2026-10-23T15:00:00Z", weekdays, "2026-10-26 17:00:00", "2026-10-26T16:00:00.000Z"],
    ["America/New_York", "2026-03-07T07:30:00Z", everyDay, "2026-03-08 03:00:00", "2026-03-08T07:00:00.000Z"],
    ["America/New_York", "2026-10-31T05:30:00Z", everyDay, "2026-11-01 01:30:00", "2026-11-01T05:30:00.000Z"],
    ["America/New_York", "2026-03-06T14:00:00Z", weekdays, "2026-03-09 09:00:00", "2026-03-09T13:00:00.000Z"],
    ["Australia/Lord_Howe", "2026-10-02T15:45:00Z", everyDay, "2026-10-04 02:30:00", "2026-10-03T15:30:00.000Z"],
    ["Australia/Lord_Howe", "2026-04-03T14:45:00Z", everyDay, "2026-04-05 01:45:00", "2026-04-04T14:45:00.000Z"],
    ["Pacific/Apia", "2011-12-29T22:00:00Z", weekdays, "2012-01-02 12:00:00", "2012-01-01T22:00:00.000Z"],
    ["Pacific/Apia", "2011-12-29T22:00:00Z", everyDay, "2011-12-31 12:00:00", "2011-12-30T22:00:00.000Z"],
    ["America/Sao_Paulo", "2018-11-03T03:30:00Z", everyDay, "2018-11-04 01:00:00", "2018-11-04T03:00:00.000Z"],
    ["America/Sao_Paulo", "2018-02-17T01:30:00Z", everyDay, "2018-02-17 23:30:00", "2018-02-18T01:30:00.000Z"],
    ["America/Nuuk", "2026-03-28T01:30:00Z", [5, 6], "2026-03-28 22:59:59", "2026-03-29T00:59:59.999Z"],
    ["Africa/Cairo", "2026-10-29T21:30:00Z", [7, 1, 2, 3, 4], "2026-11-01 23:59:59", "2026-11-01T21:59:59.999Z"],
  ])("%s: one business day from %s", (timeZone, from, workingDays, shown, instant) => {
    const after = addBusinessDays({ timeZone, workingDays, holidays: [] }, new Date(from), 1);
    expect(wall(timeZone, after)).toBe(shown);
    expect(after.toISOString()).toBe(instant);
  });

  test("a day of 23 or 25 hours counts as one business day", () => {
    const calendar = { timeZone: "Europe/Berlin", workingDays: everyDay, holidays: [] };
    for (const [from, to] of [
      ["2026-03-28T23:00:00Z", "2026-03-29T22:00:00Z"],
      ["2026-10-24T22:00:00Z", "2026-10-25T23:00:00Z"],
    ] as const) {
      expect(businessMsBetween(calendar, new Date(from), new Date(to))).toBe(dayMs);
    }
  });

  test("a day begins at 01:00 where summer time begins at midnight", () => {
    expect(startOfDay("America/Sao_Paulo", "2018-11-04").toISOString()).toBe("2018-11-04T03:00:00.000Z");
    expect(startOfDay("America/Sao_Paulo", "2018-02-18").toISOString()).toBe("2018-02-18T03:00:00.000Z");
    expect(startOfDay("Europe/Berlin", "2026-03-29").toISOString()).toBe("2026-03-28T23:00:00.000Z");
  });
});

describe("the wall of a zone", () => {
  test("rests while an hour repeats, at the end of its first pass", () => {
    const shown = [-1, 0, 1, 60, 61].map((minutes) => {
      const instant = Date.parse("2026-10-25T01:00:00Z") + minutes * 60_000;
      return new Date(wallTimeAt("Europe/Berlin", instant)).toISOString().slice(11, 23);
    });
    expect(shown).toEqual(["02:59:00.000", "02:59:59.999", "02:59:59.999", "03:00:00.000", "03:01:00.000"]);
  });

  test("stays on its day while the hour before midnight repeats", () => {
    const secondPass = new Date("2026-10-29T21:30:00Z");
    expect(wall("Africa/Cairo", secondPass)).toBe("2026-10-29 23:30:00");
    expect(new Date(wallTimeAt("Africa/Cairo", secondPass.getTime())).toISOString()).toBe("2026-10-29T23:59:59.999Z");
  });

  test("is read to the second where history has seconds, and from a bare GMT", () => {
    expect(wallTimeAt("Europe/Berlin", Date.UTC(1880, 0, 1)) - Date.UTC(1880, 0, 1)).toBe((53 * 60 + 28) * 1_000);
    expect(wallTimeAt("America/New_York", Date.UTC(1880, 0, 1)) - Date.UTC(1880, 0, 1)).toBe(-17_762_000);
    expect(wallTimeAt("Asia/Kathmandu", Date.UTC(2026, 0, 1)) - Date.UTC(2026, 0, 1)).toBe(5.75 * hourMs);
    expect(wallTimeAt("UTC", 1)).toBe(1);
  });

  test.each([
    ["Pacific/Apia", ["2011-12-30"]],
    ["Pacific/Fakaofo", ["2011-12-30"]],
    ["Pacific/Kiritimati", ["1994-12-31"]],
    ["Pacific/Kwajalein", ["1993-08-21"]],
    ["Europe/Berlin", []],
    ["Antarctica/Casey", []],
  ])("of %s skipped the days %j", (timeZone, days) => {
    expect(listSkippedDays(timeZone).map((day) => new Date(day * dayMs).toISOString().slice(0, 10))).toEqual(days);
  });

  test("is known by its name in the IANA list only", () => {
    expect(["Europe/Berlin", "UTC", "America/Argentina/Buenos_Aires"].map(isTimeZone)).toEqual([true, true, true]);
    expect(["", "+01:00", "Mars/Base", " UTC", "Europe"].map(isTimeZone)).toEqual([false, false, false, false, false]);
  });
});
