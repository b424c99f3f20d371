import { randomBytes } from "node:crypto";
import { Client } from "pg";
import { inject } from "vitest";
import { changeConfig } from "@/lib/config";
import { closePool } from "@/lib/db/pool";

/** A migrated, empty database of one test or one test file. */
export type TestDatabase = { url: string; drop(): Promise<void> };

/**
 * Gives this test file a database of its own and points the settings at it: `getPool()` and `prisma()` use it from
 * then on. Drop it in `afterAll`.
 */
export async function freshDatabase(): Promise<TestDatabase> {
  const template = new URL(inject("templateUrl"));
  const name = `test_${process.pid}_${randomBytes(6).toString("hex")}`;
  await runAsAdmin(template, `create database ${name} template ${template.pathname.slice(1)}`);
  const url = inDatabase(template, name);
  await closePool();
  changeConfig({ DATABASE_URL: url });
  return {
    url,
    drop: async () => {
      await closePool();
      await runAsAdmin(template, `drop database if exists ${name} with (force)`);
    },
  };
}

/** A database without a single table, for tests of start-up and migration. */
export async function emptyDatabase(): Promise<TestDatabase> {
  const template = new URL(inject("templateUrl"));
  const name = `empty_${process.pid}_${randomBytes(6).toString("hex")}`;
  await runAsAdmin(template, `create database ${name}`);
  return {
    url: inDatabase(template, name),
    drop: () => runAsAdmin(template, `drop database if exists ${name} with (force)`),
  };
}

async function runAsAdmin(template: URL, statement: string): Promise<void> {
  const client = new Client({ connectionString: inDatabase(template, "postgres") });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

function inDatabase(server: URL, name: string): string {
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.href;
}
