import { execFileSync, spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { chmod, chown, mkdir, rmdir, stat } from "node:fs/promises";
import path from "node:path";
import { CannotStart, errorCodeOf } from "@/lib/cannot-start";

const systemUser = "postgres";

/** Where a cluster goes when root starts Paydown from a folder that no other user may enter. */
const sharedFolder = "/var/lib/paydown";

/** Whom PostgreSQL runs as when root starts it, because it refuses to run as root. */
export type Identity = { uid: number; gid: number };

/** The home of a cluster, and whom it runs as; null is whoever started this process. */
export type Home = { folder: string; identity: Identity | null };

/** Finds or makes a home that PostgreSQL can reach; `kept` is the one an earlier start chose. */
export async function findHome(dataFolder: string, kept: string | null): Promise<Home> {
  const folder = kept ?? path.join(dataFolder, "postgresql");
  if (process.getuid?.() === 0) {
    return findHomeAsRoot(folder, kept === null);
  } else {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    return { folder, identity: null };
  }
}

async function findHomeAsRoot(folder: string, mayChoose: boolean): Promise<Home> {
  const identity = (await ownerOf(folder)) ?? systemIdentity();
  const choices = mayChoose ? [folder, path.join(sharedFolder, randomBytes(6).toString("hex"))] : [folder];
  for (const choice of choices) {
    if (await isUsable(choice, identity)) {
      return { folder: choice, identity };
    } else {
      await rmdir(choice).catch(() => undefined);
    }
  }
  throw new CannotStart(
    `PostgreSQL cannot run as root, and its user cannot enter ${folder}: set PAYDOWN_DATA_DIR to a folder that others may enter.`,
  );
}

/** A cluster that another user started first keeps its owner. */
async function ownerOf(folder: string): Promise<Identity | null> {
  try {
    const { uid, gid } = await stat(folder);
    return uid === 0 ? null : { uid, gid };
  } catch (error) {
    if (errorCodeOf(error) === "ENOENT") {
      return null;
    } else {
      throw error;
    }
  }
}

function systemIdentity(): Identity {
  const found = lookUp();
  if (found !== null) {
    return found;
  } else {
    const made = spawnSync("useradd", ["--system", "--user-group", "--no-create-home", systemUser], {
      stdio: "ignore",
    });
    const identity = made.status === 0 ? lookUp() : null;
    if (identity === null) {
      throw new CannotStart(
        `PostgreSQL cannot run as root: start Paydown as another user, or make a system user named ${systemUser}.`,
      );
    }
    return identity;
  }
}

function lookUp(): Identity | null {
  try {
    return { uid: idOf("-u"), gid: idOf("-g") };
  } catch {
    return null;
  }
}

function idOf(flag: "-u" | "-g"): number {
  return Number.parseInt(
    execFileSync("id", [flag, systemUser], { stdio: ["ignore", "pipe", "ignore"] }).toString(),
    10,
  );
}

async function isUsable(folder: string, identity: Identity): Promise<boolean> {
  const made = await mkdir(folder, { recursive: true });
  if (made !== undefined) {
    await openPath(made, folder);
  }
  await chown(folder, identity.uid, identity.gid);
  const write = 'cd "$1" && : > reachable && rm reachable';
  return spawnSync("/bin/sh", ["-c", write, "sh", folder], { ...identity, cwd: "/", stdio: "ignore" }).status === 0;
}

/** Lets others pass through (not list) the directories just made, whatever the umask says. */
async function openPath(first: string, last: string): Promise<void> {
  for (let folder = last; ; folder = path.dirname(folder)) {
    await chmod(folder, 0o711);
    if (folder === first) {
      return;
    }
  }
}
