import type { Viewer } from "@/lib/access/viewer";
import { endSession } from "@/lib/accounts/end-session";
import { readCookie, readSessionClaims, sessionCookieName, signedOutCookie } from "@/lib/accounts/session-cookie";
import { findSessionRow, isInForce, presentViewer } from "@/lib/accounts/viewer-row";
import { now } from "@/lib/clock";

/** What a browser's cookies amount to; `expired` can be renewed, `signed-out` carries the browser's own mark. */
export type Browser =
  | { state: "signed-in"; viewer: Viewer; accessExpiresAt: Date }
  | { state: "nobody" | "signed-out" | "unreadable" | "expired" | "ended" };

/** Finds out who a browser is signed in as. A browser that marked itself signed out has its session ended for good. */
export async function identifyBrowser(cookies: string | null): Promise<Browser> {
  const cookie = readCookie(cookies, sessionCookieName());
  const marked = readCookie(cookies, signedOutCookie) !== null;
  if (cookie === null || cookie === "") return { state: marked ? "signed-out" : "nobody" };
  const claims = await readSessionClaims(cookie);
  if (marked) {
    if (claims) await endSession(claims.sessionId);
    return { state: "signed-out" };
  }
  if (claims === null) return { state: "unreadable" };
  if (claims.accessExpiresAt <= now().getTime()) return { state: "expired" };
  const row = await findSessionRow(claims.sessionId);
  if (row === null || row.id !== claims.sub || row.revoked_at !== null || row.expires_at <= now() || !isInForce(row)) {
    return { state: "ended" };
  }
  const viewer = presentViewer(row, { token: null, sessionId: row.session_id });
  return { state: "signed-in", viewer, accessExpiresAt: new Date(claims.accessExpiresAt) };
}
