import { z } from "zod";
import { PageQuery, pageOf } from "@/lib/accounts/page-of";
import { BrowserSession } from "@/lib/accounts/session";
import { ApiToken, NewApiToken, TokenDays } from "@/lib/accounts/token";
import { TokenScopes, UserName } from "@/lib/accounts/user";
import { Id } from "@/lib/accounts/user-endpoints";
import { endpoint } from "@/lib/http/endpoint";

const params = z.strictObject({ id: Id });
const tag = "Tokens and sessions";

export const listTokens = endpoint({
  name: "listTokens",
  method: "GET",
  path: "/tokens",
  audience: "token.manage-own",
  tag,
  summary: "Your own API tokens and those of the agents you sponsor, newest first",
  query: PageQuery,
  output: pageOf(ApiToken),
});

export const listTokensOf = endpoint({
  name: "listTokensOf",
  method: "GET",
  path: "/users/{id}/tokens",
  audience: "token.manage-own",
  tag,
  summary: "The API tokens of one user: your own, your agent's, or anybody's for an admin",
  params,
  query: PageQuery,
  output: pageOf(ApiToken),
});

export const createToken = endpoint({
  name: "createToken",
  secret: true,
  method: "POST",
  path: "/tokens",
  audience: "token.manage-own",
  tag,
  summary: "Make an API token; it is answered once and only its hash is kept",
  description: "`ownerId` makes it for an agent you sponsor. A token makes no token that may do more or lasts longer.",
  body: z.strictObject({ name: UserName, scopes: TokenScopes, days: TokenDays, ownerId: Id.optional() }),
  output: NewApiToken,
  status: 201,
  refusals: ["rule-broken"],
});

export const rotateToken = endpoint({
  name: "rotateToken",
  secret: true,
  method: "POST",
  path: "/tokens/{id}/rotation",
  audience: "token.manage-own",
  tag,
  summary: "Replace a token by a new one of the same name, scopes and length of life",
  params,
  output: NewApiToken,
  status: 201,
  refusals: ["rule-broken"],
});

export const revokeToken = endpoint({
  name: "revokeToken",
  method: "DELETE",
  path: "/tokens/{id}",
  audience: "token.manage-own",
  tag,
  summary: "Revoke a token: your own, your agent's, or anybody's for an admin",
  params,
  output: z.null(),
  status: 204,
});

export const listSessions = endpoint({
  name: "listSessions",
  method: "GET",
  path: "/sessions",
  audience: "signed-in",
  tag,
  summary: "The browsers you are signed in with",
  output: z.object({ data: z.array(BrowserSession) }),
});

export const endSession = endpoint({
  name: "endSession",
  method: "DELETE",
  path: "/sessions/{id}",
  audience: "signed-in",
  tag,
  summary: "Sign one of your browsers out",
  params,
  output: z.null(),
  status: 204,
});

export const signOut = endpoint({
  name: "signOut",
  method: "POST",
  path: "/sign-out",
  audience: "anyone",
  tag,
  summary: "End this browser's session and clear its cookies",
  output: z.null(),
  status: 204,
});
