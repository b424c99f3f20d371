import { randomBytes } from "node:crypto";
import { chown, readFile, rename, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";
import { CannotStart, errorCodeOf } from "@/lib/cannot-start";

/** The role that owns the cluster; only start-up and tests use it. */
export const superuser = "postgres";

/** The role, and the database of the same name, that Paydown works with. */
export const appRole = "paydown";

const State = z.object({
  port: z.int().nullable(),
  superuserPassword: z.string(),
  password: z.string(),
  /** Where the cluster lies; chosen once, so that a moved data folder still finds it. */
  home: z.string().nullable(),
});

/** What an embedded PostgreSQL must remember between two starts. */
export type State = z.infer<typeof State>;

/** Reads what is kept in the data folder, or makes it up for the first start (without keeping it yet). */
export async function readState(dataFolder: string): Promise<State> {
  const found = await findState(dataFolder);
  return found ?? { port: null, superuserPassword: newPassword(), password: newPassword(), home: null };
}

async function findState(dataFolder: string): Promise<State | null> {
  const file = stateFile(dataFolder);
  try {
    return State.parse(JSON.parse(await readFile(file, "utf8")));
  } catch (error) {
    const code = errorCodeOf(error);
    if (code === "ENOENT") {
      return null;
    } else if (code === "EACCES") {
      throw new CannotStart(`The file ${file} belongs to another user: run this as the user who starts Paydown.`);
    } else {
      throw new CannotStart(`The file ${file} cannot be read; restore it from a backup, it holds the passwords.`);
    }
  }
}

/** Where the embedded database of a data folder answers while Paydown runs, or null if there is none. */
export async function findEmbeddedUrl(dataFolder: string): Promise<string | null> {
  const state = await findState(dataFolder);
  return state === null || state.port === null ? null : urlOf(appRole, state.password, state.port, appRole);
}

/** Keeps the state for the next start; a crash leaves the old file or the new one, never half of it. */
export async function keepState(dataFolder: string, state: State): Promise<void> {
  const found = await findState(dataFolder);
  if (JSON.stringify(found) !== JSON.stringify(state)) {
    await keepSecret(stateFile(dataFolder), `${JSON.stringify(state, null, 2)}\n`);
  }
}

/**
 * Writes a file that nobody else may read, all of it or nothing. What root writes belongs to the owner of the folder,
 * who can still start Paydown the next time.
 */
export async function keepSecret(file: string, text: string): Promise<void> {
  const draft = `${file}.${process.pid}`;
  await writeFile(draft, text, { mode: 0o600 });
  if (process.getuid?.() === 0) {
    const { uid, gid } = await stat(path.dirname(file));
    await chown(draft, uid, gid);
  }
  await rename(draft, file);
}

/** The address of one database of the embedded server. */
export function urlOf(role: string, password: string, port: number, database: string): string {
  return `postgresql://${role}:${password}@127.0.0.1:${port}/${database}`;
}

function stateFile(dataFolder: string): string {
  return path.join(dataFolder, "postgresql.json");
}

function newPassword(): string {
  return randomBytes(24).toString("hex");
}
