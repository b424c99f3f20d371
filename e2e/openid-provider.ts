import { createHash, generateKeyPairSync, randomBytes } from "node:crypto";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import Provider, { type Configuration, type JWK } from "oidc-provider";
import { address } from "@/e2e/installation";

/** A certified OpenID provider of the journeys' own, on loopback. */
export const openIdPort = 42_734;
export const openIdIssuer = `http://localhost:${openIdPort}`;
const clientId = "paydown";
const clientSecret = "a secret between the provider and the register";

/** What tells the installation about the provider. */
export const openIdEnvironment = {
  OIDC_ISSUER: openIdIssuer,
  OIDC_CLIENT_ID: clientId,
  OIDC_CLIENT_SECRET: clientSecret,
  OIDC_NAME: "Test Login",
} as const;

/** What the provider says of whoever signs in with an address: one that begins with `unproven` it never verified. */
function claimsOf(email: string) {
  const sub = createHash("sha256").update(email).digest("hex").slice(0, 20);
  return { sub, email, email_verified: !email.startsWith("unproven"), name: `Open ${email.split("@")[0]}` };
}

/** Starts the provider; it is there until it is closed. */
export async function startOpenIdProvider(app = address): Promise<{ stop: () => Promise<void> }> {
  const provider = new Provider(openIdIssuer, configurationFor(app));
  const answer = provider.callback();
  const server = createServer((request, response) => {
    if (request.url?.startsWith("/interaction/")) void interact(provider, request, response);
    else void answer(request, response);
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(openIdPort, resolve);
  });
  return { stop: () => close(server) };
}

function configurationFor(app: string): Configuration {
  const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const key = privateKey.export({ format: "jwk" }) as JWK;
  return {
    clients: [
      {
        client_id: clientId,
        client_secret: clientSecret,
        redirect_uris: [`${app}/api/auth/callback/openid`],
        response_types: ["code"],
        grant_types: ["authorization_code"],
      },
    ],
    jwks: { keys: [{ ...key, kid: "journeys", use: "sig", alg: "RS256" }] },
    cookies: { keys: [randomBytes(16).toString("hex")] },
    claims: { openid: ["sub"], email: ["email", "email_verified"], profile: ["name"] },
    features: { devInteractions: { enabled: false } },
    pkce: { required: () => true },
    ttl: { AccessToken: 600, AuthorizationCode: 60, Grant: 600, IdToken: 600, Interaction: 600, Session: 600 },
    findAccount: (_, accountId) => ({ accountId, claims: () => accounts.get(accountId) ?? claimsOf(accountId) }),
    interactions: { url: (_, interaction) => `/interaction/${interaction.uid}` },
    async loadExistingGrant(context) {
      // Whoever signs in agrees: what is proved here is the sign-in, not the question.
      const { client, session } = context.oidc;
      const grant = new context.oidc.provider.Grant({ clientId: client?.clientId, accountId: session?.accountId });
      grant.addOIDCScope("openid email profile");
      await grant.save();
      return grant;
    },
  };
}

const accounts = new Map<string, ReturnType<typeof claimsOf>>();

/** The provider's own sign-in page: one field, no password. */
async function interact(provider: Provider, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (request.method !== "POST") {
    response.setHeader("content-type", "text/html; charset=utf-8");
    response.end(`<!doctype html><html lang="en"><title>Test Login</title><h1>Test Login</h1>
      <form method="post"><label>Account <input name="account"></label> <button>Log in</button></form></html>`);
    return;
  }
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  const email = new URLSearchParams(Buffer.concat(parts).toString("utf8")).get("account") ?? "";
  const claims = claimsOf(email);
  accounts.set(claims.sub, claims);
  await provider.interactionFinished(request, response, { login: { accountId: claims.sub } });
}

async function close(server: Server): Promise<void> {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
}
