import { chmod, mkdir, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import path from "node:path";
import { Client } from "pg";
import { afterAll, beforeAll, expect, inject, test, vi } from "vitest";
import { migrate } from "@/lib/db/migrate";
import { emptyDatabase } from "@/lib/testing/database";
import { assertRoom } from "@/server/launcher/data-folder";
import { bundle } from "./bundles.mjs";
import { refuseOldNode } from "./node-version.mjs";
import { findPort, follow, makeDataFolder, start } from "./testing/start";

let folder = "";

beforeAll(async () => {
  await bundle(["launcher", "setup", "worker"]);
  folder = await makeDataFolder();
});

afterAll(async () => {
  await rm(path.dirname(folder), { recursive: true, force: true });
});

/** Starts with these settings and returns what it says before it gives up. */
async function refusalOf(settings: Record<string, string>): Promise<string> {
  const refused = await start({ PAYDOWN_DATA_DIR: folder, ...settings });
  expect(await refused.ended).toBe(1);
  expect(refused.said()).toBe("");
  return refused.complained();
}

async function saysOf(words: string[]): Promise<string> {
  const command = follow(0, "server/start.mjs", words, {});
  expect(await command.ended).toBe(1);
  return command.complained();
}

function databaseUrl(change: (url: URL) => void): string {
  const url = new URL(inject("templateUrl"));
  change(url);
  return url.href;
}

test("a port that is taken is named, with how to choose another", async () => {
  const taken = createServer();
  const port = await findPort();
  await new Promise<void>((resolve) => taken.listen(port, resolve));
  expect(await refusalOf({ PORT: String(port) })).toBe(
    `Port ${port} is taken: choose another with "npm start -- --port ${port + 1}" or PORT, or stop what uses it.\n`,
  );
  taken.close();
});

test.each([
  [{ PORT: "0" }, "PORT must be a whole number from 1 to 65535.\n"],
  [{ LOG_LEVEL: "loud" }, "LOG_LEVEL must be one of fatal, error, warn, info, debug, trace, silent.\n"],
  [{ GITHUB_CLIENT_ID: "x" }, /^GITHUB_CLIENT_SECRET must be set as well, because GITHUB_CLIENT_ID is: .+\n$/],
])("the setting in %j is named, with what is expected", async (settings, sentence) => {
  expect(await refusalOf(settings)).toMatch(sentence);
});

test("an address where no PostgreSQL answers is named", async () => {
  const port = await findPort();
  expect(await refusalOf({ DATABASE_URL: `postgresql://a:b@127.0.0.1:${port}/c` })).toBe(
    `PostgreSQL at 127.0.0.1:${port} cannot be used (connect ECONNREFUSED 127.0.0.1:${port}): is DATABASE_URL right, and is the server running?\n`,
  );
});

test("a wrong password is called that, and not repeated", async () => {
  const said = await refusalOf({ DATABASE_URL: databaseUrl((url) => Object.assign(url, { password: "guess" })) });
  expect(said).toMatch(/^PostgreSQL at 127\.0\.0\.1:\d+ refused the user or password in DATABASE_URL\.\n$/);
});

test("a database that does not exist is called that", async () => {
  const said = await refusalOf({ DATABASE_URL: databaseUrl((url) => Object.assign(url, { pathname: "/nowhere" })) });
  expect(said).toMatch(
    /^The database in DATABASE_URL does not exist at 127\.0\.0\.1:\d+: create it, or correct the name\.\n$/,
  );
});

test("a database newer than the code is refused, and left alone", async () => {
  const database = await emptyDatabase();
  await migrate(database.url);
  const client = new Client({ connectionString: database.url });
  await client.connect();
  await client.query(
    "insert into _prisma_migrations (id, checksum, migration_name, finished_at, applied_steps_count) values ('x', 'x', '29990101000000_from_the_future', now(), 1)",
  );
  expect(await refusalOf({ DATABASE_URL: database.url })).toMatch(
    /^The database is newer than this version of Paydown \(it has the migration 29990101000000_from_the_future\): .+\n$/,
  );
  await client.end();
  await database.drop();
});

test("a data folder that is no folder, or cannot be made, is named", async () => {
  const file = path.join(path.dirname(folder), "file");
  await writeFile(file, "");
  expect(await refusalOf({ PAYDOWN_DATA_DIR: file })).toBe(
    `The data folder ${file} is not a folder: set PAYDOWN_DATA_DIR to the path of one.\n`,
  );
  const unmakable = process.platform === "linux" ? "/proc/paydown" : "/dev/paydown";
  expect(await refusalOf({ PAYDOWN_DATA_DIR: unmakable })).toMatch(/^The data folder \S+ cannot be written to: .+\n$/);
});

test.skipIf(process.getuid?.() === 0)("a data folder without the right to write is named", async () => {
  const closed = path.join(path.dirname(folder), "closed");
  await mkdir(closed);
  await chmod(closed, 0o500);
  expect(await refusalOf({ PAYDOWN_DATA_DIR: closed })).toMatch(/^The data folder \S+ cannot be written to: .+\n$/);
});

test("a disk without room is called full", () => {
  expect(() => assertRoom("/data", 3 * 1024 * 1024)).toThrow(
    /^The disk of the data folder \/data is full \(3 MB left, 100 MB needed\): .+\.$/,
  );
  expect(() => assertRoom("/data", 1024 * 1024 * 1024)).not.toThrow();
});

test("a Node that is too old is named, with what is needed", () => {
  const said = vi.spyOn(console, "error").mockImplementation(() => undefined);
  expect(refuseOldNode("20.8.1")).toBe(true);
  expect(said.mock.calls).toEqual([["Paydown needs Node 20.9 or newer to start, and this is Node 20.8.1."]]);
  expect(process.exitCode).toBe(1);
  process.exitCode = undefined;
  expect([refuseOldNode("20.9.0"), refuseOldNode("24.1.0")]).toEqual([false, false]);
});

test.each([
  [["--fast"], "There is no option --fast: the options are --port, --demo and --help.\n"],
  [["--port"], "After --port comes a whole number from 1 to 65535.\n"],
  [["--port=x"], "After --port comes a whole number from 1 to 65535.\n"],
])("the words %j are refused with what there is", async (words, sentence) => {
  expect(await saysOf(words)).toBe(sentence);
});
