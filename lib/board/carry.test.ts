import { expect, test } from "vitest";
import { openBoard } from "@/lib/board/board-state";
import { describePlace, stepPlace } from "@/lib/board/carry";
import { summary } from "@/lib/board/testing/summary";
import type { Status } from "@/lib/items/item";
import { statusWords } from "@/lib/items/words";

const column = (key: Status, numbers: number[]) => ({
  key,
  title: statusWords[key],
  actor: null,
  count: numbers.length,
  effortHours: 0,
  limit: null,
  items: numbers.map((number) => summary({ number, status: key, rank: `a${number}` })),
  next: null,
});
const state = openBoard({
  columns: [column("open", [1, 2, 3]), column("in_progress", [4]), column("resolved", [])],
  total: 4,
  inbox: 0,
});
const carrying = { id: "DEBT-002", hasPlaces: true, mayEnter: () => true };
const here = { key: "open", before: "DEBT-003" };

test("arrows take a card through the places of its column and stop at the ends", () => {
  const up = stepPlace(state, { ...carrying, place: here, direction: "up" });
  expect(up).toEqual({ key: "open", before: "DEBT-001" });
  expect(stepPlace(state, { ...carrying, place: up, direction: "up" })).toEqual(up);
  const down = stepPlace(state, { ...carrying, place: here, direction: "down" });
  expect(down).toEqual({ key: "open", before: null });
  expect(stepPlace(state, { ...carrying, place: down, direction: "down" })).toEqual(down);
});

test("sideways it keeps its height as far as the other column reaches", () => {
  const right = stepPlace(state, { ...carrying, place: here, direction: "right" });
  expect(right).toEqual({ key: "in_progress", before: null });
  expect(stepPlace(state, { ...carrying, place: right, direction: "right" })).toEqual({
    key: "resolved",
    before: null,
  });
});

test("a column that the viewer may not fill is passed over", () => {
  const mayEnter = (key: string) => key !== "in_progress";
  const right = stepPlace(state, { ...carrying, mayEnter, place: here, direction: "right" });
  expect(right).toEqual({ key: "resolved", before: null });
  const none = stepPlace(state, { ...carrying, mayEnter: () => false, place: here, direction: "right" });
  expect(none).toEqual(here);
});

test("a place is told with its column, and counted with the card in it", () => {
  expect(describePlace(state, "DEBT-002", here, true)).toBe("Open, place 2 of 3");
  expect(describePlace(state, "DEBT-002", { key: "in_progress", before: null }, true)).toBe(
    "In Progress, place 2 of 2",
  );
  expect(describePlace(state, "DEBT-002", { key: "in_progress", before: null }, false)).toBe("In Progress");
});
