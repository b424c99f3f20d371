import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { Client } from "pg";
import { afterEach, beforeEach, expect, test } from "vitest";
import { assertSupported } from "@/lib/db/connection-check";
import { migrate } from "@/lib/db/migrate";
import { emptyDatabase, type TestDatabase } from "@/lib/testing/database";

let folder = "";
let database: TestDatabase;

beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), "paydown-migrations-"));
  database = await emptyDatabase();
});

afterEach(async () => {
  await database.drop();
  await rm(folder, { recursive: true, force: true });
});

async function write(name: string, script: string): Promise<void> {
  await mkdir(path.join(folder, name), { recursive: true });
  await writeFile(path.join(folder, name, "migration.sql"), script);
}

async function ask(query: string): Promise<unknown[]> {
  const client = new Client({ connectionString: database.url });
  await client.connect();
  const { rows } = await client.query(query);
  await client.end();
  return rows;
}

const recorded = "select migration_name, applied_steps_count, finished_at is not null as done from _prisma_migrations";

test("what is missing is applied in order and recorded the way Prisma does; the second time there is nothing to do", async () => {
  await write("20260102000000_second", "alter table things add column name text;");
  await write("20260101000000_first", "create table things (id int primary key);");
  expect(await migrate(database.url, folder)).toEqual(["20260101000000_first", "20260102000000_second"]);
  expect(await migrate(database.url, folder)).toEqual([]);
  expect(await ask(recorded)).toEqual([
    { migration_name: "20260101000000_first", applied_steps_count: 1, done: true },
    { migration_name: "20260102000000_second", applied_steps_count: 1, done: true },
  ]);
});

test("a semicolon inside a function or a text does not end a statement", async () => {
  await write(
    "20260101000000_first",
    "create function two() returns int language plpgsql as $$ begin perform 1; return 2; end $$; create table t as select 'a;b' as word;",
  );
  await migrate(database.url, folder);
  expect(await ask("select two(), word from t")).toEqual([{ two: 2, word: "a;b" }]);
});

test("a migration that PostgreSQL refuses leaves the database as it was, and can be tried again", async () => {
  await write("20260101000000_first", "create table things (id int primary key);");
  await write("20260102000000_second", "create table others (id int); select 1 / 0;");
  await expect(migrate(database.url, folder)).rejects.toThrow(
    "The database could not be migrated, and is as it was before: division by zero.",
  );
  expect(await ask("select to_regclass('things') as first, to_regclass('others') as second")).toEqual([
    { first: null, second: null },
  ]);
  await write("20260102000000_second", "create table others (id int);");
  expect(await migrate(database.url, folder)).toHaveLength(2);
});

test("of two starts at once, one migrates and the other finds it done", async () => {
  await write("20260101000000_first", "create table things (id int primary key); select pg_sleep(0.2);");
  const applied = await Promise.all([migrate(database.url, folder), migrate(database.url, folder)]);
  expect(applied.flat()).toEqual(["20260101000000_first"]);
});

test("a database with a migration that the code does not have is newer, and refused", async () => {
  await write("20260101000000_first", "create table things (id int primary key);");
  await write("20260102000000_second", "create table others (id int);");
  await migrate(database.url, folder);
  await rm(path.join(folder, "20260102000000_second"), { recursive: true });
  await expect(migrate(database.url, folder)).rejects.toThrow(
    "The database is newer than this version of Paydown (it has the migration 20260102000000_second)",
  );
});

test("a migration that was edited after it was applied is refused", async () => {
  await write("20260101000000_first", "create table things (id int primary key);");
  await migrate(database.url, folder);
  await write("20260101000000_first", "create table things (id bigint primary key);");
  await expect(migrate(database.url, folder)).rejects.toThrow("20260101000000_first was changed after");
});

test("a migration that another tool left half done is refused", async () => {
  await write("20260101000000_first", "create table things (id int primary key);");
  await migrate(database.url, folder);
  await ask("update _prisma_migrations set finished_at = null");
  await expect(migrate(database.url, folder)).rejects.toThrow("20260101000000_first stopped half way");
});

test("a server older than 15 is refused", async () => {
  const old = { query: async () => ({ rows: [{ number: 14 }] }) };
  await expect(assertSupported(old, "postgresql://a:b@db.example.org/c")).rejects.toThrow(
    "The PostgreSQL at db.example.org:5432 is version 14: Paydown needs 15 or newer.",
  );
});
