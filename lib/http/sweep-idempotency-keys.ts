import { now } from "@/lib/clock";
import { sql, statement } from "@/lib/db/sql";

/** How long a write can be repeated under its key. */
const keptMs = 24 * 60 * 60 * 1000;

const deleteOld = statement("sweep_idempotency_keys", "delete from idempotency_keys where created_at < $1");

/** Removes the keys of writes that nobody repeats any more. */
export async function sweepIdempotencyKeys(): Promise<void> {
  await sql.rows(deleteOld, [new Date(now().getTime() - keptMs)]);
}
