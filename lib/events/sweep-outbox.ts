import { now } from "@/lib/clock";
import { sql, statement } from "@/lib/db/sql";

/** How long a browser may be away and still be told what it missed. */
const keptMs = 60 * 60 * 1000;

const deleteOld = statement("sweep_outbox", "delete from outbox where at < $1");

/** Removes what everyone has long heard. */
export async function sweepOutbox(): Promise<void> {
  await sql.rows(deleteOld, [new Date(now().getTime() - keptMs)]);
}
