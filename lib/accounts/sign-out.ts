import { endSession } from "@/lib/accounts/end-session";
import { clearedCookies, readCookie, readSessionClaims, sessionCookieName } from "@/lib/accounts/session-cookie";

/** Ends the session a browser's cookies name, whatever state it is in, and answers with both cookies cleared. */
export async function signOut(request: Request): Promise<Response> {
  await endSessionOf(request.headers.get("cookie"));
  const headers = new Headers({ "cache-control": "no-store" });
  for (const cookie of clearedCookies()) headers.append("set-cookie", cookie);
  return new Response(null, { status: 204, headers });
}

/** Ends the session a `Cookie` header names, if it names one. */
export async function endSessionOf(cookies: string | null): Promise<void> {
  const cookie = readCookie(cookies, sessionCookieName());
  const claims = cookie === null ? null : await readSessionClaims(cookie);
  if (claims) await endSession(claims.sessionId);
}
