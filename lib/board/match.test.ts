import { expect, test } from "vitest";
import { matchesView } from "@/lib/board/match";
import { parseView } from "@/lib/board/parse-view";
import { summary } from "@/lib/board/testing/summary";
import type { ItemSummary } from "@/lib/items/item";

const now = new Date("2026-02-09T16:20:00Z");
const item = summary({
  number: 12,
  title: "Hardcoded API URLs",
  category: "Configuration",
  labels: ["later", "urls"],
  assignee: { id: "usr_me", name: "Mara", kind: "person" },
  path: "frontend/src/lib/export.ts",
  locationCount: 1,
  due: { dueAt: "2026-02-08T00:00:00.000Z", state: "overdue", overMs: null },
});

function match(address: string, shown: ItemSummary = item) {
  const view = parseView(Object.fromEntries(new URLSearchParams(address)), "list");
  return matchesView(shown, { view, viewerId: "usr_me", now });
}

test.each([
  ["", true],
  ["status=open,in_progress", true],
  ["status=resolved", false],
  ["priority=P0,none", false],
  ["category=configuration", true],
  ["category=none", false],
  ["assignee=me", true],
  ["assignee=none", false],
  ["label=later,urls", true],
  ["label=later,security", false],
  ["path=src/lib", true],
  ["path=backend", false],
  ["overdue=true", true],
  ["overdue=false", false],
  ["dueWithinDays=0", true],
  ["foundBefore=2026-02-01", false],
  ["foundAfter=2026-02-01", true],
  ["inbox=only", false],
  ["snoozed=without", true],
  ["q=DEBT-12", true],
  ["q=13", false],
  ["q=hardcoded", true],
])("an item is found by what it shows: %s is %s", (address, expected) => {
  expect(match(address)).toBe(expected);
});

test("what a summary does not hold is left to the server", () => {
  expect(match("q=nowhere to be seen")).toBeNull();
  expect(match("source=scan")).toBeNull();
  expect(match("path=backend", { ...item, locationCount: 2 })).toBeNull();
  expect(match("", { ...item, status: "resolved", resolution: "duplicate" })).toBeNull();
});

test("one condition that fails is enough, whatever the server would say of the others", () => {
  expect(match("q=nowhere to be seen&status=resolved")).toBe(false);
});

test("untriaged items are not in sight unless the view asks for them", () => {
  expect(match("", { ...item, inInbox: true })).toBe(false);
  expect(match("inbox=with", { ...item, inInbox: true })).toBe(true);
});

test("resolved items are in sight only where statuses are told apart", () => {
  const resolved = { ...item, status: "resolved" as const, resolution: "fixed" as const };
  expect(match("columns=status", resolved)).toBe(true);
  expect(match("columns=assignee", resolved)).toBe(false);
  expect(match("columns=assignee&status=resolved", resolved)).toBe(true);
});

test("a paused clock is never overdue", () => {
  expect(match("overdue=true", { ...item, acceptedUntil: "2026-03-01" })).toBe(false);
});
