import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { closeSync, fchownSync, openSync, readFileSync } from "node:fs";
import { readFile, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { CannotStart, errorCodeOf } from "@/lib/cannot-start";
import type { Binaries } from "@/lib/db/embedded-binaries";
import type { Home } from "@/lib/db/embedded-identity";
import { superuser } from "@/lib/db/embedded-state";

const pollMs = 20;
/** A large register that was not shut down cleanly replays its log first. */
const readyWithinMs = 300_000;
const stopWithinMs = 30_000;
const statusLine = 7;

/** Trigrams of letters beyond ASCII need the first or the second, whichever the machine has. */
const characterTypes = ["C.UTF-8", "en_US.UTF-8", "C"] as const;

/** Where a home keeps its cluster. */
export function clusterOf(home: Home): string {
  return path.join(home.folder, "cluster");
}

/** Ends a PostgreSQL that an earlier, killed start left running, and removes the mark of one that is gone. */
export async function clearRemains(home: Home): Promise<void> {
  const cluster = clusterOf(home);
  const lines = await readMark(cluster);
  const pid = Number.parseInt(lines?.[0] ?? "", 10);
  if (lines !== null && pid > 0 && isServerOf(pid, cluster)) {
    await endServer(pid, () => isServerOf(pid, cluster));
  }
  await rm(markOf(cluster), { force: true });
}

/** Starts the server and waits until it takes connections; its messages go to `start.log` in the home. */
export async function spawnServer(home: Home, binaries: Binaries, settings: readonly string[]): Promise<ChildProcess> {
  const log = openSync(path.join(home.folder, "start.log"), "w", 0o600);
  if (home.identity !== null) {
    fchownSync(log, home.identity.uid, home.identity.gid);
  }
  const options = settings.flatMap((setting) => ["-c", setting]);
  // A process group of its own: Ctrl-C in the terminal reaches the launcher, which stops the server last.
  const server = spawn(binaries.postgres, ["-D", clusterOf(home), ...options], {
    ...home.identity,
    cwd: home.folder,
    detached: true,
    env: { ...process.env, LC_ALL: "C" },
    stdio: ["ignore", log, log],
  });
  closeSync(log);
  await waitUntilReady(server, home);
  return server;
}

/** Stops a server: its open transactions are rolled back, its data is written out. */
export async function stopServer(server: ChildProcess): Promise<void> {
  const { pid } = server;
  if (pid !== undefined && !hasEnded(server)) {
    await endServer(pid, () => !hasEnded(server));
  }
}

/** Initialises a cluster in `folder`, in UTF-8 and sorted by code point, whatever the machine's language is. */
export async function runInitdb(home: Home, binaries: Binaries, folder: string, passwordFile: string): Promise<void> {
  for (const characters of characterTypes) {
    const messages = await initialise(home, binaries, [
      `--pgdata=${folder}`,
      `--username=${superuser}`,
      `--pwfile=${passwordFile}`,
      "--auth=scram-sha-256",
      "--encoding=UTF8",
      "--locale-provider=builtin",
      "--builtin-locale=C.UTF-8",
      "--locale=C",
      `--lc-ctype=${characters}`,
    ]);
    if (messages === null) {
      return;
    } else if (!/invalid locale name/.test(messages)) {
      throw refusalFor(messages, home.folder);
    }
  }
}

/** What went wrong, or null. */
function initialise(home: Home, binaries: Binaries, options: readonly string[]): Promise<string | null> {
  const initdb = spawn(binaries.initdb, options, {
    ...home.identity,
    cwd: home.folder,
    env: { ...process.env, LC_ALL: "C" },
    stdio: ["ignore", "ignore", "pipe"],
  });
  let messages = "";
  initdb.stderr.on("data", (chunk: Buffer) => {
    messages += chunk.toString();
  });
  return new Promise((resolve, reject) => {
    initdb.once("error", reject);
    initdb.once("close", (code) => resolve(code === 0 ? null : messages));
  });
}

async function waitUntilReady(server: ChildProcess, home: Home): Promise<void> {
  const cluster = clusterOf(home);
  let failed: Error | null = null;
  server.once("error", (error) => {
    failed = error;
  });
  for (let waitedMs = 0; waitedMs < readyWithinMs; waitedMs += pollMs) {
    if (failed !== null || hasEnded(server)) {
      throw refusalFor(readFileSync(path.join(home.folder, "start.log"), "utf8"), home.folder);
    }
    const lines = await readMark(cluster);
    if (lines?.[0] === String(server.pid) && lines[statusLine]?.trim() === "ready") {
      return;
    }
    await sleep(pollMs);
  }
  await stopServer(server);
  throw new CannotStart(
    `PostgreSQL was not ready after ${readyWithinMs / 60_000} minutes; see ${home.folder}/start.log.`,
  );
}

function refusalFor(messages: string, folder: string): CannotStart {
  const cause = { cause: new Error(messages) };
  if (/No space left on device/i.test(messages)) {
    return new CannotStart(`The disk of ${folder} is full: free some space and start again.`, cause);
  } else if (/Permission denied|Read-only file system/i.test(messages)) {
    return new CannotStart(
      `PostgreSQL may not write to ${folder}: give its user that folder or set PAYDOWN_DATA_DIR.`,
      cause,
    );
  } else {
    const fatal = /(?:FATAL|PANIC|error): +(.+)/.exec(messages)?.[1] ?? `see ${folder}`;
    return new CannotStart(`PostgreSQL did not start in ${folder}: ${fatal}.`, cause);
  }
}

function hasEnded(server: ChildProcess): boolean {
  return server.exitCode !== null || server.signalCode !== null;
}

async function endServer(pid: number, isRunning: () => boolean): Promise<void> {
  // "Fast", then "immediate" (the next start recovers from the log), then without asking.
  for (const signal of ["SIGINT", "SIGQUIT", "SIGKILL"] as const) {
    send(pid, signal);
    for (let waitedMs = 0; waitedMs < stopWithinMs; waitedMs += pollMs) {
      if (!isRunning()) {
        return;
      }
      await sleep(pollMs);
    }
  }
}

function send(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if (errorCodeOf(error) !== "ESRCH") {
      throw error;
    }
  }
}

/** Whether a process id is the server of this very cluster, and not something that got its number since. */
function isServerOf(pid: number, cluster: string): boolean {
  const words = commandOf(pid);
  return /postgres/.test(words) && words.includes(cluster);
}

function commandOf(pid: number): string {
  try {
    return os.platform() === "linux"
      ? readFileSync(`/proc/${pid}/cmdline`, "utf8")
      : execFileSync("ps", ["-o", "command=", "-p", String(pid)], { stdio: ["ignore", "pipe", "ignore"] }).toString();
  } catch {
    return "";
  }
}

async function readMark(cluster: string): Promise<string[] | null> {
  try {
    return (await readFile(markOf(cluster), "utf8")).split("\n");
  } catch (error) {
    if (errorCodeOf(error) === "ENOENT") {
      return null;
    } else {
      throw error;
    }
  }
}

function markOf(cluster: string): string {
  return path.join(cluster, "postmaster.pid");
}
