import type { ScopeRule } from "@/lib/access/scope";
import type { TokenScope, Viewer } from "@/lib/access/viewer";
import { createTokenAsOperator } from "@/lib/accounts/create-token";
import { type Answer, ask } from "@/lib/http/access-walk/ask";
import { noteFirstUse } from "@/lib/http/access-walk/prepare";
import type { Asker, Column } from "@/lib/http/access-walk/product-table";
import { signedIn } from "@/lib/testing/register";
import { cookieOf } from "@/lib/testing/sessions";

/** Somebody who walks the whole API with real credentials. */
export type Actor = Asker & {
  name: string;
  /** Null for nobody. */
  viewer: Viewer | null;
  /** Whether the viewer coordinates only the category Testing. */
  onlyTesting: boolean;
  headers: Record<string, string>;
};

const testing: ScopeRule[] = [{ kind: "category", value: "Testing" }];

/** Everybody who walks; an admin who prepares what they need comes first. */
export async function castActors(): Promise<{ admin: Viewer; actors: Actor[] }> {
  const admin = await signedIn("admin", { name: "Who prepares" });
  const sponsor = await signedIn("coordinator", { name: "Sponsor" });
  const humble = await signedIn("resident", { name: "Humble sponsor" });
  const actors: Actor[] = [
    { ...person("anonymous", null, null), headers: {} },
    await browser("read_only"),
    await browser("resident"),
    await browser("faculty"),
    await browser("coordinator"),
    { ...(await browser("coordinator", testing)), name: "coordinator of Testing" },
    await browser("admin"),
    await agent("faculty", sponsor, "faculty agent of a coordinator", "faculty"),
    await agent("admin", humble, "admin agent of a resident", "resident"),
    await agent("coordinator", admin, "coordinator agent of an admin", "coordinator"),
    await byToken("coordinator", ["read"], "reading token of a coordinator"),
    await byToken("coordinator", ["read", "write"], "writing token of a coordinator"),
    await byToken("admin", ["read"], "reading token of an admin"),
  ];
  for (const actor of actors) await noteFirstUse(actor.headers);
  return { admin, actors };
}

function person(name: string, viewer: Viewer | null, column: Column | null) {
  return { name, viewer, column, isAgent: false, tokenScopes: null, onlyTesting: false };
}

async function browser(role: Column, scopes: ScopeRule[] = []): Promise<Actor> {
  const viewer = await signedIn(role, { scopes });
  const headers = { cookie: await cookieOf(viewer) };
  return { ...person(role, viewer, role), onlyTesting: scopes.length > 0, headers };
}

async function byToken(role: Column, scopes: readonly TokenScope[], name: string): Promise<Actor> {
  const viewer = await signedIn(role);
  const { secret } = await createTokenAsOperator({ email: `${viewer.handle}@example.org`, name, scopes });
  return { ...person(name, viewer, role), tokenScopes: scopes, headers: bearer(secret) };
}

async function agent(role: Column, sponsor: Viewer, name: string, capped: Column): Promise<Actor> {
  const viewer = await signedIn(role, { kind: "agent", sponsor });
  const scopes: TokenScope[] = ["read", "write", "manage"];
  const made: Answer = await ask("POST", "/tokens", {
    headers: { cookie: await cookieOf(sponsor) },
    body: { name, scopes, days: 30, ownerId: viewer.id },
  });
  return {
    ...person(name, viewer, capped),
    isAgent: true,
    tokenScopes: scopes,
    headers: bearer(String(made.json?.secret)),
  };
}

/** The `Authorization` header of a token. */
export function bearer(secret: string): Record<string, string> {
  return { authorization: `Bearer ${secret}` };
}
