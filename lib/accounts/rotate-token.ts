import type { Viewer } from "@/lib/access/viewer";
import { issueToken, tokenPayload } from "@/lib/accounts/issue-token";
import { assertOwnDoing } from "@/lib/accounts/own-doing";
import { scopesOf } from "@/lib/accounts/present-token";
import { recordAccountEvent } from "@/lib/accounts/record";
import { takeToken } from "@/lib/accounts/revoke-token";
import { assertCan } from "@/lib/accounts/role-rules";
import type { NewApiToken } from "@/lib/accounts/token";
import { now } from "@/lib/clock";
import { type PrismaTx, prisma } from "@/lib/db/prisma";
import { AppError } from "@/lib/errors";

/**
 * Replaces a token by a new one of the same name, scopes and length of life; the old one stops at once. A token that
 * rotates (itself or another) does not outlive itself by it.
 */
export async function rotateToken(viewer: Viewer, { id }: { id: string }): Promise<NewApiToken> {
  assertCan(viewer, "token.manage-own");
  assertOwnDoing(viewer);
  return prisma().$transaction(async (tx) => {
    const latest = await latestEnd(tx, viewer);
    const old = await takeToken(tx, viewer, id);
    const scopes = scopesOf(old);
    assertHeld(viewer, scopes);
    const wanted = new Date(now().getTime() + old.expiresAt.getTime() - old.createdAt.getTime());
    const expiresAt = latest !== null && latest < wanted ? latest : wanted;
    const token = await issueToken(tx, { ownerId: old.user.id, name: old.name, scopes, expiresAt });
    await recordAccountEvent(tx, viewer, "token.rotated", { token: tokenPayload(token), replaces: id });
    return token;
  });
}

async function latestEnd(tx: PrismaTx, viewer: Viewer): Promise<Date | null> {
  if (viewer.token === null) return null;
  const maker = await tx.apiToken.findUniqueOrThrow({ where: { id: viewer.token.id }, select: { expiresAt: true } });
  return maker.expiresAt;
}

function assertHeld(viewer: Viewer, scopes: readonly string[]): void {
  const held: readonly string[] | undefined = viewer.token?.scopes;
  if (held === undefined || scopes.every((scope) => held.includes(scope))) return;
  throw new AppError("rule-broken", { message: "A token makes no token that may do more than itself." });
}
