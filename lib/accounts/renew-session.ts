import type { SessionClaims } from "@/lib/accounts/session-cookie";
import { accessEnd } from "@/lib/accounts/start-session";
import { findSessionRow, isInForce } from "@/lib/accounts/viewer-row";
import { now } from "@/lib/clock";
import { sql, statement } from "@/lib/db/sql";

const touchSession = statement("touch_session", "update sessions set seen_at = $2 where id = $1 and seen_at < $2");

/** Renews the access of a session that still stands, for a user who still may; null when it has ended. */
export async function renewSession(claims: SessionClaims): Promise<SessionClaims | null> {
  const row = await findSessionRow(claims.sessionId);
  const at = now();
  if (row === null || row.id !== claims.sub || row.revoked_at !== null || row.expires_at <= at || !isInForce(row)) {
    return null;
  }
  await sql.rows(touchSession, [claims.sessionId, at]);
  return { sub: row.id, sessionId: claims.sessionId, accessExpiresAt: accessEnd(at, row.expires_at) };
}
