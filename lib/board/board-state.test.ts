import fc from "fast-check";
import { expect, test } from "vitest";
import {
  type Arrangement,
  appendPage,
  applyItem,
  type BoardState,
  findOnBoard,
  neighboursAt,
  openBoard,
  placeItem,
  rankAmong,
  recount,
} from "@/lib/board/board-state";
import type { BoardColumn } from "@/lib/board/endpoints";
import { compareItems } from "@/lib/board/order";
import { summary } from "@/lib/board/testing/summary";
import type { ItemSummary, Status } from "@/lib/items/item";
import { statuses, statusWords } from "@/lib/items/words";

const pageSize = 3;
const compare = compareItems({ sort: "rank", order: "asc" });
const arrangement: Arrangement = { columns: "status", compare, matches: (item) => item.labels.length === 0 };

/** A register as the server would hold it, and the answers that it would give. */
class Register {
  readonly items = new Map<string, ItemSummary>();

  save(item: ItemSummary): ItemSummary {
    const known = this.items.get(item.id);
    const saved = { ...item, version: (known?.version ?? 0) + 1 };
    this.items.set(saved.id, saved);
    return saved;
  }

  column(status: Status): ItemSummary[] {
    return [...this.items.values()].filter((item) => item.status === status && item.labels.length === 0).sort(compare);
  }

  page(status: Status, after: string | null, size = pageSize): { items: ItemSummary[]; next: string | null } {
    const rest = this.column(status).filter((item) => after === null || cursorOf(item) > after);
    const items = rest.slice(0, size);
    const last = items.at(-1);
    return { items, next: rest.length > size && last ? cursorOf(last) : null };
  }

  board(): { columns: BoardColumn[]; total: number; inbox: number } {
    const columns = statuses.map((key) => {
      const all = this.column(key);
      const effortHours = all.reduce((sum, item) => sum + (item.effortHours ?? 0), 0);
      return {
        key,
        title: statusWords[key],
        actor: null,
        count: all.length,
        effortHours,
        limit: null,
        ...this.page(key, null),
      };
    });
    return { columns, total: columns.reduce((sum, column) => sum + column.count, 0), inbox: 0 };
  }
}

function cursorOf(item: ItemSummary): string {
  return `${item.rank} ${String(item.number).padStart(9, "0")}`;
}

const aStatus = fc.constantFrom(...statuses);
const aNumber = fc.integer({ min: 1, max: 14 });
const aStep = fc.oneof(
  fc.record({
    kind: fc.constant("theirs" as const),
    number: aNumber,
    status: aStatus,
    to: fc.nat(20),
    hidden: fc.boolean(),
  }),
  fc.record({
    kind: fc.constant("mine" as const),
    pick: fc.nat(20),
    status: aStatus,
    at: fc.nat(20),
    refused: fc.boolean(),
  }),
  fc.record({ kind: fc.constant("more" as const), status: aStatus }),
  fc.record({ kind: fc.constant("late" as const), number: aNumber }),
);

test("whatever moves come from here and from others, every item stands once, in order, and the counts are true", () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(aStatus, fc.nat(20)), { maxLength: 14 }),
      fc.array(aStep, { maxLength: 40 }),
      (begun, steps) => {
        const register = new Register();
        for (const [index, [status, at]] of begun.entries()) {
          register.save(summary({ number: index + 1, status, rank: rankAt(at) }));
        }
        let state = openBoard(register.board());
        let isCertain = true;
        const old: ItemSummary[] = [...register.items.values()];
        const hear = (item: ItemSummary) => {
          const applied = applyItem(state, arrangement, item);
          state = applied.state;
          if (applied.doubt !== "none") isCertain = false;
        };

        for (const step of steps) {
          if (step.kind === "theirs") {
            const known = register.items.get(summary({ number: step.number }).id);
            const labels = step.hidden ? ["hidden"] : [];
            const base = known ?? summary({ number: step.number });
            hear(register.save({ ...base, status: step.status, rank: rankAt(step.to), labels }));
          } else if (step.kind === "mine") {
            state = moveByHand(register, state, step, hear);
          } else if (step.kind === "more") {
            const column = state.columns.find(({ key }) => key === step.status);
            if (column?.next)
              state = appendPage(state, arrangement, step.status, register.page(step.status, column.next));
          } else {
            const before = old.find((item) => item.number === step.number);
            if (before && before.version < (findOnBoard(state, before.id)?.item.version ?? 0)) hear(before);
          }
          expectSound(state);
          if (isCertain) expectTrueCounts(state, register);
        }
        const counted = recount(state, register.board());
        expect(counted).not.toBeNull();
        if (counted) expectTrueCounts(counted, register);
        expectWholeAtTheEnd(state, register);
      },
    ),
    { numRuns: 1_000 },
  );
});

type Mine = { pick: number; status: Status; at: number; refused: boolean };

/** What a drop does: shown at once, then answered, or taken back. */
function moveByHand(register: Register, state: BoardState, step: Mine, hear: (item: ItemSummary) => void): BoardState {
  const loaded = state.columns.flatMap((column) => column.items);
  const item = loaded[step.pick % Math.max(1, loaded.length)];
  if (!item) return state;
  const found = findOnBoard(state, item.id);
  const others = state.columns.find(({ key }) => key === step.status)?.items.filter(({ id }) => id !== item.id) ?? [];
  const place = { key: step.status, before: others[step.at % (others.length + 1)]?.id ?? null };
  const rank = rankAmong(neighboursAt(state, item.id, place));
  const shown = placeItem(state, arrangement, { ...item, status: step.status, rank }, place);
  expectSound(shown);
  if (step.refused) {
    const behind = found?.column.items[found.index + 1]?.id ?? null;
    return placeItem(shown, arrangement, item, { key: found?.column.key ?? "", before: behind });
  }
  register.save({ ...item, status: step.status, rank });
  hear(item);
  const saved = register.items.get(item.id);
  return saved ? applyItem(shown, arrangement, saved).state : shown;
}

function expectSound(state: BoardState): void {
  const ids = state.columns.flatMap((column) => column.items.map(({ id }) => id));
  expect(new Set(ids).size).toBe(ids.length);
  for (const column of state.columns) {
    expect(column.items).toEqual([...column.items].sort(compare));
    expect(column.items.every((item) => item.status === column.key)).toBe(true);
  }
}

function expectTrueCounts(state: BoardState, register: Register): void {
  const told = state.columns.map(({ key, count }) => [key, count]);
  expect(told).toEqual(statuses.map((status) => [status, register.column(status).length]));
}

/** Scrolled to its end, a column shows exactly what the register holds. */
function expectWholeAtTheEnd(state: BoardState, register: Register): void {
  for (const status of statuses) {
    let all = state;
    const next = () => all.columns.find(({ key }) => key === status)?.next ?? null;
    for (let cursor = next(); cursor !== null; cursor = next()) {
      all = appendPage(all, arrangement, status, register.page(status, cursor));
      expectSound(all);
    }
    const shown = all.columns.find(({ key }) => key === status)?.items ?? [];
    expect(shown.map(({ id }) => id)).toEqual(register.column(status).map(({ id }) => id));
  }
}

function rankAt(place: number): string {
  return `a${"ABCDEFGHIJKLMNOPQRSTUVWXYZ"[place] ?? "Z"}`;
}
