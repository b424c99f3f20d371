import { createServer } from "node:http";
import { Pool } from "pg";
import type { Recorded } from "@/bench/record";

/** What the bare server is given: the very statements of each operation. */
export type Script = Record<"list" | "search" | "item" | "create" | "priority", Recorded[]>;

const priorities = ["P1", "P2", "P3"];
const pool = new Pool({
  connectionString: process.env.DATABASE_URL,
  max: 20,
  options: "-c plan_cache_mode=force_custom_plan -c timezone=UTC -c jit=off",
});
const script: Script = JSON.parse(process.env.BENCH_SCRIPT ?? "{}");
let turn = 0;

/** A server that does nothing but send the same SQL and turn the rows into JSON. */
const server = createServer(async (request, response) => {
  const [, name = "", id = "1"] = (request.url ?? "").split("/");
  for await (const _chunk of request) {
    // The body is read, as any server must.
  }
  const rows = await run(name, Number(id));
  response.setHeader("content-type", "application/json");
  response.end(JSON.stringify(rows));
});
server.listen(Number(process.env.PORT), "127.0.0.1", () => process.send?.("ready"));

async function run(name: string, number: number): Promise<unknown> {
  if (name === "list" || name === "search") return (await send(pool, script[name][0], [])).rows;
  if (name === "item") return (await send(pool, script.item[0], [[0, number]])).rows;
  const client = await pool.connect();
  try {
    await client.query("begin");
    const rows = name === "priority" ? await changePriority(client, number) : await create(client);
    await client.query("commit");
    return rows;
  } finally {
    client.release();
  }
}

type Runner = Pick<Pool, "query">;

/** Sends a recorded statement with some of its values replaced: pairs of place and value. */
async function send(runner: Runner, recorded: Recorded | undefined, replaced: [number, unknown][]) {
  if (!recorded) throw new Error("There is no such statement.");
  const values = [...recorded.values];
  for (const [place, value] of replaced) values[place] = value;
  return runner.query({ name: recorded.name, text: recorded.text, values });
}

async function changePriority(client: Runner, number: number): Promise<unknown> {
  turn += 1;
  const [lock, update, events, select] = script.priority;
  const { rows } = await send(client, lock, [[0, number]]);
  const version = rows[0].version + 1;
  const priority = rows[0].priority === "P2" ? "P3" : (priorities[turn % 2] ?? "P1");
  const place = update?.values.findIndex((value) => typeof value === "string" && /^P\d$/.test(value)) ?? 3;
  await send(client, update, [
    [0, number],
    [1, version],
    [place, priority],
  ]);
  await send(client, events, [[0, eventsFor(events, number, version)]]);
  return (await send(client, select, [[0, number]])).rows;
}

async function create(client: Runner): Promise<unknown> {
  const [take, ...rest] = script.create;
  const { rows } = await send(client, take, []);
  const number = rows[0].value;
  let last: unknown = null;
  for (const recorded of rest) last = (await send(client, recorded, replacements(recorded, number))).rows;
  return last;
}

function replacements(recorded: Recorded, number: number): [number, unknown][] {
  if (recorded.name === "insert_item" || recorded.name === "select_item") return [[0, number]];
  if (recorded.name === "insert_events") return [[0, eventsFor(recorded, number, 1)]];
  if (recorded.name !== "insert_locations") return [];
  turn += 1;
  const text = String(recorded.values[0])
    .replace(/"item":\d+/g, `"item":${number}`)
    .replace(/loc_\w+/g, `loc_b${process.pid}_${turn}`);
  return [[0, text]];
}

function eventsFor(recorded: Recorded | undefined, number: number, version: number): string {
  return String(recorded?.values[0])
    .replace(/"stream":"item:\d+"/, `"stream":"item:${number}"`)
    .replace(/"itemNumber":\d+/, `"itemNumber":${number}`)
    .replace(/"itemVersion":\d+/, `"itemVersion":${version}`);
}
