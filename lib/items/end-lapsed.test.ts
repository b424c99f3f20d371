import { afterAll, beforeAll, expect, it } from "vitest";
import type { Viewer } from "@/lib/access/viewer";
import { acceptRisk } from "@/lib/items/accept-risk";
import { endLapsed } from "@/lib/items/end-lapsed";
import { getItem } from "@/lib/items/get-item";
import { snoozeItem } from "@/lib/items/triage";
import { freshDatabase, type TestDatabase } from "@/lib/testing/database";
import { reported, signedIn } from "@/lib/testing/register";

let database: TestDatabase;
let admin: Viewer;
beforeAll(async () => {
  database = await freshDatabase();
  admin = await signedIn("admin");
});
afterAll(() => database.drop());

const day = (offset: number) => new Date(Date.now() + offset * 86_400_000).toISOString().slice(0, 10);

it("wakes what lapsed before today, lets its clock go on, and finds nothing the second time", async () => {
  const target = { ifMatch: null };
  const accepted = await reported(admin, { priority: "P2" });
  const snoozed = await reported(admin, { priority: "P1" });
  const later = await reported(admin, { priority: "P1" });
  await acceptRisk(admin, { ...target, number: accepted.number, until: day(3), reason: "For now" });
  await snoozeItem(admin, { ...target, number: snoozed.number, until: day(3), untilCodeChanges: false });
  await snoozeItem(admin, { ...target, number: later.number, until: day(9), untilCodeChanges: false });
  expect(await endLapsed(admin, day(3))).toBe(0);
  expect(await endLapsed(admin, day(4))).toBe(2);
  expect(await endLapsed(admin, day(4))).toBe(0);
  expect(await getItem(admin, accepted.number)).toMatchObject({ acceptance: null, due: { state: "running" } });
  expect(await getItem(admin, snoozed.number)).toMatchObject({ snooze: null, due: { state: "running" } });
  expect(await getItem(admin, later.number)).toMatchObject({ due: { state: "paused" } });
});
