import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { chmod, chown, mkdir, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { Client } from "pg";
import { CannotStart, errorCodeOf, reasonOf } from "@/lib/cannot-start";
import { type Binaries, binariesFor } from "@/lib/db/embedded-binaries";
import { findHome, type Home } from "@/lib/db/embedded-identity";
import { clearRemains, clusterOf, runInitdb, spawnServer, stopServer } from "@/lib/db/embedded-process";
import { appRole, keepState, readState, type State, superuser, urlOf } from "@/lib/db/embedded-state";

const attemptsMax = 50;
const retryMs = 200;

/** A PostgreSQL that this process started. */
export type EmbeddedServer = {
  /** Paydown's own database, as the role that owns it. */
  url: string;
  /** Any database of the server, as the superuser; for tests and for making migrations. */
  superuserUrl(database: string): string;
  /** The folder its files lie in. */
  home: string;
  /** Settles when the server ends, wanted or not. */
  ended: Promise<void>;
  stop(): Promise<void>;
  /** Ends it at once; the next start recovers from its log. */
  kill(): void;
};

/** Starts the PostgreSQL that lies in a data folder, making it first if need be; `extra` adds server settings. */
export async function startEmbedded(dataFolder: string, extra: readonly string[] = []): Promise<EmbeddedServer> {
  await makeFolder(dataFolder);
  const kept = await readState(dataFolder);
  const home = await findHome(dataFolder, kept.home);
  const binaries = await binariesFor(home.identity, home.folder);
  await keepState(dataFolder, { ...kept, home: home.folder });
  await makeCluster(home, binaries, kept);
  await clearRemains(home);
  const { server, port } = await launch(home, binaries, kept.port, extra);
  const state = { ...kept, home: home.folder, port };
  await keepState(dataFolder, state);
  try {
    await makeDatabase(state, port);
  } catch (error) {
    await stopServer(server);
    throw error;
  }
  return {
    url: urlOf(appRole, state.password, port, appRole),
    home: home.folder,
    superuserUrl: (database) => urlOf(superuser, state.superuserPassword, port, database),
    ended:
      server.exitCode === null && server.signalCode === null
        ? once(server, "exit").then(() => undefined)
        : Promise.resolve(),
    stop: () => stopServer(server),
    kill: () => void server.kill("SIGQUIT"),
  };
}

/** Makes the data folder: others may pass through it (PostgreSQL's user must), and not list or read it. */
export async function makeFolder(dataFolder: string): Promise<void> {
  try {
    await mkdir(dataFolder);
    await chmod(dataFolder, 0o711);
  } catch (error) {
    const code = errorCodeOf(error);
    const parent = path.dirname(dataFolder);
    // Node's own recursive mkdir does not come back from a place like /proc, where nothing can be made.
    if (code === "ENOENT" && !existsSync(parent)) {
      await makeFolder(parent);
      await makeFolder(dataFolder);
    } else if (code !== "EEXIST" || !(await stat(dataFolder)).isDirectory()) {
      throw error;
    }
  }
}

function settingsFor(port: number): string[] {
  return [
    `port=${port}`,
    "listen_addresses=127.0.0.1",
    "unix_socket_directories=",
    "max_connections=100",
    "shared_buffers=128MB",
    "shared_preload_libraries=",
    "random_page_cost=1.1",
    "jit=off",
    "timezone=UTC",
    "log_timezone=UTC",
    // One file a weekday, overwritten a week later: the log stays bounded without anybody's care.
    "logging_collector=on",
    "log_directory=log",
    "log_filename=postgresql-%a.log",
    "log_truncate_on_rotation=on",
    "log_rotation_age=1d",
    "log_rotation_size=0",
    "log_checkpoints=off",
  ];
}

async function makeCluster(home: Home, binaries: Binaries, state: State): Promise<void> {
  const cluster = clusterOf(home);
  const version = await readFile(path.join(cluster, "PG_VERSION"), "utf8").catch(() => null);
  if (version === null) {
    await clearDrafts(home);
    const draft = path.join(home.folder, `draft-${process.pid}`);
    const passwordFile = path.join(home.folder, `draft-${process.pid}.password`);
    await writeFile(passwordFile, `${state.superuserPassword}\n`, { mode: 0o600 });
    if (home.identity !== null) {
      await chown(passwordFile, home.identity.uid, home.identity.gid);
    }
    try {
      await runInitdb(home, binaries, draft, passwordFile);
    } finally {
      await rm(passwordFile, { force: true });
    }
    await rename(draft, cluster);
  }
}

async function clearDrafts(home: Home): Promise<void> {
  const drafts = (await readdir(home.folder)).filter((name) => name.startsWith("draft-"));
  await Promise.all(drafts.map((name) => rm(path.join(home.folder, name), { recursive: true, force: true })));
}

async function launch(
  home: Home,
  binaries: Binaries,
  keptPort: number | null,
  extra: readonly string[],
): Promise<{ server: ChildProcess; port: number }> {
  let preferred = keptPort;
  for (let attempt = 1; ; attempt++) {
    const port = await freePort(preferred);
    try {
      return { server: await spawnServer(home, binaries, [...settingsFor(port), ...extra]), port };
    } catch (error) {
      if (attempt === attemptsMax || !mayPass(error)) {
        throw error;
      }
      preferred = /Address already in use/.test(messagesOf(error)) ? null : preferred;
      await sleep(retryMs);
    }
  }
}

/** Another program took the port in between, or the backends of a killed server have not all noticed yet. */
function mayPass(error: unknown): boolean {
  return /Address already in use|pre-existing shared memory block/.test(messagesOf(error));
}

function messagesOf(error: unknown): string {
  return error instanceof Error && error.cause instanceof Error ? error.cause.message : "";
}

async function freePort(preferred: number | null): Promise<number> {
  for (const port of preferred === null ? [0] : [preferred, 0]) {
    const probe = createServer();
    const opened = await new Promise<boolean>((resolve) => {
      probe.once("error", () => resolve(false));
      probe.listen(port, "127.0.0.1", () => resolve(true));
    });
    const address = probe.address();
    if (opened && address !== null && typeof address === "object") {
      await new Promise((resolve) => probe.close(resolve));
      return address.port;
    }
  }
  throw new CannotStart("PostgreSQL cannot listen on 127.0.0.1: no port is free.");
}

async function makeDatabase(state: State, port: number): Promise<void> {
  const client = new Client({ connectionString: urlOf(superuser, state.superuserPassword, port, "postgres") });
  try {
    await client.connect();
    const { rows: roles } = await client.query("select 1 from pg_roles where rolname = $1", [appRole]);
    if (roles.length === 0) {
      await client.query(`create role ${appRole} login password '${state.password}'`);
    }
    const { rows: databases } = await client.query("select 1 from pg_database where datname = $1", [appRole]);
    if (databases.length === 0) {
      await client.query(`create database ${appRole} owner ${appRole}`);
    }
  } catch (error) {
    const full = errorCodeOf(error) === "53100";
    throw new CannotStart(
      full
        ? "The disk of the data folder is full: free some space and start again."
        : `The embedded PostgreSQL did not answer: ${reasonOf(error)}.`,
    );
  } finally {
    await client.end().catch(() => undefined);
  }
}
