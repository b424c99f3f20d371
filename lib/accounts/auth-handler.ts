import type { NextRequest } from "next/server";
import NextAuth from "next-auth/next";
import { chargeSignIn } from "@/lib/accounts/check-password";
import {
  clearedCookies,
  clearedMark,
  readCookie,
  sessionCookieName,
  signedOutCookie,
} from "@/lib/accounts/session-cookie";
import { authOptions, PasswordSignIn, passwordProvider } from "@/lib/accounts/sign-in";
import { endSessionOf } from "@/lib/accounts/sign-out";
import { now } from "@/lib/clock";
import { config } from "@/lib/config";
import { createId } from "@/lib/db/id";
import { AppError } from "@/lib/errors";
import { problemResponse } from "@/lib/http/problem";
import { callerAddressOf } from "@/lib/http/rate-limit";

/** The part of the address below `/api/auth`, as Next gives it. */
type Context = { params: Promise<{ nextauth: string[] }> };

/** Answers everything below `/api/auth`: next-auth, behind the limits on tries and the browser's own mark of a sign-out. */
export async function answerAuth(request: NextRequest, context: Context): Promise<Response> {
  const action = (await context.params).nextauth.join("/");
  // next-auth would write to the log whatever anybody sends here.
  if (action === "_log") return new Response(null, { status: 404 });
  try {
    if (request.method === "POST" && action === `callback/${passwordProvider}`) await chargePasswordSignIn(request);
  } catch (error) {
    if (error instanceof AppError) return problemResponse(error, createId("req", now()));
    throw error;
  }
  const cookies = request.headers.get("cookie");
  if (readCookie(cookies, signedOutCookie) === null) return askNextAuth(request, context);
  await endSessionOf(cookies);
  if (action === "session") return withCookies(Response.json({}), clearedCookies());
  const response = await askNextAuth(request, context);
  return withCookies(response, givesSession(response) ? [clearedMark()] : clearedCookies());
}

async function askNextAuth(request: NextRequest, context: Context): Promise<Response> {
  // next-auth takes the address of the installation from here, and from nowhere else.
  process.env.NEXTAUTH_URL = config().PAYDOWN_URL;
  const caller = { address: callerAddressOf(request), userAgent: request.headers.get("user-agent") };
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
  if (given.success) await chargeSignIn({ email: given.data.email, address: callerAddressOf(request) });
}

function givesSession(response: Response): boolean {
  const given = `${sessionCookieName()}=`;
  return response.headers.getSetCookie().some((cookie) => cookie.startsWith(given) && !cookie.startsWith(`${given};`));
}

function withCookies(response: Response, cookies: readonly string[]): Response {
  for (const cookie of cookies) response.headers.append("set-cookie", cookie);
  return response;
}
