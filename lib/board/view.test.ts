import fc from "fast-check";
import { expect, test } from "vitest";
import { BoardQuery } from "@/lib/board/endpoints";
import { parseView } from "@/lib/board/parse-view";
import { boardQueryOf, cutWords, isCut, keyOfView, type View, viewDefaults, writeView } from "@/lib/board/view";
import { sortKeys } from "@/lib/items/filter";
import { domains, layers, priorities, statuses } from "@/lib/items/words";

const aView: fc.Arbitrary<View> = fc.record({
  columns: fc.constantFrom(...Object.keys(cutWords).filter(isCut)),
  sort: fc.constantFrom(...sortKeys),
  order: fc.constantFrom("asc" as const, "desc" as const),
  filter: fc.record(
    {
      q: fc.constantFrom("cache", "DEBT-012"),
      status: fc.uniqueArray(fc.constantFrom(...statuses), { minLength: 1 }),
      priority: fc.uniqueArray(fc.constantFrom(...priorities, "none" as const), { minLength: 1 }),
      layer: fc.uniqueArray(fc.constantFrom(...layers), { minLength: 1, maxLength: 3 }),
      domain: fc.uniqueArray(fc.constantFrom(...domains), { minLength: 1, maxLength: 3 }),
      assignee: fc.constantFrom(["me"], ["none"], ["usr_1", "usr_2"]),
      overdue: fc.boolean(),
      dueWithinDays: fc.nat(366),
      foundBefore: fc.constant("2026-02-09"),
      inbox: fc.constantFrom("only" as const, "without" as const, "with" as const),
    },
    { requiredKeys: [] },
  ),
});

test("an address alone gives the same view again", () => {
  fc.assert(
    fc.property(aView, (view) => {
      expect(parseView(writeView(view, "list"), "list")).toEqual(view);
    }),
  );
});

test("what a view asks of the board is what the endpoint takes", () => {
  fc.assert(
    fc.property(aView, (view) => {
      expect(BoardQuery.safeParse(boardQueryOf(view)).success).toBe(true);
    }),
  );
});

test("two views have the same key exactly when they ask for the same", () => {
  fc.assert(
    fc.property(aView, aView, (a, b) => {
      const same =
        JSON.stringify(Object.entries(boardQueryOf(a)).sort()) ===
        JSON.stringify(Object.entries(boardQueryOf(b)).sort());
      expect(keyOfView(a) === keyOfView(b)).toBe(same && a.columns === b.columns);
    }),
  );
});

test("what does not fit in an address is left out and the rest holds", () => {
  const view = parseView(
    { status: "open,broken", priority: "P0", sort: "colour", columns: "none", overdue: "perhaps" },
    "board",
  );
  expect(view).toEqual({ ...viewDefaults.board, filter: { priority: ["P0"] } });
});

test("a page in its usual state has an empty address", () => {
  expect(writeView({ ...viewDefaults.board, filter: {} }, "board")).toEqual({});
  expect(writeView({ ...viewDefaults.list, filter: {} }, "list")).toEqual({});
});
