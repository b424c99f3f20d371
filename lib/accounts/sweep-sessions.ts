import { now } from "@/lib/clock";
import { sql, statement } from "@/lib/db/sql";

/** An ended session stays a month, so that its owner can see when and where it was. */
const keptMs = 30 * 24 * 60 * 60 * 1000;

const deleteSessions = statement("sweep_sessions", "delete from sessions where expires_at < $1 or revoked_at < $1");
const deleteAttempts = statement("sweep_attempts", "delete from attempt_counts where expire < $1");

/** Removes sessions that ended a month ago, and attempts that count no more. */
export async function sweepSessions(): Promise<void> {
  await sql.rows(deleteSessions, [new Date(now().getTime() - keptMs)]);
  await sql.rows(deleteAttempts, [now().getTime()]);
}
