import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Viewer } from "@/lib/access/viewer";
import { BoardQuery } from "@/lib/board/endpoints";
import { readBoard, readColumn } from "@/lib/board/read-board";
import { assignItem } from "@/lib/items/assign";
import { changeStatus } from "@/lib/items/change-status";
import { freshDatabase, type TestDatabase } from "@/lib/testing/database";
import { reported, signedIn } from "@/lib/testing/register";

let database: TestDatabase;
let admin: Viewer;
const at = (item: { number: number }) => ({ number: item.number, ifMatch: null });

beforeAll(async () => {
  database = await freshDatabase();
  admin = await signedIn("admin", { name: "Ada" });
  const resident = await signedIn("resident");
  for (let i = 0; i < 5; i += 1) await reported(admin, { priority: "P2", category: "Testing", effortHours: 2 });
  const started = await reported(admin, { priority: "P1", category: "Security" });
  await assignItem(admin, { ...at(started), assignee: admin.id });
  await changeStatus(admin, { ...at(started), status: "in_progress" });
  const done = await reported(admin, { priority: "P3" });
  await changeStatus(admin, { ...at(done), status: "resolved" });
  await reported(resident);
});
afterAll(() => database.drop());

const shapeOf = async (query: Parameters<typeof BoardQuery.parse>[0]) => {
  const board = await readBoard(admin, BoardQuery.parse(query));
  return { ...board, columns: board.columns.map(({ key, title, count }) => [key, title, count]) };
};

describe("columns", () => {
  it("by status show what is triaged, with true counts, and the inbox beside them", async () => {
    expect(await shapeOf({})).toEqual({
      columns: [
        ["open", "Open", 5],
        ["in_progress", "In Progress", 1],
        ["resolved", "Resolved", 1],
      ],
      total: 7,
      inbox: 1,
    });
  });

  it("by priority keep empty priorities, so that there is somewhere to drop", async () => {
    const { columns } = await shapeOf({ columns: "priority" });
    expect(columns).toEqual([
      ["P0", "P0", 0],
      ["P1", "P1", 1],
      ["P2", "P2", 5],
      ["P3", "P3", 0],
    ]);
  });

  it("by category and assignee name them, and put those without last", async () => {
    expect((await shapeOf({ columns: "category" })).columns.map(([, title]) => title)).toEqual(["Security", "Testing"]);
    expect((await shapeOf({ columns: "assignee" })).columns).toEqual([
      [admin.id, "Ada", 1],
      ["none", "Nobody", 5],
    ]);
  });

  it("follow the filter", async () => {
    const { columns, total } = await shapeOf({ category: "security" });
    expect([columns.map(([, , count]) => count), total]).toEqual([[0, 1, 0], 1]);
  });

  it("give the rest of a column behind its cursor, each card once, in order", async () => {
    const query = BoardQuery.parse({ cards: 2 });
    const board = await readBoard(admin, query);
    const open = board.columns[0];
    const seen = open?.items.map((item) => item.id) ?? [];
    for (let cursor = open?.next ?? null; cursor !== null; ) {
      const page = await readColumn(admin, "open", { ...query, cursor });
      seen.push(...page.items.map((item) => item.id));
      cursor = page.next;
    }
    const whole = await readBoard(admin, BoardQuery.parse({ cards: 100 }));
    expect(seen).toEqual(whole.columns[0]?.items.map((item) => item.id));
    expect(seen).toHaveLength(5);
  });
});
