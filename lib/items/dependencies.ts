import type { Priority } from "@/lib/items/item";
import { priorities } from "@/lib/items/words";

/** `blocked` waits for `blocker`; both are item numbers. */
export type DependencyEdge = { blocker: number; blocked: number };

/**
 * The cycle that `candidate` would close, as the way from its blocker round to itself (`[1, 4, 1]`: 1 blocks 4, 4 blocks 1),
 * or null. The shortest such way, and of equals the one with the lowest numbers, whatever the order of `edges`.
 */
export function findCycle(edges: readonly DependencyEdge[], candidate: DependencyEdge): number[] | null {
  const way = findWay(groupBy(edges, "blocker", "blocked"), candidate.blocked, candidate.blocker);
  return way && [candidate.blocker, ...way];
}

/**
 * Everything an item waits for, directly or through others, nearest first and then by number, at most `limit` of them;
 * `complete` is false when there are more. The item itself is left out, even in a cycle.
 */
export function listBlockers(
  item: number,
  { edges, limit = 1_000 }: { edges: readonly DependencyEdge[]; limit?: number },
): { blockers: number[]; complete: boolean } {
  const blockersOf = groupBy(edges, "blocked", "blocker");
  const found = new Set([item]);
  let ring = [item];
  while (ring.length > 0 && found.size <= limit + 1) {
    ring = [...new Set(ring.flatMap((number) => blockersOf.get(number) ?? []))].filter((number) => !found.has(number));
    ring.sort((a, b) => a - b);
    for (const number of ring) {
      found.add(number);
    }
  }
  const blockers = [...found].slice(1);
  return { blockers: blockers.slice(0, limit), complete: blockers.length <= limit };
}

/** An open item with a priority of its own; null while nobody has given one. */
export type PrioritisedItem = { number: number; priority: Priority | null };
/** What counts for an item, and the item it comes from when that is not itself. */
export type EffectivePriority = { priority: Priority | null; inheritedFrom: number | null };

/**
 * The priority that counts for each item: the most urgent of its own and of all it holds up, directly or through others;
 * when inherited, from the nearest such item, then the lowest number. Only `items` take part: give the open ones, for a
 * resolved item waits for nothing and passes nothing on. Cycles do no harm. Linear in items and edges.
 */
export function effectivePriorities(
  items: readonly PrioritisedItem[],
  edges: readonly DependencyEdge[],
): Map<number, EffectivePriority> {
  const blockersOf = groupBy(edges, "blocked", "blocker");
  const own = new Map(items.map(({ number, priority }) => [number, priority]));
  const effective = new Map<number, EffectivePriority>();
  for (const priority of priorities) {
    const sources = items.filter((item) => item.priority === priority && !effective.has(item.number));
    spread(
      priority,
      sources.map((item) => item.number).sort((a, b) => a - b),
      { blockersOf, own, effective },
    );
  }
  for (const { number } of items) {
    effective.set(number, effective.get(number) ?? { priority: null, inheritedFrom: null });
  }
  return effective;
}

/** `effectivePriorities` for one item, null when it is not among `items`; for several, ask for all at once. */
export function effectivePriority(
  number: number,
  { items, edges }: { items: readonly PrioritisedItem[]; edges: readonly DependencyEdge[] },
): EffectivePriority | null {
  return effectivePriorities(items, edges).get(number) ?? null;
}

type Spreading = {
  blockersOf: Map<number, number[]>;
  own: Map<number, Priority | null>;
  effective: Map<number, EffectivePriority>;
};

/** Walks from the items of one priority to their blockers, ring by ring; whoever has a priority already has a higher one. */
function spread(priority: Priority, sources: number[], { blockersOf, own, effective }: Spreading): void {
  let ring = sources.map((number) => ({ number, source: number }));
  for (const { number } of ring) {
    effective.set(number, { priority, inheritedFrom: null });
  }
  while (ring.length > 0) {
    const next: typeof ring = [];
    for (const { number, source } of ring) {
      for (const blocker of blockersOf.get(number) ?? []) {
        if (own.has(blocker) && !effective.has(blocker)) {
          effective.set(blocker, { priority, inheritedFrom: source });
          next.push({ number: blocker, source });
        }
      }
    }
    ring = next;
  }
}

/** The shortest way from one item to another along what they hold up, both ends named; null when there is none. */
function findWay(blockedOf: Map<number, number[]>, from: number, to: number): number[] | null {
  const cameFrom = new Map<number, number | null>([[from, null]]);
  for (const number of cameFrom.keys()) {
    if (number === to) {
      return traceBack(cameFrom, to);
    }
    for (const next of (blockedOf.get(number) ?? []).sort((a, b) => a - b)) {
      if (!cameFrom.has(next)) {
        cameFrom.set(next, number);
      }
    }
  }
  return null;
}

function traceBack(cameFrom: Map<number, number | null>, end: number): number[] {
  const way: number[] = [];
  for (let at: number | null = end; at !== null; at = cameFrom.get(at) ?? null) {
    way.push(at);
  }
  return way.reverse();
}

function groupBy(
  edges: readonly DependencyEdge[],
  key: keyof DependencyEdge,
  value: keyof DependencyEdge,
): Map<number, number[]> {
  const groups = new Map<number, number[]>();
  for (const edge of edges) {
    const group = groups.get(edge[key]);
    if (group) {
      group.push(edge[value]);
    } else {
      groups.set(edge[key], [edge[value]]);
    }
  }
  return groups;
}
