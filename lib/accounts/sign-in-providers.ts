import { createHash } from "node:crypto";
import type { Profile } from "next-auth";
import type { OAuthConfig } from "next-auth/providers/oauth";
import { z } from "zod";
import { config } from "@/lib/config";

const timeoutMs = 10_000;
const issuerMarkLength = 16;

/** A way to sign in other than by password, as its button names it. */
export type SignInProvider = { id: "github" | "openid"; name: string };

/** The providers that the settings name. */
export function signInProviders(): SignInProvider[] {
  const { GITHUB_CLIENT_ID, OIDC_ISSUER, OIDC_NAME } = config();
  return [
    ...(GITHUB_CLIENT_ID ? [{ id: "github", name: "GitHub" } as const] : []),
    ...(OIDC_ISSUER ? [{ id: "openid", name: OIDC_NAME } as const] : []),
  ];
}

/** What identities of a provider are kept under: subjects of one OpenID issuer mean nothing at another. */
export function identityProviderOf(id: string): string {
  if (id !== "openid") return id;
  const issuer = createHash("sha256").update(config().OIDC_ISSUER ?? "");
  return `openid-${issuer.digest("hex").slice(0, issuerMarkLength)}`;
}

/** The providers as next-auth takes them. A profile's `email` is there only when the provider has verified it. */
export function providerConfigs(): OAuthConfig<Profile>[] {
  const { GITHUB_CLIENT_ID, GITHUB_CLIENT_SECRET, OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET, OIDC_NAME } =
    config();
  const found: OAuthConfig<Profile>[] = [];
  if (GITHUB_CLIENT_ID && GITHUB_CLIENT_SECRET) found.push(github(GITHUB_CLIENT_ID, GITHUB_CLIENT_SECRET));
  if (OIDC_ISSUER && OIDC_CLIENT_ID && OIDC_CLIENT_SECRET) {
    found.push(
      openId({ issuer: OIDC_ISSUER, name: OIDC_NAME, clientId: OIDC_CLIENT_ID, clientSecret: OIDC_CLIENT_SECRET }),
    );
  }
  return found;
}

const GitHubUser = z.object({ id: z.int(), login: z.string(), name: z.string().nullish() });
const GitHubEmails = z.array(z.object({ email: z.string(), primary: z.boolean(), verified: z.boolean() }));

function github(clientId: string, clientSecret: string): OAuthConfig<Profile> {
  return {
    id: "github",
    name: "GitHub",
    type: "oauth",
    issuer: "https://github.com/login/oauth",
    authorization: { url: "https://github.com/login/oauth/authorize", params: { scope: "read:user user:email" } },
    token: { url: "https://github.com/login/oauth/access_token" },
    userinfo: {
      url: "https://api.github.com/user",
      async request({ tokens }) {
        const token = tokens.access_token ?? "";
        const user = GitHubUser.parse(await askGitHub("user", token));
        const emails = GitHubEmails.parse(await askGitHub("user/emails", token));
        const verified = emails.filter((email) => email.verified);
        const email = verified.find(({ primary }) => primary) ?? verified[0];
        return profileOf(String(user.id), user.name ?? user.login, email?.email);
      },
    },
    checks: ["pkce", "state"],
    clientId,
    clientSecret,
    httpOptions: { timeout: timeoutMs },
    profile: userOf,
  };
}

async function askGitHub(path: string, token: string): Promise<unknown> {
  const headers = { authorization: `Bearer ${token}`, accept: "application/vnd.github+json", "user-agent": "paydown" };
  const response = await fetch(`https://api.github.com/${path}`, { headers, signal: AbortSignal.timeout(timeoutMs) });
  if (!response.ok) throw new Error(`GitHub answered ${response.status} for /${path}.`);
  return response.json();
}

const OpenIdClaims = z.object({
  sub: z.string(),
  name: z.string().nullish(),
  preferred_username: z.string().nullish(),
  email: z.string().nullish(),
  email_verified: z.union([z.boolean(), z.literal("true"), z.literal("false")]).nullish(),
});

function openId(provider: {
  issuer: string;
  name: string;
  clientId: string;
  clientSecret: string;
}): OAuthConfig<Profile> {
  return {
    id: "openid",
    name: provider.name,
    type: "oauth",
    wellKnown: `${provider.issuer}/.well-known/openid-configuration`,
    authorization: { params: { scope: "openid email profile" } },
    idToken: true,
    checks: ["pkce", "state", "nonce"],
    clientId: provider.clientId,
    clientSecret: provider.clientSecret,
    httpOptions: { timeout: timeoutMs },
    userinfo: {
      // The ID token proves who it is; most providers tell the address only at the userinfo endpoint.
      async request({ client, tokens }) {
        const proven = OpenIdClaims.parse(claimsOf(tokens.id_token ?? ""));
        const hasUserinfo = client.issuer.metadata.userinfo_endpoint !== undefined;
        const said = hasUserinfo ? OpenIdClaims.parse(await client.userinfo(tokens.access_token ?? "")) : proven;
        if (said.sub !== proven.sub) throw new Error("The provider's userinfo is about somebody else.");
        const claims = { ...proven, ...said };
        const verified = claims.email_verified === true || claims.email_verified === "true";
        return profileOf(claims.sub, claims.name ?? claims.preferred_username, verified ? claims.email : null);
      },
    },
    profile: userOf,
  };
}

/** The claims of an ID token whose signature, issuer, audience and nonce have been checked. */
function claimsOf(idToken: string): unknown {
  return JSON.parse(Buffer.from(idToken.split(".")[1] ?? "", "base64url").toString("utf8"));
}

function profileOf(sub: string, name: string | null | undefined, verifiedEmail: string | null | undefined): Profile {
  return { sub, ...(name ? { name } : {}), ...(verifiedEmail ? { email: verifiedEmail } : {}) };
}

function userOf({ sub, name }: Profile) {
  return { id: sub ?? "", name: name ?? null };
}
