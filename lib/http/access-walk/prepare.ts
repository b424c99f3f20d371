import { vi } from "vitest";
import type { TokenScope, Viewer } from "@/lib/access/viewer";
import { identify } from "@/lib/accounts/identify";
import { inDays, issueToken } from "@/lib/accounts/issue-token";
import { startSession } from "@/lib/accounts/start-session";
import { now } from "@/lib/clock";
import { prisma } from "@/lib/db/prisma";
import type { Actor } from "@/lib/http/access-walk/actors";
import type { Item } from "@/lib/items/item";

/** A day on which nothing in the walk is over. */
export const inAYear = new Date(Date.now() + 300 * 86_400_000).toISOString().slice(0, 10);

/** What names an item to a command, whatever its version. */
export function on(item: Pick<Item, "number">): { number: number; ifMatch: null } {
  return { number: item.number, ifMatch: null };
}

/** The actor with every right, for what they did before the walk; anonymous did nothing, so it was the admin. */
export function asActor(actor: Actor, admin: Viewer): Viewer {
  return { ...(actor.viewer ?? admin), role: "admin", kind: "person", scopes: [], token: null };
}

/** A token of this owner, straight in the database. */
export async function tokenOf(owner: Viewer, scopes: readonly TokenScope[] = ["read"]) {
  const wanted = { ownerId: owner.id, name: "walked", scopes, expiresAt: inDays(30) };
  return prisma().$transaction((tx) => issueToken(tx, wanted));
}

/** The id of a session of this user, in a browser of its own. */
export async function sessionOf(owner: Viewer): Promise<string> {
  const { sessionId } = await startSession({ userId: owner.id, userAgent: null, through: "password" });
  return sessionId;
}

/** Disables a user, straight in the database. */
export async function disable(id: string): Promise<void> {
  await prisma().user.update({ where: { id }, data: { disabledAt: now() } });
}

/**
 * Uses a token once and waits until its last use is noted: that is written besides the request, and must not look like
 * a write of the next one. It is noted once a minute, so the clock of these tests stands still.
 */
export async function noteFirstUse(headers: Record<string, string>): Promise<void> {
  const viewer = await identify(new Request("http://localhost/", { headers }));
  const id = viewer?.token?.id;
  if (id === undefined) return;
  const noted = async () => (await prisma().apiToken.findUniqueOrThrow({ where: { id } })).lastUsedAt !== null;
  await vi.waitUntil(noted, { timeout: 5_000, interval: 5 });
}
