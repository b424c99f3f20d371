import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { Pool } from "pg";
import { CannotStart, reasonOf } from "@/lib/cannot-start";
import type { EmbeddedServer } from "@/lib/db/embedded";
import { migrationsFolder } from "@/lib/db/migrate";
import { migrationList, readMigrations } from "@/lib/db/migrations";
import { openSchemaEngine, type SchemaEngine } from "@/lib/db/schema-engine";
import { startTemporary } from "@/lib/db/temporary";

const schemaFolder = path.resolve("prisma/schema");
const lockFile = 'provider = "postgresql"\n';
const stampLength = 14;
const everything = { externalTables: [], externalEnums: [] };

/** Writes what `prisma/schema` has and the migrations have not, as a migration of its own; returns the exit code. */
export async function newMigration(words: readonly string[]): Promise<number> {
  const [name, ...others] = words;
  if (name === undefined || others.length > 0 || !/^[a-z][a-z0-9_]*$/.test(name)) {
    console.error("Say what the migration does, in small letters: npm run db:migration -- let_items_wait_for_a_phase");
    return 1;
  }
  try {
    const script = await withTemporaryServer(difference);
    console.log(script === "" ? "The migrations already say all that prisma/schema says." : await write(name, script));
    return 0;
  } catch (error) {
    if (error instanceof CannotStart) {
      console.error(error.message);
      return 1;
    } else {
      throw error;
    }
  }
}

async function withTemporaryServer<Result>(work: (server: EmbeddedServer) => Promise<Result>): Promise<Result> {
  const server = await startTemporary();
  try {
    return await work(server);
  } finally {
    await server.stop();
  }
}

async function difference(server: EmbeddedServer): Promise<string> {
  const pool = new Pool({ connectionString: server.superuserUrl("postgres") });
  const shadows: Pool[] = [];
  const refusals: unknown[] = [];
  const engine = await openSchemaEngine(pool, {
    onRefusal: (error) => refusals.push(error),
    makeShadow: async () => {
      const name = `shadow_${shadows.length + 1}`;
      await pool.query(`create database ${name}`);
      const shadow = new Pool({ connectionString: server.superuserUrl(name) });
      shadows.push(shadow);
      return shadow;
    },
  });
  try {
    return await scriptFrom(engine);
  } catch (error) {
    const reason = reasonOf(refusals[0] ?? error);
    throw new CannotStart(`The migrations do not fit together: ${reason}.`, { cause: error });
  } finally {
    engine.free();
    await Promise.all([pool, ...shadows].map((open) => open.end()));
  }
}

async function scriptFrom(engine: SchemaEngine): Promise<string> {
  await mkdir(migrationsFolder, { recursive: true });
  const migrations = await readMigrations(migrationsFolder);
  const { stdout } = await engine.diff({
    from: { tag: "migrations", ...migrationList(migrationsFolder, migrations) },
    to: { tag: "schemaDatamodel", files: await readSchema() },
    script: true,
    exitCode: null,
    filters: everything,
  });
  return stdout === null || /^\s*(-- This is an empty migration\.\s*)?$/.test(stdout) ? "" : stdout;
}

async function readSchema(): Promise<{ path: string; content: string }[]> {
  const names = (await readdir(schemaFolder)).filter((name) => name.endsWith(".prisma")).sort();
  return Promise.all(
    names.map(async (name) => {
      const file = path.join(schemaFolder, name);
      return { path: file, content: await readFile(file, "utf8") };
    }),
  );
}

async function write(name: string, script: string): Promise<string> {
  const last = (await readMigrations(migrationsFolder)).at(-1);
  const folder = path.join(migrationsFolder, `${stampAfter(last?.name)}_${name}`);
  await mkdir(folder, { recursive: true });
  await writeFile(path.join(migrationsFolder, "migration_lock.toml"), lockFile);
  const file = path.join(folder, "migration.sql");
  await writeFile(file, script);
  return `Wrote ${path.relative(process.cwd(), file)}: read it before you commit it.`;
}

/** Now, as the first fourteen digits of a migration's name; one more than the last if that claims to be later. */
function stampAfter(last: string | undefined): number {
  const now = new Date().toISOString().replace(/\D/g, "").slice(0, stampLength);
  return Math.max(Number(now), last === undefined ? 0 : Number(last.slice(0, stampLength)) + 1);
}
