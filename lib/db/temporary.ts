import { chmod, mkdtemp, readdir, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { errorCodeOf } from "@/lib/cannot-start";
import { type EmbeddedServer, startEmbedded } from "@/lib/db/embedded";
import { clearRemains } from "@/lib/db/embedded-process";
import { readState } from "@/lib/db/embedded-state";

/** Nothing here has to survive the machine losing power. */
const careless = ["fsync=off", "synchronous_commit=off", "full_page_writes=off", "max_connections=200"];

const folderName = /^paydown-tmp-(\d+)-/;

/** A PostgreSQL to be thrown away: `stop` removes all of it. Also removes what a killed process left of its own. */
export async function startTemporary(): Promise<EmbeddedServer> {
  await removeAbandoned();
  const folder = await mkdtemp(path.join(os.tmpdir(), `paydown-tmp-${process.pid}-`));
  // mkdtemp lets nobody else in; PostgreSQL's own user has to pass through when root runs this.
  await chmod(folder, 0o711);
  const server = await startEmbedded(dataOf(folder), careless);
  return {
    ...server,
    stop: async () => {
      await server.stop();
      await rm(server.home, { recursive: true, force: true });
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function removeAbandoned(): Promise<void> {
  for (const name of await readdir(os.tmpdir())) {
    const pid = Number(folderName.exec(name)?.[1]);
    if (pid > 0 && !isAlive(pid)) {
      const folder = path.join(os.tmpdir(), name);
      // Another user's remains are for that user to remove.
      await remove(folder).catch(() => undefined);
    }
  }
}

async function remove(folder: string): Promise<void> {
  const { home } = await readState(dataOf(folder));
  if (home !== null) {
    await clearRemains({ folder: home, identity: null });
    await rm(home, { recursive: true, force: true });
  }
  await rm(folder, { recursive: true, force: true });
}

function dataOf(folder: string): string {
  return path.join(folder, "data");
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return errorCodeOf(error) === "EPERM";
  }
}
