import type { Viewer } from "@/lib/access/viewer";
import { endSession } from "@/lib/accounts/end-session";
import {
  readCookie,
  readSessionClaims,
  type SessionClaims,
  sessionCookieName,
  signedOutCookie,
} from "@/lib/accounts/session-cookie";
import { findSessionRow, isInForce, presentViewer } from "@/lib/accounts/viewer-row";
import { now } from "@/lib/clock";

/** Somebody whose session stands. The access may have run out by the time it is looked at. */
type SignedIn = { state: "signed-in"; viewer: Viewer; accessExpiresAt: Date };
/** `signed-out` carries the browser's own mark, `ended` named a session that no longer stands. */
type NotSignedIn = { state: "nobody" | "signed-out" | "unreadable" | "ended" };

/** What a browser's cookies amount to for a page. */
export type Reader = SignedIn | NotSignedIn;
/** What they amount to for the API: an access that has run out must be renewed first. */
export type Browser = Reader | { state: "expired" };

/** Finds out who a browser is signed in as, for the API. An access that has run out costs no statement. */
export async function identifyBrowser(cookies: string | null): Promise<Browser> {
  const read = await readClaims(cookies);
  if (read.state !== "read") return read;
  if (read.claims.accessExpiresAt <= now().getTime()) return { state: "expired" };
  return findStanding(read.claims);
}

/**
 * Finds out who a page is made for. Whether the session stands is all that counts: the page renews an access that has
 * run out by itself, with the cookie that came with this very request.
 */
export async function identifyReader(cookies: string | null): Promise<Reader> {
  const read = await readClaims(cookies);
  return read.state === "read" ? findStanding(read.claims) : read;
}

/** Reads the cookies. A browser that marked itself signed out has its session ended for good. */
async function readClaims(cookies: string | null): Promise<{ state: "read"; claims: SessionClaims } | NotSignedIn> {
  const cookie = readCookie(cookies, sessionCookieName());
  const marked = readCookie(cookies, signedOutCookie) !== null;
  if (cookie === null || cookie === "") return { state: marked ? "signed-out" : "nobody" };
  const claims = await readSessionClaims(cookie);
  if (marked) {
    if (claims) await endSession(claims.sessionId);
    return { state: "signed-out" };
  }
  return claims === null ? { state: "unreadable" } : { state: "read", claims };
}

async function findStanding(claims: SessionClaims): Promise<Reader> {
  const row = await findSessionRow(claims.sessionId);
  if (row === null || row.id !== claims.sub || row.revoked_at !== null || row.expires_at <= now() || !isInForce(row)) {
    return { state: "ended" };
  }
  const viewer = presentViewer(row, { token: null, sessionId: row.session_id });
  return { state: "signed-in", viewer, accessExpiresAt: new Date(claims.accessExpiresAt) };
}
