import { type TokenScope, tokenScopes } from "@/lib/access/viewer";
import { presentToken, tokenSelect } from "@/lib/accounts/present-token";
import { type NewApiToken, tokensPerOwnerMax } from "@/lib/accounts/token";
import { createTokenSecret, hashToken, hintOf } from "@/lib/accounts/token-secret";
import { now } from "@/lib/clock";
import { createId } from "@/lib/db/id";
import type { PrismaTx } from "@/lib/db/prisma";
import { AppError } from "@/lib/errors";

const dayMs = 24 * 60 * 60 * 1000;

/** Writes a new token and gives it back with its secret, this once. Who may is the caller's to decide. */
export async function issueToken(
  tx: PrismaTx,
  input: { ownerId: string; name: string; scopes: readonly TokenScope[]; expiresAt: Date },
): Promise<NewApiToken> {
  const at = now();
  await assertRoomForToken(tx, input.ownerId, at);
  const secret = createTokenSecret();
  const row = await tx.apiToken.create({
    data: {
      id: createId("tok", at),
      userId: input.ownerId,
      name: input.name,
      tokenHash: hashToken(secret),
      hint: hintOf(secret),
      scopes: tokenScopes.filter((scope) => input.scopes.includes(scope)),
      createdAt: at,
      expiresAt: input.expiresAt,
    },
    select: tokenSelect,
  });
  return { ...presentToken(row), secret };
}

/** The moment so many days from now. */
export function inDays(days: number): Date {
  return new Date(now().getTime() + days * dayMs);
}

/** What the history keeps of an issued token. */
export function tokenPayload({ id, name, owner, scopes, expiresAt }: NewApiToken) {
  return { id, name, owner: { id: owner.id, name: owner.name }, scopes, expiresAt };
}

async function assertRoomForToken(tx: PrismaTx, userId: string, at: Date): Promise<void> {
  const inForce = await tx.apiToken.count({ where: { userId, revokedAt: null, expiresAt: { gt: at } } });
  if (inForce < tokensPerOwnerMax) return;
  throw new AppError("rule-broken", { message: `At most ${tokensPerOwnerMax} tokens at once: revoke one first.` });
}
