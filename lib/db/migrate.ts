import path from "node:path";
import { Pool } from "pg";
import { CannotStart, reasonOf } from "@/lib/cannot-start";
import { assertSupported, sentenceForConnection } from "@/lib/db/connection-check";
import { type Migration, migrationList, readMigrations } from "@/lib/db/migrations";
import { openSchemaEngine } from "@/lib/db/schema-engine";

/** Any number, as long as nobody else takes an advisory lock of the same one in this database. */
const lockKey = 7_265_364_902;

/** The migrations of this code, seen from the folder that every process starts in. */
export const migrationsFolder = path.resolve("prisma/migrations");

type Recorded = { migration_name: string; checksum: string; finished_at: Date | null };

/**
 * Brings a database up to this code and returns the names of the migrations applied. All of them, and Prisma's record
 * of them, are one transaction: a start that dies in the middle leaves the database as it was.
 */
export async function migrate(url: string, folder = migrationsFolder): Promise<string[]> {
  const migrations = await readMigrations(folder);
  // One connection, so that what the engine does through the pool is inside the transaction opened here.
  const pool = new Pool({ connectionString: url, max: 1, idleTimeoutMillis: 0, application_name: "paydown migrate" });
  pool.on("error", () => undefined);
  try {
    await assertSupported(pool, url);
    await pool.query("begin");
    await pool.query("select pg_advisory_xact_lock($1)", [lockKey]);
    const names = await applyMissing(pool, folder, migrations);
    await pool.query("commit");
    return names;
  } catch (error) {
    throw error instanceof CannotStart ? error : new CannotStart(sentenceForConnection(error, url), { cause: error });
  } finally {
    await pool.end();
  }
}

async function applyMissing(pool: Pool, folder: string, migrations: readonly Migration[]): Promise<string[]> {
  const recorded = await readRecorded(pool);
  refuseOther(recorded, migrations);
  if (recorded.length === migrations.length) {
    return [];
  }
  let refusal: unknown = null;
  const engine = await openSchemaEngine(pool, {
    onRefusal: (error) => {
      refusal ??= error;
    },
  });
  try {
    const input = {
      migrationsList: migrationList(folder, migrations),
      filters: { externalTables: [], externalEnums: [] },
    };
    return (await engine.applyMigrations(input)).appliedMigrationNames;
  } catch (error) {
    throw new CannotStart(
      `The database could not be migrated, and is as it was before: ${reasonOf(refusal ?? error)}.`,
      { cause: error },
    );
  } finally {
    engine.free();
  }
}

async function readRecorded(pool: Pool): Promise<Recorded[]> {
  const { rows: tables } = await pool.query("select to_regclass('_prisma_migrations') as found");
  if (tables[0]?.found === null) {
    return [];
  } else {
    const { rows } = await pool.query<Recorded>(
      "select migration_name, checksum, finished_at from _prisma_migrations where rolled_back_at is null order by started_at",
    );
    return rows;
  }
}

function refuseOther(recorded: readonly Recorded[], migrations: readonly Migration[]): void {
  const known = new Map(migrations.map((migration) => [migration.name, migration]));
  for (const { migration_name: name, checksum, finished_at } of recorded) {
    const migration = known.get(name);
    if (migration === undefined) {
      throw new CannotStart(
        `The database is newer than this version of Paydown (it has the migration ${name}): start the newer version, or restore a backup from before it.`,
      );
    } else if (finished_at === null) {
      throw new CannotStart(
        `The migration ${name} stopped half way: restore the backup made before it, then start again.`,
      );
    } else if (migration.checksum !== checksum) {
      throw new CannotStart(
        `The migration ${name} was changed after the database had taken it: put its file back as it was.`,
      );
    }
  }
}
