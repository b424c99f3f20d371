import { execFileSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import { link, readFile, rename, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { z } from "zod";
import { CannotStart, errorCodeOf } from "@/lib/cannot-start";

/** A holder whose npm was just killed notices it within this time. */
const noticeMs = 1_500;
const stopMs = 30_000;
const pollMs = 50;

/** A process id alone may have gone to another process since, so the moment it began is kept beside it. */
const Holder = z.object({ pid: z.int(), began: z.string(), address: z.string(), isStopping: z.boolean() });
type Holder = z.infer<typeof Holder>;

/** A data folder held for this process. */
export type FolderLock = {
  /** Lets a start that waits know that it will not wait in vain. */
  announceStop(): Promise<void>;
  release(): Promise<void>;
};

/**
 * Holds a data folder for this process; refused while another one that lives holds it and does not stop. What a
 * killed holder left is taken over.
 */
export async function lockFolder(folder: string, address: string): Promise<FolderLock> {
  const file = path.join(folder, "lock.json");
  const self = { pid: process.pid, began: beginOf(process.pid), address };
  const draft = await writeDraft(file, { ...self, isStopping: false });
  try {
    while (!(await tryToLink(draft, file))) {
      await waitForEnd(file, folder);
      await removeDead(file);
    }
  } finally {
    await rm(draft, { force: true });
  }
  return {
    announceStop: async () => rename(await writeDraft(file, { ...self, isStopping: true }), file),
    release: () => rm(file, { force: true }),
  };
}

async function writeDraft(file: string, holder: Holder): Promise<string> {
  const draft = `${file}.${randomBytes(4).toString("hex")}`;
  await writeFile(draft, `${JSON.stringify(holder)}\n`);
  return draft;
}

async function tryToLink(draft: string, file: string): Promise<boolean> {
  try {
    await link(draft, file);
    return true;
  } catch (error) {
    if (errorCodeOf(error) === "EEXIST") {
      return false;
    } else {
      throw error;
    }
  }
}

async function waitForEnd(file: string, folder: string): Promise<void> {
  const began = Date.now();
  for (let holder = await readHolder(file); holder !== null && isAlive(holder); holder = await readHolder(file)) {
    if (Date.now() - began > (holder.isStopping ? stopMs : noticeMs)) {
      throw new CannotStart(
        `Paydown already runs on the data folder ${folder} (process ${holder.pid}, ${holder.address}): stop it first, or set PAYDOWN_DATA_DIR to another folder.`,
      );
    }
    await sleep(pollMs);
  }
}

/** Moves the lock aside before looking again: of two starts that find the same dead lock, one gets it. */
async function removeDead(file: string): Promise<void> {
  const aside = `${file}.${randomBytes(4).toString("hex")}`;
  try {
    await rename(file, aside);
  } catch (error) {
    if (errorCodeOf(error) === "ENOENT") {
      return;
    } else {
      throw error;
    }
  }
  const moved = await readHolder(aside);
  if (moved !== null && isAlive(moved)) {
    await rename(aside, file);
  } else {
    await rm(aside, { force: true });
  }
}

async function readHolder(file: string): Promise<Holder | null> {
  try {
    return Holder.parse(JSON.parse(await readFile(file, "utf8")));
  } catch {
    return null;
  }
}

function isAlive(holder: Holder): boolean {
  return holder.pid !== process.pid && holder.began !== "" && beginOf(holder.pid) === holder.began;
}

/** When a process began, as its system tells it; empty for one that does not live. */
function beginOf(pid: number): string {
  try {
    if (os.platform() === "linux") {
      // Fields 3 and 22, counted from behind the name, which may itself hold spaces and brackets.
      const fields = readFileSync(`/proc/${pid}/stat`, "utf8")
        .replace(/^.*\) /s, "")
        .split(" ");
      const boot = readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim();
      return fields[0] === "Z" ? "" : `${boot} ${fields[19]}`;
    } else {
      const stdio: ["ignore", "pipe", "ignore"] = ["ignore", "pipe", "ignore"];
      return execFileSync("ps", ["-o", "lstart=", "-p", String(pid)], { stdio })
        .toString()
        .trim();
    }
  } catch {
    return "";
  }
}
