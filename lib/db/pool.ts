import { Pool, types } from "pg";
import { config } from "@/lib/config";

const connectionsMax = 20;
const connectTimeoutMs = 10_000;

/** `date` columns stay `YYYY-MM-DD`: a day has no zone to be moved by. */
const dateOid = 1082;
const numericOid = 1700;
const bigintOid = 20;

let pool: Pool | null = null;

/** The process's connections to PostgreSQL; opened on first use. */
export function getPool(): Pool {
  pool ??= openPool(config().DATABASE_URL);
  return pool;
}

/** Closes all connections; the next use opens new ones. */
export async function closePool(): Promise<void> {
  const open = pool;
  pool = null;
  await open?.end();
}

/**
 * Opens a pool. Plans are made for the values at hand (`force_custom_plan`): statuses are skewed, and a generic plan
 * for "open" would walk the whole table.
 */
export function openPool(connectionString: string): Pool {
  const opened = new Pool({
    connectionString,
    max: connectionsMax,
    connectionTimeoutMillis: connectTimeoutMs,
    options: "-c plan_cache_mode=force_custom_plan -c timezone=UTC -c jit=off",
    application_name: "paydown",
    types: { getTypeParser: parserOf },
  });
  // A server that goes away ends its idle connections; the next query opens another and reports what it finds.
  opened.on("error", () => undefined);
  return opened;
}

function parserOf(oid: number, format?: "text" | "binary") {
  if (format !== "binary") {
    if (oid === dateOid) return (value: string) => value;
    if (oid === numericOid || oid === bigintOid) return (value: string) => Number(value);
  }
  return types.getTypeParser(oid, format ?? "text");
}
