import { afterAll, beforeAll, expect, it } from "vitest";
import type { Viewer } from "@/lib/access/viewer";
import { LiveMessage } from "@/lib/board/endpoints";
import { hub } from "@/lib/board/hub";
import { openLiveStream } from "@/lib/board/live";
import { sql, statement, transaction } from "@/lib/db/sql";
import { changePriority } from "@/lib/items/change-priority";
import { moveOnBoard } from "@/lib/items/move-on-board";
import { freshDatabase, type TestDatabase } from "@/lib/testing/database";
import { reported, signedIn } from "@/lib/testing/register";

let database: TestDatabase;
let admin: Viewer;
let watcher: Viewer;

beforeAll(async () => {
  database = await freshDatabase();
  admin = await signedIn("admin");
  watcher = await signedIn("coordinator", { scopes: [{ kind: "category", value: "Testing" }] });
});
afterAll(async () => {
  await hub.close();
  await database.drop();
});

/** Reads the stream one message at a time, and keeps the last id as a browser does. */
async function watch(lastEventId?: string) {
  const stop = new AbortController();
  const headers = lastEventId === undefined ? {} : { "last-event-id": lastEventId };
  const request = new Request("http://localhost/api/v1/live", { headers, signal: stop.signal });
  const { body } = await openLiveStream(watcher, request);
  if (!body) throw new Error("The stream has no body.");
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  const state = { id: "", rest: "" };
  async function next(): Promise<LiveMessage> {
    while (!state.rest.includes("\n\n")) state.rest += (await reader.read()).value ?? "";
    const at = state.rest.indexOf("\n\n");
    const block = state.rest.slice(0, at);
    state.rest = state.rest.slice(at + 2);
    state.id = /^id: (.*)$/m.exec(block)?.[1] ?? state.id;
    const data = /^data: (.*)$/m.exec(block)?.[1];
    return data === undefined ? next() : LiveMessage.parse(JSON.parse(data));
  }
  return { next, state, stop: () => reader.cancel() };
}

/** Reads until an item is told. */
async function itemTold(stream: Awaited<ReturnType<typeof watch>>, id: string) {
  for (;;) {
    const message = await stream.next();
    const item = message.type === "items" ? message.items.find((one) => one.id === id) : undefined;
    if (item) return item;
  }
}

it("tells every watcher of a change, with what that watcher may do", async () => {
  const inside = await reported(admin, { priority: "P2", category: "Testing" });
  const outside = await reported(admin, { priority: "P2", category: "Security" });
  const stream = await watch();
  expect(await stream.next()).toMatchObject({ type: "hello", resumed: true });
  await changePriority(admin, { number: inside.number, ifMatch: null, priority: "P1" });
  expect(await itemTold(stream, inside.id)).toMatchObject({ priority: "P1", inScope: true });
  await moveOnBoard(admin, { number: outside.number, after: null, before: inside.number });
  expect(await itemTold(stream, outside.id)).toMatchObject({ inScope: false });
  await stream.stop();
});

it("tells a browser that comes back what it missed, also what began earlier and was committed later", async () => {
  const item = await reported(admin, { priority: "P2" });
  const stream = await watch();
  await stream.next();
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  // A transaction takes its place in the outbox first and commits last.
  const slow = transaction(async (tx) => {
    await tx.rows(
      statement(
        "test_early_news",
        `insert into outbox (topic, payload, at) values ('item', '{"item": ${item.number}}', now())`,
      ),
    );
    await held;
  });
  const quick = await reported(admin, { title: "Told while the slow one waits" });
  await itemTold(stream, quick.id);
  const mark = stream.state.id;
  await stream.stop();
  release();
  await slow;
  const again = await watch(mark);
  expect(await again.next()).toMatchObject({ type: "hello", resumed: true });
  expect(await itemTold(again, item.id)).toMatchObject({ id: item.id });
  await again.stop();
});

it("asks a browser that was away too long to reload", async () => {
  const stream = await watch();
  await stream.next();
  const mark = stream.state.id;
  await stream.stop();
  await sql.rows(statement("test_forget_news", "delete from outbox"));
  await reported(admin);
  const again = await watch(String(BigInt(mark) - 1n));
  expect(await again.next()).toMatchObject({ type: "hello", resumed: false });
  await again.stop();
});

it("takes news for a browser that has just left", async () => {
  const stream = await watch();
  await stream.next();
  const leaving = new AbortController();
  const request = new Request("http://localhost/api/v1/live", { signal: leaving.signal });
  const { body } = await openLiveStream(watcher, request);
  const reader = body?.getReader();
  await reader?.read();
  leaving.abort();
  await reader?.cancel();
  const item = await reported(admin, { title: "Said to the one who stayed" });
  expect(await itemTold(stream, item.id)).toMatchObject({ id: item.id });
  await stream.stop();
});
