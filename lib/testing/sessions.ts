import type { Viewer } from "@/lib/access/viewer";
import { sealSessionClaims, sessionCookieName } from "@/lib/accounts/session-cookie";
import { now } from "@/lib/clock";
import { createId } from "@/lib/db/id";
import { sql, statement } from "@/lib/db/sql";

const insertSession = statement(
  "test_insert_session",
  "insert into sessions (id, user_id, created_at, seen_at, expires_at) values ($1, $2, $3, $3, $4)",
);
const hourMs = 3_600_000;

/** The `Cookie` header of a browser in which this viewer has signed in. */
export async function cookieOf(viewer: Viewer): Promise<string> {
  const at = now();
  const id = createId("ses", at);
  const expiresAt = new Date(at.getTime() + hourMs);
  await sql.rows(insertSession, [id, viewer.id, at, expiresAt]);
  const sealed = await sealSessionClaims({ sub: viewer.id, sessionId: id, accessExpiresAt: expiresAt.getTime() });
  return `${sessionCookieName()}=${sealed}`;
}
