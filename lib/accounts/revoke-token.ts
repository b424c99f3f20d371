import type { Viewer } from "@/lib/access/viewer";
import { assertOwnDoing } from "@/lib/accounts/own-doing";
import { type TokenRow, tokenSelect } from "@/lib/accounts/present-token";
import { nameOf } from "@/lib/accounts/present-user";
import { noSuchToken, reachableTokens } from "@/lib/accounts/reachable-tokens";
import { recordAccountEvent } from "@/lib/accounts/record";
import { assertCan } from "@/lib/accounts/role-rules";
import { now } from "@/lib/clock";
import { type PrismaTx, prisma } from "@/lib/db/prisma";

/** Revokes a token: the next request with it is refused. Somebody else's answers like a missing one, an admin excepted. */
export async function revokeToken(viewer: Viewer, input: { id: string }): Promise<void> {
  assertCan(viewer, "token.manage-own");
  assertOwnDoing(viewer);
  await prisma().$transaction(async (tx) => {
    const { id, name, user } = await takeToken(tx, viewer, input.id);
    await recordAccountEvent(tx, viewer, "token.revoked", { token: { id, name, owner: nameOf(user) } });
  });
}

/** Revokes a token in force, once, and gives back what it was; of two at the same time one finds it gone. */
export async function takeToken(tx: PrismaTx, viewer: Viewer, id: string): Promise<TokenRow> {
  const taken = await tx.apiToken.updateMany({
    where: { AND: [{ id, revokedAt: null }, reachableTokens(viewer)] },
    data: { revokedAt: now() },
  });
  if (taken.count === 0) throw noSuchToken();
  return tx.apiToken.findUniqueOrThrow({ where: { id }, select: tokenSelect });
}
