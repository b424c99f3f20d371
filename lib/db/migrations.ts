import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import type { MigrationList } from "@prisma/schema-engine-wasm/schema_engine_bg";

/** One migration as it lies in its folder; the checksum is the one Prisma records. */
export type Migration = { name: string; script: string; checksum: string };

const scriptName = "migration.sql";

/** The migrations of a folder, oldest first. */
export async function readMigrations(folder: string): Promise<Migration[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  return Promise.all(names.sort().map((name) => readMigration(folder, name)));
}

/** The same migrations in the words of Prisma's schema engine. */
export function migrationList(folder: string, migrations: readonly Migration[]): MigrationList {
  return {
    baseDir: folder,
    lockfile: { path: "migration_lock.toml", content: 'provider = "postgresql"\n' },
    shadowDbInitScript: "",
    migrationDirectories: migrations.map(({ name, script }) => ({
      path: name,
      migrationFile: { path: scriptName, content: { tag: "ok", value: script } },
    })),
  };
}

async function readMigration(folder: string, name: string): Promise<Migration> {
  const script = await readFile(path.join(folder, name, scriptName), "utf8");
  return { name, script, checksum: createHash("sha256").update(script).digest("hex") };
}
