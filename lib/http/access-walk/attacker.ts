import type { Role } from "@/lib/access/roles";
import type { ScopeRule } from "@/lib/access/scope";
import type { TokenScope, Viewer } from "@/lib/access/viewer";
import { type Answer, ask } from "@/lib/http/access-walk/ask";
import { noteFirstUse, tokenOf } from "@/lib/http/access-walk/prepare";
import { getItem } from "@/lib/items/get-item";
import type { Item } from "@/lib/items/item";
import { signedIn } from "@/lib/testing/register";
import { cookieOf } from "@/lib/testing/sessions";

/** Somebody with real credentials who tries something. */
export type Attacker = {
  name: string;
  viewer: Viewer;
  headers: Record<string, string>;
  /** Sends a request as them; `more` are further headers. */
  send(method: string, path: string, body?: unknown, more?: Record<string, string>): Promise<Answer>;
};

/** Somebody signed in by browser. */
export async function browser(role: Role, scopes: ScopeRule[] = []): Promise<Attacker> {
  const viewer = await signedIn(role, { scopes });
  return attacker(scopes.length > 0 ? `${role} elsewhere` : role, viewer, { cookie: await cookieOf(viewer) });
}

/** A coordinator of the category Testing alone. */
export function coordinatorOfTesting(): Promise<Attacker> {
  return browser("coordinator", [{ kind: "category", value: "Testing" }]);
}

/** An agent with a token for everything. */
export async function agentOf(sponsor: Viewer, role: Role): Promise<Attacker> {
  const viewer = await signedIn(role, { kind: "agent", sponsor });
  return { ...(await byToken(viewer)), name: `${role} agent` };
}

/** Somebody through an API token. */
export async function byToken(viewer: Viewer, scopes: TokenScope[] = ["read", "write", "manage"]): Promise<Attacker> {
  const { secret } = await tokenOf(viewer, scopes);
  const headers = { authorization: `Bearer ${secret}` };
  await noteFirstUse(headers);
  return attacker(`${scopes.join(" ")} token`, viewer, headers);
}

function attacker(name: string, viewer: Viewer, headers: Record<string, string>): Attacker {
  return {
    name,
    viewer,
    headers,
    send: (method, path, body, more) => ask(method, path, { headers: { ...headers, ...more }, body }),
  };
}

/** What a P0 loses when somebody gets around it. */
export async function standOf(admin: Viewer, { number }: Pick<Item, "number">) {
  const { priority, status, inInbox, snoozedUntil, snoozedUntilCodeChanges, acceptedUntil, mergedInto } = await getItem(
    admin,
    number,
  );
  return { priority, status, inInbox, snoozedUntil, snoozedUntilCodeChanges, acceptedUntil, mergedInto };
}
