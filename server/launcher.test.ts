import { existsSync } from "node:fs";
import { readFile, rm, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { bundle } from "./bundles.mjs";
import { makeDataFolder, type Start, start, untilUp, webOf } from "./testing/start";

const started: Start[] = [];
let folder = "";

async function up(): Promise<Start> {
  const next = await start({ PAYDOWN_DATA_DIR: folder });
  started.push(next);
  await untilUp(next);
  return next;
}

async function postgresPid(): Promise<number> {
  return Number((await readFile(mark(), "utf8")).split("\n")[0]);
}

function mark(): string {
  return path.join(folder, "postgresql/cluster/postmaster.pid");
}

beforeAll(async () => {
  await bundle(["launcher", "setup", "worker"]);
  folder = await makeDataFolder();
});

afterAll(async () => {
  await Promise.all(started.map((one) => one.signal("SIGTERM")));
  await rm(path.dirname(folder), { recursive: true, force: true });
});

// The first one makes its database, which a busy disk can take a while over.
describe("a start", { timeout: 60_000 }, () => {
  test("keeps its secrets to itself and stops in order", async () => {
    const first = await up();
    await webOf(first.port);
    expect(first.complained()).toBe("");
    for (const secret of ["auth-secret", "postgresql.json"]) {
      expect((await stat(path.join(folder, secret))).mode & 0o077).toBe(0);
    }
    expect(await first.signal("SIGINT")).toBe(0);
    expect(existsSync(mark())).toBe(false);
    expect(existsSync(path.join(folder, "lock.json"))).toBe(false);
  });

  test("is refused while another one holds the data folder, and the other one stays up", async () => {
    const first = await up();
    const second = await start({ PAYDOWN_DATA_DIR: folder });
    expect(await second.ended).toBe(1);
    expect(second.complained()).toMatch(
      /^Paydown already runs on the data folder .+ \(process \d+, .+\): stop it .+\n$/,
    );
    await webOf(first.port);
    await first.signal("SIGTERM");
  });

  test("that was killed leaves nothing that blocks the next", async () => {
    const killed = await up();
    const orphan = await postgresPid();
    await killed.signal("SIGKILL");
    const next = await up();
    expect(await postgresPid()).not.toBe(orphan);
    expect(next.complained()).toBe("");
    await next.signal("SIGTERM");
  });

  test("takes no notice of a mark whose process id went to somebody else", async () => {
    await writeFile(mark(), `${process.pid}\n${path.dirname(mark())}\n1\n1\n\n127.0.0.1\n1 1\nready   \n`);
    await writeFile(
      path.join(folder, "lock.json"),
      JSON.stringify({ pid: process.pid, began: "then", address: "", isStopping: false }),
    );
    const next = await up();
    expect(next.complained()).toBe("");
    await next.signal("SIGTERM");
  });

  test("brings back web, worker and PostgreSQL when they are killed", async () => {
    const running = await up();
    const web = await webOf(running.port);
    process.kill(web, "SIGKILL");
    await webOf(running.port, web);
    const postgres = await postgresPid();
    process.kill(postgres, "SIGKILL");
    await vi.waitFor(async () => expect(await postgresPid()).not.toBe(postgres), { timeout: 20_000 });
    expect(running.complained()).toContain("The web process ended (SIGKILL); it is started again.\n");
    expect(running.complained()).toContain("PostgreSQL ended; it is started again.\n");
    expect(await running.signal("SIGTERM")).toBe(0);
  });

  test("stops with one sentence when a process cannot be kept running", async () => {
    const hopeless = await start({ PAYDOWN_DATA_DIR: folder, TEST_WEB: "broken.mjs" });
    expect(await hopeless.ended).toBe(1);
    expect(hopeless.complained().trim().split("\n").at(-1)).toBe(
      "The web process ended 5 times within a minute: what it said above tells why.",
    );
  });

  test("that is asked to stop before it is up stops all the same", async () => {
    const early = await start({ PAYDOWN_DATA_DIR: folder });
    await sleep(400);
    expect(await early.signal("SIGINT")).toBe(0);
    expect(early.complained()).toBe("");
    expect(existsSync(mark())).toBe(false);
  });
});
