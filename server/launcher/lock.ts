import { execFileSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import { link, readFile, rename, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { z } from "zod";
import { CannotStart, errorCodeOf } from "@/lib/cannot-start";

/** A process id alone may have gone to another process since, so the moment it began is kept beside it. */
const Holder = z.object({ pid: z.int(), began: z.string(), address: z.string() });
type Holder = z.infer<typeof Holder>;

/**
 * Holds a data folder for this process; refused while another one that lives holds it. What a killed holder left is
 * taken over. Returns how to let go.
 */
export async function lockFolder(folder: string, address: string): Promise<() => Promise<void>> {
  const file = path.join(folder, "lock.json");
  const draft = `${file}.${randomBytes(4).toString("hex")}`;
  await writeFile(draft, JSON.stringify({ pid: process.pid, began: beginOf(process.pid), address }));
  try {
    while (!(await tryToLink(draft, file))) {
      await removeDead(file, folder);
    }
  } finally {
    await rm(draft, { force: true });
  }
  return () => rm(file, { force: true });
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

async function removeDead(file: string, folder: string): Promise<void> {
  const found = await readHolder(file);
  if (found !== null && isAlive(found)) {
    throw new CannotStart(
      `Paydown already runs on the data folder ${folder} (process ${found.pid}, ${found.address}): stop it first, or set PAYDOWN_DATA_DIR to another folder.`,
    );
  }
  // Renamed first: of two starts that find the same dead lock, only one gets to remove it.
  const aside = `${file}.${randomBytes(4).toString("hex")}`;
  try {
    await rename(file, aside);
  } catch (error) {
    if (errorCodeOf(error) !== "ENOENT") {
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
  return holder.pid !== process.pid && beginOf(holder.pid) === holder.began;
}

/** When a process began, as its system tells it; empty for one that does not live. */
function beginOf(pid: number): string {
  try {
    if (os.platform() === "linux") {
      // Field 22, counted from behind the name, which may itself hold spaces and brackets.
      const fields = readFileSync(`/proc/${pid}/stat`, "utf8")
        .replace(/^.*\) /s, "")
        .split(" ");
      const boot = readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim();
      return fields[0] === "Z" ? "" : `${boot} ${fields[19]}`;
    } else {
      const command = execFileSync("ps", ["-o", "lstart=", "-p", String(pid)], { stdio: ["ignore", "pipe", "ignore"] });
      return command.toString().trim();
    }
  } catch {
    return "";
  }
}
