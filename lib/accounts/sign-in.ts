import type { Account, AuthOptions, Profile } from "next-auth";
import Credentials from "next-auth/providers/credentials";
import { z } from "zod";
import { admitIdentity, findIdentityUser } from "@/lib/accounts/admit-identity";
import { checkPassword, forgiveSignIn } from "@/lib/accounts/check-password";
import { renewSession } from "@/lib/accounts/renew-session";
import { cookiesAreSecure, SessionClaims, sessionCookieName } from "@/lib/accounts/session-cookie";
import { sessionDays } from "@/lib/accounts/session-times";
import { SessionEnded, signInLogger } from "@/lib/accounts/sign-in-log";
import { identityProviderOf, providerConfigs, signInProviders } from "@/lib/accounts/sign-in-providers";
import { startSession } from "@/lib/accounts/start-session";
import { Email, passwordLengthMax } from "@/lib/accounts/user";
import { now } from "@/lib/clock";
import { config } from "@/lib/config";
import { isOwnPath, paths } from "@/lib/paths";

/** The id of signing in by password, in the addresses of next-auth. */
export const passwordProvider = "password";

/** What a person types to sign in. */
export const PasswordSignIn = z.object({ email: Email, password: z.string().min(1).max(passwordLengthMax) });

/** What the browser that signs in tells of itself. */
type Caller = { address: string; userAgent: string | null };

/** How next-auth signs people in: by password, GitHub or an OpenID Connect provider, into a revocable session. */
export function authOptions(caller: Caller): AuthOptions {
  return {
    secret: config().AUTH_SECRET,
    useSecureCookies: cookiesAreSecure(),
    session: { strategy: "jwt", maxAge: sessionDays * 24 * 60 * 60 },
    pages: { signIn: paths.signIn(), error: paths.signIn(), signOut: paths.signIn() },
    cookies: cookieNames(),
    providers: [byPassword(caller), ...providerConfigs()],
    logger: signInLogger,
    callbacks: {
      redirect: ({ url, baseUrl }) => samePlace(url, baseUrl),
      signIn: ({ account, profile }) => mayComeIn(account, profile),
      jwt: async ({ token, account }) => (account ? begin(account, caller) : renew(token)),
      session: ({ session, token }) => {
        const claims = SessionClaims.parse(token);
        // Seconds, because the clock of a browser may be wrong.
        const accessSeconds = Math.round((claims.accessExpiresAt - now().getTime()) / 1000);
        return { expires: session.expires, userId: claims.sub, accessSeconds };
      },
    },
  };
}

/** The cookies by our own names. */
function cookieNames(): NonNullable<AuthOptions["cookies"]> {
  const secure = cookiesAreSecure();
  const host = secure ? "__Host-" : "";
  const options = { httpOnly: true, sameSite: "lax", path: "/", secure } as const;
  return {
    sessionToken: { name: sessionCookieName(), options },
    csrfToken: { name: `${host}paydown.csrf`, options },
    callbackUrl: { name: `${host}paydown.next`, options },
    state: { name: `${host}paydown.state`, options },
    nonce: { name: `${host}paydown.nonce`, options },
    pkceCodeVerifier: { name: `${host}paydown.pkce`, options },
  };
}

function byPassword({ address }: Caller) {
  return Credentials({
    id: passwordProvider,
    name: "Password",
    credentials: { email: { type: "email" }, password: { type: "password" } },
    async authorize(credentials) {
      const given = PasswordSignIn.safeParse(credentials);
      const user = given.success ? await checkPassword(given.data) : null;
      if (given.success && user) await forgiveSignIn({ email: given.data.email, address });
      return user;
    },
  });
}

/** True to go on; a path to be sent to instead. */
async function mayComeIn(account: Account | null, profile: Profile | undefined): Promise<boolean | string> {
  if (account === null) return false;
  if (account.provider === passwordProvider) return true;
  const user = await admitIdentity({
    provider: identityProviderOf(account.provider),
    providerName: providerNameOf(account),
    subject: account.providerAccountId,
    verifiedEmail: profile?.email ?? null,
    name: profile?.name ?? null,
  });
  return user !== null || `${paths.signIn()}?error=not-invited`;
}

async function begin(account: Account, { userAgent }: Caller): Promise<SessionClaims> {
  const { provider, providerAccountId } = account;
  const isPassword = provider === passwordProvider;
  const user = isPassword
    ? { id: providerAccountId }
    : await findIdentityUser(identityProviderOf(provider), providerAccountId);
  if (user === null) throw new SessionEnded();
  return startSession({ userId: user.id, userAgent, through: isPassword ? "password" : providerNameOf(account) });
}

async function renew(token: unknown): Promise<SessionClaims> {
  const claims = SessionClaims.safeParse(token);
  const renewed = claims.success ? await renewSession(claims.data) : null;
  if (renewed === null) throw new SessionEnded();
  return renewed;
}

function providerNameOf({ provider }: Account): string {
  return signInProviders().find(({ id }) => id === provider)?.name ?? provider;
}

/** Where to go on after signing in: a page of this installation, whatever was asked for. */
function samePlace(url: unknown, baseUrl: string): string {
  if (typeof url !== "string") return baseUrl;
  if (isOwnPath(url)) return `${baseUrl}${url}`;
  return URL.canParse(url) && new URL(url).origin === new URL(baseUrl).origin ? url : baseUrl;
}
