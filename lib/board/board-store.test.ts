import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { BoardSource } from "@/lib/board/board-source";
import { BoardStore } from "@/lib/board/board-store";
import { compareItems } from "@/lib/board/order";
import { summary } from "@/lib/board/testing/summary";
import { type View, viewDefaults } from "@/lib/board/view";
import type { ItemSummary } from "@/lib/items/item";
import { statuses, statusWords } from "@/lib/items/words";

const view: View = { ...viewDefaults.board, filter: {} };
const compare = compareItems(view);

let register: ItemSummary[];
beforeEach(() => {
  vi.useFakeTimers();
  register = [1, 2, 3, 4].map((number) => summary({ number, rank: `a${number}` }));
});
afterEach(() => vi.useRealTimers());

/** The server, as far as a board asks it; answers hold what the register holds when they are made. */
function server(): BoardSource & { asked: string[] } {
  const asked: string[] = [];
  const read = () => {
    const columns = statuses.map((key) => {
      const items = register.filter((item) => item.status === key).sort(compare);
      return {
        key,
        title: statusWords[key],
        actor: null,
        count: items.length,
        effortHours: 0,
        limit: null,
        items,
        next: null,
      };
    });
    return { columns, total: register.length, inbox: 0 };
  };
  return {
    asked,
    board: async () => {
      asked.push("board");
      return read();
    },
    counts: async () => {
      asked.push("counts");
      return read();
    },
    more: async () => ({ items: [], next: null }),
  };
}

async function opened() {
  const source = server();
  const store = new BoardStore({ board: await source.board(view, 0), view, viewerId: "usr_me", source });
  source.asked.length = 0;
  return { store, source };
}

function save(number: number, change: Partial<ItemSummary>): ItemSummary {
  register = register.map((item) =>
    item.number === number ? { ...item, ...change, version: item.version + 1 } : item,
  );
  const saved = register.find((item) => item.number === number);
  if (!saved) throw new Error(`There is no item ${number}`);
  return saved;
}

function shown(store: BoardStore): Record<string, string[]> {
  return Object.fromEntries(store.state.columns.map(({ key, items }) => [key, items.map(({ id }) => id)]));
}

const theirs = (item: ItemSummary) => ({ type: "items" as const, items: [item], actors: { [item.id]: "usr_other" } });
const mine = (item: ItemSummary) => ({ type: "items" as const, items: [item], actors: { [item.id]: "usr_me" } });

test("another's change appears in place, without asking the server", async () => {
  const { store, source } = await opened();
  store.hear(theirs(save(2, { status: "in_progress" })));
  expect(shown(store)).toMatchObject({ open: ["DEBT-001", "DEBT-003", "DEBT-004"], in_progress: ["DEBT-002"] });
  await vi.advanceTimersByTimeAsync(2_000);
  expect(source.asked).toEqual([]);
});

test("after a lost connection the board ends equal to the register", async () => {
  const { store } = await opened();
  save(1, { status: "resolved", resolution: "fixed" });
  save(3, { rank: "a0" });
  register = [...register, summary({ number: 5, rank: "a5" })];
  store.hear({ type: "missed" });
  await vi.advanceTimersByTimeAsync(1_000);
  expect(shown(store)).toEqual({
    open: ["DEBT-003", "DEBT-002", "DEBT-004", "DEBT-005"],
    in_progress: [],
    resolved: ["DEBT-001"],
  });
});

test("what is heard while the server answers is not overwritten by an older answer", async () => {
  const { store, source } = await opened();
  const stale = await source.board(view, 0);
  source.board = () => new Promise((resolve) => setTimeout(() => resolve(stale), 500));
  store.hear({ type: "missed" });
  await vi.advanceTimersByTimeAsync(300);
  store.hear(theirs(save(2, { status: "in_progress" })));
  await vi.advanceTimersByTimeAsync(2_000);
  expect(shown(store).in_progress).toEqual(["DEBT-002"]);
  expect(store.state.columns.map(({ count }) => count)).toEqual([3, 1, 0]);
});

test("an item that is new to the page is counted by the server", async () => {
  const { store, source } = await opened();
  register = [...register, summary({ number: 9, rank: "a9" })];
  store.hear(theirs(summary({ number: 9, rank: "a9" })));
  expect(shown(store).open).toContain("DEBT-009");
  await vi.advanceTimersByTimeAsync(1_000);
  expect(source.asked).toEqual(["counts"]);
  expect(store.state.columns[0]?.count).toBe(5);
});

test("nothing moves what is held; it goes where it was put once it is released", async () => {
  const { store } = await opened();
  store.hold("DEBT-002");
  store.hear(theirs(save(2, { status: "resolved", resolution: "fixed" })));
  expect(shown(store).open).toContain("DEBT-002");
  store.release("DEBT-002");
  expect(shown(store).resolved).toEqual(["DEBT-002"]);
});

test("a change that is refused goes back to where it was", async () => {
  const { store } = await opened();
  const item = store.find("DEBT-002");
  if (!item) throw new Error("DEBT-002 is shown");
  const back = store.expect({ ...item, status: "in_progress", rank: "a0" }, { key: "in_progress", before: null });
  expect(shown(store).in_progress).toEqual(["DEBT-002"]);
  back();
  expect(shown(store)).toMatchObject({ open: ["DEBT-001", "DEBT-002", "DEBT-003", "DEBT-004"], in_progress: [] });
  expect(store.state.columns.map(({ count }) => count)).toEqual([4, 0, 0]);
});

test("a refusal does not take back what somebody else changed meanwhile", async () => {
  const { store } = await opened();
  const item = store.find("DEBT-002");
  if (!item) throw new Error("DEBT-002 is shown");
  const back = store.expect({ ...item, status: "in_progress" });
  store.hear(theirs(save(2, { status: "resolved", resolution: "fixed" })));
  back();
  expect(shown(store).resolved).toEqual(["DEBT-002"]);
});

test("the echo of an own change moves nothing back", async () => {
  const { store } = await opened();
  const first = save(2, { status: "in_progress" });
  store.accept({ ...first, rank: "a9" });
  store.hear(mine({ ...first, rank: "a2" }));
  expect(store.find("DEBT-002")?.rank).toBe("a9");
  store.hear(mine(save(2, { status: "resolved", resolution: "fixed" })));
  expect(shown(store).resolved).toEqual(["DEBT-002"]);
});

test("an item that no longer fits the view leaves it", async () => {
  const { store, source } = await opened();
  await store.show({ ...view, filter: { priority: ["P2"] } });
  source.asked.length = 0;
  store.hear(theirs(save(1, { priority: "P0" })));
  expect(shown(store).open).toEqual(["DEBT-002", "DEBT-003", "DEBT-004"]);
  expect(store.state.columns[0]?.count).toBe(3);
});
