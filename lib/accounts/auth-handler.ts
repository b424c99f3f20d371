import type { NextRequest } from "next/server";
import NextAuth from "next-auth/next";
import { chargeSignIn } from "@/lib/accounts/check-password";
import { renewSession } from "@/lib/accounts/renew-session";
import {
  clearedCookies,
  clearedMark,
  readCookie,
  readSessionClaims,
  sealSessionClaims,
  sessionCookieName,
  sessionSetCookie,
  signedOutCookie,
} from "@/lib/accounts/session-cookie";
import { authOptions, PasswordSignIn, passwordProvider } from "@/lib/accounts/sign-in";
import { endSessionOf } from "@/lib/accounts/sign-out";
import { now } from "@/lib/clock";
import { config } from "@/lib/config";
import { createId } from "@/lib/db/id";
import { AppError } from "@/lib/errors";
import { problemResponse } from "@/lib/http/problem";
import { addressOf } from "@/lib/http/rate-limit";
import { isOwnPath, paths } from "@/lib/paths";

/** The part of the address below `/api/auth`, as Next gives it. */
type Context = { params: Promise<{ nextauth: string[] }> };

/** Answers everything below `/api/auth`: next-auth, with what it does not know about (limits, renewal, marked sign-outs). */
export async function answerAuth(request: NextRequest, context: Context): Promise<Response> {
  const action = (await context.params).nextauth.join("/");
  if (action === "_log") return new Response(null, { status: 404 });
  const cookies = request.headers.get("cookie");
  const marked = readCookie(cookies, signedOutCookie) !== null;
  if (marked) await endSessionOf(cookies);
  if (action === "signed-out") return leave(request);
  if (action === "renewal") return marked ? leave(request) : renewAndReturn(request, cookies);
  if (action === "session" && marked) return withCookies(Response.json({}), clearedCookies());
  try {
    if (request.method === "POST" && action === `callback/${passwordProvider}`) await chargePasswordSignIn(request);
  } catch (error) {
    if (error instanceof AppError) return problemResponse(error, createId("req", now()));
    throw error;
  }
  const response = await askNextAuth(request, context);
  if (!marked) return response;
  return withCookies(response, givesSession(response) ? [clearedMark()] : clearedCookies());
}

async function askNextAuth(request: NextRequest, context: Context): Promise<Response> {
  // next-auth takes the address of the installation from here, and from nowhere else.
  process.env.NEXTAUTH_URL = config().PAYDOWN_URL;
  const caller = { address: addressOf(request), userAgent: request.headers.get("user-agent") };
  const response: Response = await NextAuth(request, context, authOptions(caller));
  return response;
}

async function chargePasswordSignIn(request: NextRequest): Promise<void> {
  const type = request.headers.get("content-type") ?? "";
  // next-auth would take JSON as well; one way in is one way to count.
  if (!type.startsWith("application/x-www-form-urlencoded")) {
    throw new AppError("unsupported-media-type", { message: "Send a form (application/x-www-form-urlencoded)." });
  }
  const form = new URLSearchParams(await request.clone().text());
  const given = PasswordSignIn.safeParse(Object.fromEntries(form));
  // What cannot be an address and a password is refused without being looked up.
  if (given.success) await chargeSignIn({ email: given.data.email, address: addressOf(request) });
}

/** Renews the access of a page's reader and sends them on; whoever cannot be renewed signs in first. */
async function renewAndReturn(request: NextRequest, cookies: string | null): Promise<Response> {
  const next = nextOf(request);
  const cookie = readCookie(cookies, sessionCookieName());
  const claims = cookie === null ? null : await readSessionClaims(cookie);
  const renewed = claims && (await renewSession(claims));
  if (renewed === null) return withCookies(redirectTo(paths.signIn(next)), clearedCookies());
  return withCookies(redirectTo(next), [sessionSetCookie(await sealSessionClaims(renewed))]);
}

/** A browser that marked itself signed out comes here once it reaches the server again. */
function leave(request: NextRequest): Response {
  const cookies = readCookie(request.headers.get("cookie"), signedOutCookie) === null ? [] : clearedCookies();
  return withCookies(redirectTo(paths.signIn(nextOf(request))), cookies);
}

function nextOf(request: NextRequest): string {
  const next = request.nextUrl.searchParams.get("next");
  return next !== null && isOwnPath(next) ? next : paths.home();
}

function redirectTo(path: string): Response {
  return new Response(null, { status: 303, headers: { location: path, "cache-control": "no-store" } });
}

function givesSession(response: Response): boolean {
  return response.headers.getSetCookie().some((cookie) => cookie.startsWith(`${sessionCookieName()}=ey`));
}

function withCookies(response: Response, cookies: readonly string[]): Response {
  for (const cookie of cookies) response.headers.append("set-cookie", cookie);
  return response;
}
