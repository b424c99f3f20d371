import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { Viewer } from "@/lib/access/viewer";
import { now, setClock, systemClock } from "@/lib/clock";
import { firstRow, sql, statement, transaction } from "@/lib/db/sql";
import { acceptRisk } from "@/lib/items/accept-risk";
import type { Calendar } from "@/lib/items/calendar";
import { changePriority } from "@/lib/items/change-priority";
import { changeStatus } from "@/lib/items/change-status";
import { defaultClockRules } from "@/lib/items/due";
import { getItem } from "@/lib/items/get-item";
import type { Item, Priority } from "@/lib/items/item";
import { pauseClock } from "@/lib/items/item-clock";
import { lockForReading } from "@/lib/items/lock-item";
import { snoozeItem } from "@/lib/items/triage";
import { changeSetting, changeTimeSetting } from "@/lib/settings/change-setting";
import { recomputeDueDates, recomputeStaleDueDates } from "@/lib/settings/recompute-due-dates";
import { calendarSetting, clockRulesSetting } from "@/lib/settings/setting";
import { freshDatabase, type TestDatabase } from "@/lib/testing/database";
import { reported, signedIn } from "@/lib/testing/register";

/** A Friday. */
const friday = new Date("2026-11-20T09:00:00Z");
const everyDay: Calendar = { timeZone: "UTC", workingDays: [1, 2, 3, 4, 5, 6, 7], holidays: [] };
const weekdays: Calendar = { timeZone: "UTC", workingDays: [1, 2, 3, 4, 5], holidays: [] };

let database: TestDatabase;
let admin: Viewer;

beforeAll(async () => {
  database = await freshDatabase();
  admin = await signedIn("admin", { name: "Ada" });
});
beforeEach(async () => {
  setClock({ now: () => friday });
  await sql.rows(statement("test_forget_settings", "delete from settings"));
  await sql.rows(statement("test_forget_clocks", "update items set clock_started_at = null, due_at = null"));
});
afterAll(async () => {
  setClock(systemClock);
  await database.drop();
});

test("with another calendar every running clock is due when that calendar says, and one entry tells of all", async () => {
  const p1 = await triaged("P1");
  const p0 = await triaged("P0");
  expect(p1.due.dueAt).toBe("2026-11-27T09:00:00.000Z");
  const changed = await changeTimeSetting(admin, calendarSetting, { value: everyDay, ifMatch: 0 });
  expect(changed).toMatchObject({ value: everyDay, version: 1, dueDatesMoved: 1 });
  expect((await again(p1)).due.dueAt).toBe("2026-11-25T09:00:00.000Z");
  expect((await again(p0)).due.dueAt).toBe(p0.due.dueAt);
  expect(await lastRegisterNews()).toMatchObject({
    kind: "settings.due-dates-moved",
    payload: { items: 1 },
    topic: "register",
  });
});

test("an item whose due date moved keeps its version, its history and its last change", async () => {
  const item = await triaged("P1");
  const events = await eventsOf(item);
  setClock({ now: () => new Date(friday.getTime() + 60_000) });
  await changeTimeSetting(admin, calendarSetting, { value: everyDay, ifMatch: 0 });
  const after = await again(item);
  expect(after.due.dueAt).not.toBe(item.due.dueAt);
  expect({ ...after, due: item.due }).toEqual(item);
  expect(await eventsOf(item)).toBe(events);
});

test("other figures move due dates too; a resolved item keeps the one it was resolved under", async () => {
  const open = await triaged("P2");
  const resolved = await triaged("P2");
  await changeStatus(admin, { number: resolved.number, ifMatch: null, status: "resolved", resolution: "fixed" });
  const rules = { ...defaultClockRules, P2: { businessDays: 10 } };
  const changed = await changeTimeSetting(admin, clockRulesSetting, { value: rules, ifMatch: 0 });
  expect(changed.dueDatesMoved).toBe(1);
  expect((await again(open)).due.dueAt).toBe("2026-12-04T09:00:00.000Z");
  expect((await again(resolved)).due.dueAt).toBe(resolved.due.dueAt);
});

test("what is worked out for all is what a change of the one item would give: raised, lowered, accepted, snoozed", async () => {
  const raised = await triaged("P2");
  const lowered = await triaged("P0");
  const accepted = await triaged("P1");
  const snoozed = await triaged("P1");
  setClock({ now: () => new Date(friday.getTime() + 30 * 3_600_000) });
  await changePriority(admin, { number: raised.number, ifMatch: null, priority: "P1" });
  await changePriority(admin, { number: lowered.number, ifMatch: null, priority: "P2" });
  await acceptRisk(admin, { number: accepted.number, ifMatch: null, until: "2026-12-10", reason: "Known" });
  await snoozeItem(admin, { number: snoozed.number, ifMatch: null, untilCodeChanges: true });
  await changeTimeSetting(admin, calendarSetting, { value: { ...everyDay, timeZone: "Asia/Tokyo" }, ifMatch: 0 });
  for (const item of [raised, lowered, accepted, snoozed]) {
    const { stored, alone } = await transaction(async (tx) => {
      const locked = await lockForReading(tx, item.number);
      return { stored: locked.due_at, alone: pauseClock(locked, locked.pauses, now()).due_at };
    });
    expect(stored).toEqual(alone);
  }
});

test("more items than a batch holds all move, and a second time none does", async () => {
  const item = await triaged("P1");
  const copies = 2_300;
  await sql.rows(
    statement(
      "test_copy_items",
      `insert into items (number, title, status, priority, reporter_id, found_on, triaged_at, clock_started_at, due_at, rank,
                          created_at, updated_at)
       select 10000 + n, title, status, priority, reporter_id, found_on, triaged_at, clock_started_at, due_at, rank,
              created_at, updated_at from items, generate_series(1, ${copies}) as n where number = $1`,
    ),
    [item.number],
  );
  const changed = await changeTimeSetting(admin, calendarSetting, { value: everyDay, ifMatch: 0 });
  expect(changed.dueDatesMoved).toBe(copies + 1);
  expect(await recomputeDueDates(admin)).toBe(0);
});

test("what a process left behind when it died between the change and the due dates is finished later, once", async () => {
  const item = await triaged("P1");
  expect(await recomputeStaleDueDates()).toBe(0);
  await changeSetting(admin, calendarSetting, { value: everyDay, ifMatch: 0 });
  expect((await again(item)).due.dueAt).toBe(item.due.dueAt);
  expect(await recomputeStaleDueDates()).toBeGreaterThan(0);
  expect((await again(item)).due.dueAt).toBe("2026-11-25T09:00:00.000Z");
  expect(await recomputeStaleDueDates()).toBe(0);
  await changeTimeSetting(admin, calendarSetting, { value: weekdays, ifMatch: 1 });
  expect(await recomputeStaleDueDates()).toBe(0);
});

function triaged(priority: Priority): Promise<Item> {
  return reported(admin, { priority });
}

function again(item: Item): Promise<Item> {
  return getItem(admin, item.number);
}

async function eventsOf(item: Item): Promise<number> {
  const counted = await firstRow<{ count: number }>(
    sql,
    statement("test_events_of", "select count(*)::int as count from events where item_number = $1"),
    [item.number],
  );
  return counted?.count ?? 0;
}

async function lastRegisterNews(): Promise<unknown> {
  return firstRow<object>(
    sql,
    statement(
      "test_register_news",
      `select e.kind, e.payload, o.topic from events e join outbox o on (o.payload ->> 'event')::bigint = e.id
       where e.stream = 'register' order by e.id desc limit 1`,
    ),
  );
}
