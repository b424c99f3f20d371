import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import type { Script } from "@/bench/bare-server";
import { fillRegister } from "@/bench/fill";
import { measure, type Reading, type Target } from "@/bench/load";
import { recordStatements } from "@/bench/record";
import type { Viewer } from "@/lib/access/viewer";
import { createTokenAsOperator } from "@/lib/accounts/create-token";
import { ensureFirstAdmin } from "@/lib/accounts/first-admin";
import { changeConfig } from "@/lib/config";
import { migrate } from "@/lib/db/migrate";
import { closePool } from "@/lib/db/pool";
import { startTemporary } from "@/lib/db/temporary";
import { changePriority } from "@/lib/items/change-priority";
import { createItem } from "@/lib/items/create-item";
import { NewItem } from "@/lib/items/endpoints";
import { ItemQuery } from "@/lib/items/filter";
import { findItems } from "@/lib/items/find-items";
import { getItem } from "@/lib/items/get-item";

const paydownPort = 46_110;
const barePort = 46_120;
const secondsEach = Number(process.env.BENCH_SECONDS ?? 3);
const rounds = Number(process.env.BENCH_ROUNDS ?? 3);
const sizes = (process.env.BENCH_SIZES ?? "10000,100000").split(",").map(Number);
const authSecret = "a secret of the benchmark, long enough to be one";

const newItem = {
  title: "Retry loop in billing",
  category: "Testing",
  priority: "P3",
  locations: [{ path: "src/billing/retry.ts", startLine: 3 }],
};
const filtered = { status: "open", category: "Security,Testing", sort: "number", limit: "100" };
const viewer: Viewer = {
  id: "usr_bench_1",
  name: "Bench 1",
  handle: "bench-1",
  kind: "person",
  role: "coordinator",
  sponsorId: null,
  scopes: [],
  token: null,
  sessionId: null,
};

type Operation = keyof Script;
const operations: readonly Operation[] = ["list", "search", "item", "create", "priority"];

const database = await startTemporary();
const processes: ChildProcess[] = [];
try {
  changeConfig({ DATABASE_URL: database.url, AUTH_SECRET: authSecret, NODE_ENV: "production", LOG_LEVEL: "error" });
  await migrate(database.url);
  await ensureFirstAdmin();
  const medians = new Map<string, { ours: Reading; bare: Reading }>();
  for (const size of sizes) await measureSize(size, medians);
  printFlatness(medians);
} finally {
  for (const child of processes) child.kill("SIGTERM");
  await closePool();
  await database.stop();
}

async function measureSize(size: number, medians: Map<string, { ours: Reading; bare: Reading }>): Promise<void> {
  await fillRegister(database.url, size);
  const script = await recordScript();
  const { secret } = await createTokenAsOperator({ email: "bench1@example.org", name: "bench" });
  const bare = await startChild("build/bench-bare.mjs", barePort, { BENCH_SCRIPT: JSON.stringify(script) });
  const ours = await startChild("build/bench-api.mjs", paydownPort, { PAYDOWN_REQUESTS_PER_MINUTE: "999999999" });
  console.log(`\n${size} items`);
  console.log(
    "operation   conn   p50 ms ours/bare     p95 ms ours/bare     req/s ours/bare       p50 ×   p95 ×   req/s ×",
  );
  for (const connections of [1, 16]) {
    for (const operation of operations) {
      const reading = await compare(operation, { size, connections, token: secret });
      medians.set(`${size} ${operation} ${connections}`, reading);
      printRow(operation, connections, reading);
    }
  }
  for (const child of [bare, ours]) child.kill("SIGTERM");
}

async function compare(operation: Operation, at: { size: number; connections: number; token: string }) {
  const ours: Reading[] = [];
  const bare: Reading[] = [];
  const [paydown, plain] = targetsOf(operation, at);
  for (let round = 0; round < rounds; round += 1) {
    ours.push(await measure(paydown, at.connections, secondsEach));
    bare.push(await measure(plain, at.connections, secondsEach));
  }
  return { ours: medianOf(ours), bare: medianOf(bare) };
}

function targetsOf(operation: Operation, { size, token }: { size: number; token: string }): [Target, Target] {
  const numberAt = (turn: number) => 1 + ((turn * 7919) % size);
  const plain = { origin: `http://127.0.0.1:${barePort}` };
  const paydown = { origin: `http://127.0.0.1:${paydownPort}`, token };
  const base = "/api/v1/items";
  switch (operation) {
    case "list": {
      const query = new URLSearchParams(filtered);
      return [
        { ...paydown, method: "GET", path: () => `${base}?${query}` },
        { ...plain, method: "GET", path: () => "/list" },
      ];
    }
    case "search":
      return [
        { ...paydown, method: "GET", path: () => `${base}?q=leaking+retry&limit=50` },
        { ...plain, method: "GET", path: () => "/search" },
      ];
    case "item":
      return [
        { ...paydown, method: "GET", path: (turn) => `${base}/DEBT-${numberAt(turn)}` },
        { ...plain, method: "GET", path: (turn) => `/item/${numberAt(turn)}` },
      ];
    case "create":
      return [
        { ...paydown, method: "POST", path: () => base, body: () => JSON.stringify(newItem) },
        { ...plain, method: "POST", path: () => "/create", body: () => JSON.stringify(newItem) },
      ];
    case "priority": {
      const body = (turn: number) => JSON.stringify({ priority: turn % 2 === 0 ? "P2" : "P3", reason: "Measured" });
      // P0 items are left alone: lowering one is another right. Each turn meets an item of either other priority.
      return [
        { ...paydown, method: "PUT", body, path: (turn) => `${base}/DEBT-${numberAt(turn)}/priority` },
        { ...plain, method: "PUT", body, path: (turn) => `/priority/${numberAt(turn)}` },
      ];
    }
  }
}

/** The statements of each operation, as the product sends them. */
async function recordScript(): Promise<Script> {
  const list = ItemQuery.parse({ ...filtered });
  const search = ItemQuery.parse({ q: "leaking retry", limit: 50 });
  const priority = await getItem(viewer, 3);
  const input = {
    number: 3,
    ifMatch: null,
    priority: priority.priority === "P2" ? "P3" : "P2",
    reason: "Measured",
  } as const;
  return {
    list: await recordStatements(() => findItems(viewer, list)),
    search: await recordStatements(() => findItems(viewer, search)),
    item: await recordStatements(() => getItem(viewer, 2)),
    create: await recordStatements(() => createItem(viewer, NewItem.parse(newItem))),
    priority: await recordStatements(() => changePriority(viewer, input)),
  };
}

async function startChild(file: string, port: number, env: Record<string, string>): Promise<ChildProcess> {
  const child = fork(file, {
    env: { ...process.env, PORT: String(port), DATABASE_URL: database.url, AUTH_SECRET: authSecret, ...env },
  });
  processes.push(child);
  const outcome = await Promise.race([once(child, "message"), once(child, "exit").then(() => "exit")]);
  if (outcome === "exit") throw new Error(`${file} did not start.`);
  return child;
}

function medianOf(readings: readonly Reading[]): Reading {
  const median = (key: keyof Reading) => {
    const values = readings.map((reading) => reading[key]).sort((a, b) => a - b);
    return values[Math.floor(values.length / 2)] ?? 0;
  };
  return { p50: median("p50"), p95: median("p95"), perSecond: median("perSecond") };
}

function printRow(operation: Operation, connections: number, { ours, bare }: { ours: Reading; bare: Reading }): void {
  const pair = (a: number, b: number, digits: number) => `${a.toFixed(digits)} / ${b.toFixed(digits)}`.padEnd(20);
  const ratio = (a: number, b: number) => (a / b).toFixed(2).padStart(5);
  console.log(
    `${operation.padEnd(10)}  ${String(connections).padStart(4)}   ${pair(ours.p50, bare.p50, 2)} ${pair(ours.p95, bare.p95, 2)} ${pair(ours.perSecond, bare.perSecond, 0)}  ${ratio(ours.p50, bare.p50)}   ${ratio(ours.p95, bare.p95)}   ${ratio(ours.perSecond, bare.perSecond)}`,
  );
}

function printFlatness(medians: ReadonlyMap<string, { ours: Reading }>): void {
  const [small, large] = [sizes[0], sizes.at(-1)];
  if (small === large) return;
  console.log(`\np95 at ${large} items over p95 at ${small}`);
  for (const connections of [1, 16]) {
    for (const operation of operations) {
      const before = medians.get(`${small} ${operation} ${connections}`)?.ours.p95 ?? 0;
      const after = medians.get(`${large} ${operation} ${connections}`)?.ours.p95 ?? 0;
      console.log(`${operation.padEnd(10)}  ${String(connections).padStart(4)}   ${(after / before).toFixed(2)}`);
    }
  }
}
