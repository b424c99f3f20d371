import { randomBytes } from "node:crypto";
import { readFile, rm, statfs, writeFile } from "node:fs/promises";
import path from "node:path";
import { CannotStart, errorCodeOf, reasonOf } from "@/lib/cannot-start";
import { makeFolder } from "@/lib/db/embedded";
import { keepSecret } from "@/lib/db/embedded-state";

const megabyte = 1024 * 1024;
/** An empty PostgreSQL takes about 60 MB, and it needs room to write before it can tidy up. */
const freeMin = 100 * megabyte;

/** Makes the data folder, and refuses one that cannot be written to or has no room. */
export async function openDataFolder(folder: string): Promise<void> {
  try {
    await makeFolder(folder);
    const probe = path.join(folder, `probe.${process.pid}`);
    await writeFile(probe, "");
    await rm(probe);
    const { bavail, bsize } = await statfs(folder);
    assertRoom(folder, bavail * bsize);
  } catch (error) {
    throw error instanceof CannotStart ? error : new CannotStart(sentenceForFolder(error, folder), { cause: error });
  }
}

/** Refuses a disk without room; `free` is in bytes. */
export function assertRoom(folder: string, free: number): void {
  if (free < freeMin) {
    const left = Math.floor(free / megabyte);
    throw new CannotStart(
      `The disk of the data folder ${folder} is full (${left} MB left, ${freeMin / megabyte} MB needed): free some space, or set PAYDOWN_DATA_DIR to another disk.`,
    );
  }
}

/** The secret that sessions are signed with: made at the first start, the same ever after. */
export async function keepAuthSecret(folder: string): Promise<string> {
  const file = path.join(folder, "auth-secret");
  try {
    return (await readFile(file, "utf8")).trim();
  } catch (error) {
    if (errorCodeOf(error) !== "ENOENT") {
      throw new CannotStart(`The file ${file} cannot be read: ${reasonOf(error)}.`, { cause: error });
    }
  }
  const secret = randomBytes(32).toString("base64url");
  await keepSecret(file, `${secret}\n`);
  return secret;
}

function sentenceForFolder(error: unknown, folder: string): string {
  const code = errorCodeOf(error);
  if (code === "ENOSPC" || code === "EDQUOT") {
    return `The disk of the data folder ${folder} is full: free some space, or set PAYDOWN_DATA_DIR to another disk.`;
  } else if (code === "EACCES" || code === "EPERM" || code === "EROFS" || code === "ENOENT") {
    return `The data folder ${folder} cannot be written to: give this user that right, or set PAYDOWN_DATA_DIR to another folder.`;
  } else if (code === "EEXIST" || code === "ENOTDIR") {
    return `The data folder ${folder} is not a folder: set PAYDOWN_DATA_DIR to the path of one.`;
  } else {
    return `The data folder ${folder} cannot be used (${reasonOf(error)}): set PAYDOWN_DATA_DIR to another folder.`;
  }
}
