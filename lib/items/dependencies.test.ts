import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type DependencyEdge,
  effectivePriorities,
  effectivePriority,
  findCycle,
  listBlockers,
  type PrioritisedItem,
} from "@/lib/items/dependencies";
import type { Priority } from "@/lib/items/item";
import { comparePriority, priorities } from "@/lib/items/words";

const numbers = fc.integer({ min: 1, max: 9 });
const edgesOf = fc.array(fc.record({ blocker: numbers, blocked: numbers }), { maxLength: 20 });
const itemsOf = fc.uniqueArray(fc.record({ number: numbers, priority: fc.option(fc.constantFrom(...priorities)) }), {
  selector: (item) => item.number,
});

function edge(blocker: number, blocked: number): DependencyEdge {
  return { blocker, blocked };
}

/** Item 1 holds up 2, 2 holds up 3, and so on. */
function chain(length: number): DependencyEdge[] {
  return Array.from({ length }, (_, index) => edge(index + 1, index + 2));
}

describe("a cycle", () => {
  test("is shown from the blocker round to itself", () => {
    expect(findCycle([edge(4, 1)], edge(1, 4))).toEqual([1, 4, 1]);
    expect(findCycle([edge(4, 7), edge(7, 1)], edge(1, 4))).toEqual([1, 4, 7, 1]);
    expect(findCycle([], edge(1, 1))).toEqual([1, 1]);
  });

  test("is not one where items merely meet again", () => {
    expect(findCycle([edge(1, 2), edge(1, 3), edge(2, 4)], edge(3, 4))).toBeNull();
    expect(findCycle([edge(1, 4)], edge(1, 4))).toBeNull();
  });

  test("is shown the shortest way, then by the lowest numbers, in whatever order the edges come", () => {
    const edges = [edge(4, 9), edge(9, 1), edge(4, 8), edge(8, 1), edge(4, 5), edge(5, 6), edge(6, 1)];
    expect(findCycle(edges, edge(1, 4))).toEqual([1, 4, 8, 1]);
    expect(findCycle(edges.toReversed(), edge(1, 4))).toEqual([1, 4, 8, 1]);
  });

  test("is found exactly when the blocked item already reaches the blocker, along edges that exist", () => {
    fc.assert(
      fc.property(edgesOf, fc.record({ blocker: numbers, blocked: numbers }), (edges, candidate) => {
        const path = findCycle(edges, candidate);
        const reached =
          candidate.blocker === candidate.blocked || closure(edges, candidate.blocked).has(candidate.blocker);
        expect(path !== null).toBe(reached);
        const known = [...edges, candidate].map((one) => `${one.blocker}>${one.blocked}`);
        const steps = (path ?? []).slice(1).map((to, index) => `${path?.[index]}>${to}`);
        expect(steps.filter((step) => !known.includes(step))).toEqual([]);
        expect(path ? [path[0], path[1], path.at(-1)] : null).toEqual(
          path ? [candidate.blocker, candidate.blocked, candidate.blocker] : null,
        );
      }),
    );
  });

  test("is found at the end of a chain of 100,000", () => {
    const path = findCycle(chain(100_000), edge(100_001, 1));
    expect(path).toHaveLength(100_002);
  });
});

describe("what an item waits for", () => {
  test("is everything it reaches, without itself", () => {
    fc.assert(
      fc.property(edgesOf, numbers, (edges, item) => {
        const reversed = edges.map(({ blocker, blocked }) => edge(blocked, blocker));
        const { blockers, complete } = listBlockers(item, { edges });
        expect(new Set(blockers)).toEqual(new Set([...closure(reversed, item)].filter((number) => number !== item)));
        expect(blockers).toHaveLength(new Set(blockers).size);
        expect(complete).toBe(true);
      }),
    );
  });

  test("comes nearest first, then by number", () => {
    const edges = [edge(9, 1), edge(3, 1), edge(2, 9), edge(5, 3), edge(1, 5)];
    expect(listBlockers(1, { edges }).blockers).toEqual([3, 9, 2, 5]);
  });

  test("is bounded, and says when there is more", () => {
    const edges = chain(100_000);
    expect(listBlockers(50, { edges, limit: 3 })).toEqual({ blockers: [49, 48, 47], complete: false });
    expect(listBlockers(4, { edges, limit: 3 })).toEqual({ blockers: [3, 2, 1], complete: true });
    expect(listBlockers(100_001, { edges, limit: 200_000 }).blockers).toHaveLength(100_000);
  });
});

describe("the priority that counts", () => {
  test("is the most urgent of an item's own and all it holds up", () => {
    const items: PrioritisedItem[] = [
      { number: 1, priority: "P3" },
      { number: 2, priority: null },
      { number: 3, priority: "P0" },
      { number: 4, priority: "P1" },
    ];
    const effective = effectivePriorities(items, [edge(1, 2), edge(2, 3), edge(3, 4)]);
    expect([...effective]).toEqual(
      expect.arrayContaining([
        [1, { priority: "P0", inheritedFrom: 3 }],
        [2, { priority: "P0", inheritedFrom: 3 }],
        [3, { priority: "P0", inheritedFrom: null }],
        [4, { priority: "P1", inheritedFrom: null }],
      ]),
    );
  });

  test("is not passed on by an item that is not among the open ones", () => {
    const items: PrioritisedItem[] = [
      { number: 1, priority: "P3" },
      { number: 3, priority: "P0" },
    ];
    expect(effectivePriority(1, { items, edges: [edge(1, 2), edge(2, 3)] })).toEqual({
      priority: "P3",
      inheritedFrom: null,
    });
    expect(effectivePriority(2, { items, edges: [edge(2, 3)] })).toBeNull();
  });

  test("names the nearest item it comes from, then the lowest number", () => {
    const items = [1, 2, 3, 4, 5].map((number): PrioritisedItem => ({ number, priority: number > 2 ? "P0" : "P3" }));
    const edges = [edge(2, 5), edge(2, 4), edge(1, 2), edge(1, 3)];
    expect(effectivePriority(2, { items, edges })).toEqual({ priority: "P0", inheritedFrom: 4 });
    expect(effectivePriority(1, { items, edges })).toEqual({ priority: "P0", inheritedFrom: 3 });
    expect(effectivePriority(2, { items: items.toReversed(), edges: edges.toReversed() })?.inheritedFrom).toBe(4);
  });

  test("agrees with looking at everything each item holds up", () => {
    fc.assert(
      fc.property(itemsOf, edgesOf, (items, edges) => {
        const effective = effectivePriorities(items, edges);
        expect(new Set(effective.keys())).toEqual(new Set(items.map((item) => item.number)));
        for (const item of items) {
          expect(effective.get(item.number)?.priority).toBe(mostUrgent(item, items, edges));
        }
      }),
      { numRuns: 300 },
    );
  });

  test("reaches the foot of a chain of 100,000", () => {
    const items = Array.from(
      { length: 100_001 },
      (_, index): PrioritisedItem => ({ number: index + 1, priority: "P3" }),
    );
    const last: PrioritisedItem = { number: 100_002, priority: "P0" };
    expect(effectivePriorities([...items, last], chain(100_001)).get(1)).toEqual({
      priority: "P0",
      inheritedFrom: 100_002,
    });
  });
});

/** Everything that can be reached, by adding edges until nothing new comes. */
function closure(edges: readonly DependencyEdge[], from: number): Set<number> {
  const reached = new Set<number>();
  for (let size = -1; size !== reached.size; ) {
    size = reached.size;
    for (const { blocker, blocked } of edges) {
      if (blocker === from || reached.has(blocker)) {
        reached.add(blocked);
      }
    }
  }
  return reached;
}

function mostUrgent(item: PrioritisedItem, items: PrioritisedItem[], edges: DependencyEdge[]): Priority | null {
  const open = new Set(items.map(({ number }) => number));
  const among = edges.filter(({ blocker, blocked }) => open.has(blocker) && open.has(blocked));
  const held = closure(among, item.number);
  const all = items.filter(({ number }) => held.has(number)).map(({ priority }) => priority);
  return [item.priority, ...all].sort(comparePriority)[0] ?? null;
}
