import { type ChildProcess, spawn } from "node:child_process";
import { chmod, mkdtemp } from "node:fs/promises";
import { createServer } from "node:net";
import os from "node:os";
import path from "node:path";
import { vi } from "vitest";

const patienceMs = 60_000;

/** A Paydown that a test started, with what it said so far. */
export type Start = {
  process: ChildProcess;
  port: number;
  said(): string;
  complained(): string;
  ended: Promise<number | null>;
  signal(signal: NodeJS.Signals): Promise<number | null>;
};

/** An empty data folder that PostgreSQL's own user can reach. */
export async function makeDataFolder(): Promise<string> {
  const folder = await mkdtemp(path.join(os.tmpdir(), "paydown-launcher-"));
  await chmod(folder, 0o711);
  return path.join(folder, "data");
}

/** A port that was free a moment ago. */
export async function findPort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, resolve));
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  return typeof address === "object" && address !== null ? address.port : 0;
}

/** Starts Paydown without its pages, with these settings and no others. */
export async function start(settings: Record<string, string>): Promise<Start> {
  const port = Number(settings.PORT ?? (await findPort()));
  return follow(port, "server/testing/launch.mjs", [], { PORT: String(port), ...settings });
}

/** Runs a script of the project to see what it says. */
export function follow(port: number, script: string, words: string[], settings: Record<string, string>): Start {
  const { PATH = "", HOME = "" } = process.env;
  const child = spawn(process.execPath, [script, ...words], {
    env: { NODE_ENV: "test", PATH, HOME, ...settings },
    stdio: "pipe",
  });
  let said = "";
  let complained = "";
  child.stdout.on("data", (chunk) => {
    said += chunk;
  });
  child.stderr.on("data", (chunk) => {
    complained += chunk;
  });
  const ended = new Promise<number | null>((resolve) => child.once("close", resolve));
  return {
    process: child,
    port,
    said: () => said,
    complained: () => complained,
    ended,
    signal: (signal) => {
      child.kill(signal);
      return ended;
    },
  };
}

/** Waits until a start says that it is up; fails with what it said instead. */
export async function untilUp(started: Start): Promise<void> {
  await vi.waitFor(
    () => {
      if (!started.said().includes("Paydown is at")) {
        throw new Error(`It is not up: ${started.said()}${started.complained()}`);
      }
    },
    { timeout: patienceMs, interval: 20 },
  );
}

/** The process id of the web process that answers, once it is another than `before`. */
export function webOf(port: number, before = 0): Promise<number> {
  return vi.waitFor(
    async () => {
      const pid = Number(await (await fetch(`http://127.0.0.1:${port}/`)).text());
      if (pid === before) {
        throw new Error("It still is the same process.");
      }
      return pid;
    },
    { timeout: patienceMs, interval: 20 },
  );
}
