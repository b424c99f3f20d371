import { decode, encode } from "next-auth/jwt";
import { z } from "zod";
import { sessionDays } from "@/lib/accounts/session-times";
import { config } from "@/lib/config";

/** Set by the browser itself, so that a sign-out counts while the server is away; see `sign-out-here.ts`. */
export const signedOutCookie = "paydown.signed-out";

/** What the session cookie says; the row in `sessions` decides whether it still holds. */
export const SessionClaims = z.object({
  sub: z.string(),
  sessionId: z.string(),
  /** Epoch milliseconds; past it the API refuses and the browser renews. */
  accessExpiresAt: z.int(),
});
export type SessionClaims = z.infer<typeof SessionClaims>;

const sessionSeconds = sessionDays * 24 * 60 * 60;
const decodedMax = 5_000;
const decoded = new Map<string, SessionClaims>();

/** Whether cookies may only travel over https. */
export function cookiesAreSecure(): boolean {
  return config().PAYDOWN_URL.startsWith("https:");
}

/** The name of the session cookie; the prefix makes the browser hold a secure one to this very host. */
export function sessionCookieName(): string {
  return `${cookiesAreSecure() ? "__Host-" : ""}paydown.session`;
}

/** Reads one cookie out of a `Cookie` header. */
export function readCookie(header: string | null, name: string): string | null {
  if (header === null) return null;
  for (const pair of header.split(";")) {
    const at = pair.indexOf("=");
    if (at !== -1 && pair.slice(0, at).trim() === name) return pair.slice(at + 1).trim();
  }
  return null;
}

/** What a session cookie says, or null when it is none of ours. Decrypting costs more than the query after it, so it is remembered. */
export async function readSessionClaims(cookie: string): Promise<SessionClaims | null> {
  const known = decoded.get(cookie);
  if (known) return known;
  const claims = await decrypt(cookie);
  if (claims) remember(cookie, claims);
  return claims;
}

/** Seals claims into the value of a session cookie, as next-auth does. */
export function sealSessionClaims(claims: SessionClaims): Promise<string> {
  return encode({ token: claims, secret: config().AUTH_SECRET, maxAge: sessionSeconds });
}

/** The `Set-Cookie`s after which a browser holds neither a session nor the mark of a sign-out. */
export function clearedCookies(): string[] {
  return [setCookie(sessionCookieName(), "", "Max-Age=0; HttpOnly"), clearedMark()];
}

/** The `Set-Cookie` that removes the mark of a sign-out. */
export function clearedMark(): string {
  return setCookie(signedOutCookie, "", "Max-Age=0");
}

function setCookie(name: string, value: string, attributes: string): string {
  return `${name}=${value}; Path=/; SameSite=Lax; ${attributes}${cookiesAreSecure() ? "; Secure" : ""}`;
}

async function decrypt(cookie: string): Promise<SessionClaims | null> {
  try {
    const claims = SessionClaims.safeParse(await decode({ token: cookie, secret: config().AUTH_SECRET }));
    return claims.success ? claims.data : null;
  } catch {
    return null;
  }
}

function remember(cookie: string, claims: SessionClaims): void {
  if (decoded.size >= decodedMax) {
    const oldest = decoded.keys().next();
    if (!oldest.done) decoded.delete(oldest.value);
  }
  decoded.set(cookie, claims);
}
