import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { Viewer } from "@/lib/access/viewer";
import { setClock, systemClock } from "@/lib/clock";
import { sql, statement } from "@/lib/db/sql";
import { AppError } from "@/lib/errors";
import { defaultCalendar } from "@/lib/items/calendar";
import { defaultClockRules } from "@/lib/items/due";
import { changeSetting } from "@/lib/settings/change-setting";
import { readCalendar, readKept, readRegisterName, readSettings } from "@/lib/settings/read-settings";
import { calendarSetting, registerSetting, workLimitsSetting } from "@/lib/settings/setting";
import { freshDatabase, type TestDatabase } from "@/lib/testing/database";
import { signedIn } from "@/lib/testing/register";

const berlin = { timeZone: "Europe/Berlin", workingDays: [1, 2, 3, 4, 5], holidays: ["2026-12-25"] };

let database: TestDatabase;
let admin: Viewer;

beforeAll(async () => {
  database = await freshDatabase();
  setClock({ now: () => new Date("2026-11-20T09:00:00Z") });
  admin = await signedIn("admin", { name: "Ada" });
});
beforeEach(async () => {
  await sql.rows(statement("test_forget_settings", "delete from settings"));
});
afterAll(async () => {
  setClock(systemClock);
  await database.drop();
});

test("before anybody changed them, the settings are those the product comes with, at version 0", async () => {
  const settings = await readSettings();
  expect(settings.calendar).toEqual({ value: defaultCalendar, version: 0, updatedAt: null });
  expect(settings["clock-rules"].value).toEqual(defaultClockRules);
  expect(settings["work-limits"].value).toEqual({ in_progress: null, assignee: null });
  expect(await readRegisterName()).toBeNull();
});

test("a change is kept as it is read elsewhere, one version on, and told with what it was and what it is", async () => {
  const kept = await changeSetting(admin, calendarSetting, { value: berlin, ifMatch: 0 });
  expect(kept).toEqual({ value: berlin, version: 1, updatedAt: "2026-11-20T09:00:00.000Z" });
  expect(await readCalendar()).toEqual(berlin);
  expect(await storedValue("calendar")).toEqual(berlin);
  expect(await lastEvent()).toMatchObject({
    stream: "register",
    kind: "settings.changed",
    actor_id: admin.id,
    payload: { key: "calendar", from: defaultCalendar, to: berlin },
  });
});

test("a change against a version that is gone is refused with the value in force, and writes nothing", async () => {
  await changeSetting(admin, registerSetting, { value: { name: "aapm" }, ifMatch: 0 });
  const events = await countEvents();
  const refusal = await changeSetting(admin, registerSetting, { value: { name: "other" }, ifMatch: 0 }).catch((e) => e);
  expect(refusal).toBeInstanceOf(AppError);
  expect(refusal.code).toBe("item-overtaken");
  expect(refusal.details.extra.current).toMatchObject({ value: { name: "aapm" }, version: 1 });
  expect(await readRegisterName()).toBe("aapm");
  expect(await countEvents()).toBe(events);
});

test("of two changes made at once against the same version one is refused", async () => {
  const change = (limit: number) =>
    changeSetting(admin, workLimitsSetting, { value: { in_progress: limit, assignee: null }, ifMatch: 0 });
  const outcomes = await Promise.allSettled([change(3), change(4)]);
  expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  expect((await readKept(workLimitsSetting)).version).toBe(1);
});

test("the same value again changes nothing", async () => {
  await changeSetting(admin, calendarSetting, { value: berlin, ifMatch: null });
  const events = await countEvents();
  const kept = await changeSetting(admin, calendarSetting, { value: { ...berlin }, ifMatch: null });
  expect(kept.version).toBe(1);
  expect(await countEvents()).toBe(events);
});

async function storedValue(key: string): Promise<unknown> {
  const rows = await sql.rows<{ value: unknown }>(
    statement("test_setting", "select value from settings where key = $1"),
    [key],
  );
  return rows[0]?.value;
}

async function lastEvent(): Promise<unknown> {
  const rows = await sql.rows<object>(
    statement("test_last_event", "select * from events where stream = 'register' order by id desc limit 1"),
  );
  return rows[0];
}

async function countEvents(): Promise<number> {
  const rows = await sql.rows<{ count: number }>(
    statement("test_count_events", "select count(*)::int as count from events"),
  );
  return rows[0]?.count ?? 0;
}
