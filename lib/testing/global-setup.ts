import { Client } from "pg";
import type { TestProject } from "vitest/node";
import { migrate } from "@/lib/db/migrate";
import { startTemporary } from "@/lib/db/temporary";

declare module "vitest" {
  interface ProvidedContext {
    /** A superuser's address of the run's server; the database in it is the migrated template. */
    templateUrl: string;
  }
}

const templateName = "paydown_template";

/** One real PostgreSQL for the whole run, with a template database that every test database is a copy of. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const given = process.env.PAYDOWN_TEST_DATABASE_URL;
  const server =
    given === undefined ? await startTemporary() : { superuserUrl: inDatabase(given), stop: async () => undefined };
  const admin = new Client({ connectionString: server.superuserUrl("postgres") });
  await admin.connect();
  await admin.query(`drop database if exists ${templateName} with (force)`);
  await admin.query(`create database ${templateName}`);
  await admin.end();
  const templateUrl = server.superuserUrl(templateName);
  await migrate(templateUrl);
  project.provide("templateUrl", templateUrl);
  return server.stop;
}

function inDatabase(url: string): (database: string) => string {
  return (database) => {
    const changed = new URL(url);
    changed.pathname = `/${database}`;
    return changed.href;
  };
}
