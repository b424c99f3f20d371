import { CannotStart, errorCodeOf, reasonOf } from "@/lib/cannot-start";

const versionOldest = 15;

/** What can be asked; a pool or a client of `pg` can. */
type Asking = { query(text: string): Promise<{ rows: { number: number }[] }> };

/** Refuses a database that cannot be reached, or whose server is too old. */
export async function assertSupported(pool: Asking, url: string): Promise<void> {
  const version = await readVersion(pool, url);
  if (version < versionOldest) {
    throw new CannotStart(
      `The PostgreSQL at ${placeOf(url)} is version ${version}: Paydown needs ${versionOldest} or newer.`,
    );
  }
}

/** One sentence for what a connection answered; the password of the address is not in it. */
export function sentenceForConnection(error: unknown, url: string): string {
  const code = errorCodeOf(error);
  if (code === "28P01" || code === "28000") {
    return `PostgreSQL at ${placeOf(url)} refused the user or password in DATABASE_URL.`;
  } else if (code === "3D000") {
    return `The database in DATABASE_URL does not exist at ${placeOf(url)}: create it, or correct the name.`;
  } else if (code === "53100") {
    return `The disk of the PostgreSQL at ${placeOf(url)} is full: free some space and start again.`;
  } else {
    return `PostgreSQL at ${placeOf(url)} cannot be used (${reasonFor(error)}): is DATABASE_URL right, and is the server running?`;
  }
}

async function readVersion(pool: Asking, url: string): Promise<number> {
  try {
    const { rows } = await pool.query("select current_setting('server_version_num')::int / 10000 as number");
    return rows[0]?.number ?? 0;
  } catch (error) {
    throw new CannotStart(sentenceForConnection(error, url), { cause: error });
  }
}

/** A name with several addresses fails with one error for each; the first says enough. */
function reasonFor(error: unknown): string {
  return reasonOf(error instanceof AggregateError ? error.errors[0] : error);
}

function placeOf(url: string): string {
  const { hostname, port } = new URL(url);
  return `${hostname}:${port || "5432"}`;
}
