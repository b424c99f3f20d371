import type { TokenScope, Viewer } from "@/lib/access/viewer";
import { inDays, issueToken, tokenPayload } from "@/lib/accounts/issue-token";
import { assertOwnDoing } from "@/lib/accounts/own-doing";
import { recordAccountEvent, systemDoer } from "@/lib/accounts/record";
import { assertCan } from "@/lib/accounts/role-rules";
import { type NewApiToken, TokenDays } from "@/lib/accounts/token";
import { Email, TokenScopes, UserName } from "@/lib/accounts/user";
import { type PrismaTx, prisma } from "@/lib/db/prisma";
import { AppError } from "@/lib/errors";

type TokenInput = { name: string; scopes: TokenScope[]; days: number; ownerId?: string | undefined };

/** Makes a token of the viewer's own, or for an agent they sponsor; an admin for any agent. It never exceeds its maker. */
export async function createToken(viewer: Viewer, { ownerId, name, scopes, days }: TokenInput): Promise<NewApiToken> {
  assertCan(viewer, "token.manage-own");
  assertOwnDoing(viewer);
  return prisma().$transaction(async (tx) => {
    if (ownerId !== undefined && ownerId !== viewer.id) await assertAgentOf(tx, viewer, ownerId);
    const expiresAt = inDays(days);
    await assertNoWider(tx, viewer, { scopes, expiresAt });
    const token = await issueToken(tx, { ownerId: ownerId ?? viewer.id, name, scopes, expiresAt });
    await recordAccountEvent(tx, viewer, "token.created", { token: tokenPayload(token) });
    return token;
  });
}

const operatorDays = 90;

/** Makes a token for any enabled user, for the operator of the machine, straight on the database. Throws `not-found`. */
export async function createTokenAsOperator(input: {
  email: string;
  name: string;
  days?: number | undefined;
  scopes?: readonly TokenScope[] | undefined;
}): Promise<NewApiToken> {
  const email = Email.parse(input.email);
  const name = UserName.parse(input.name);
  const expiresAt = inDays(TokenDays.parse(input.days ?? operatorDays));
  const scopes = TokenScopes.parse(input.scopes ?? ["read", "write", "manage"]);
  return prisma().$transaction(async (tx) => {
    const owner = await tx.user.findFirst({ where: { email, disabledAt: null }, select: { id: true } });
    if (owner === null) throw new AppError("not-found", { message: `No enabled user has the address ${email}.` });
    const token = await issueToken(tx, { ownerId: owner.id, name, scopes, expiresAt });
    await recordAccountEvent(tx, systemDoer, "token.created", { token: tokenPayload(token) });
    return token;
  });
}

async function assertAgentOf(tx: PrismaTx, viewer: Viewer, agentId: string): Promise<void> {
  const sponsored = viewer.role === "admin" ? {} : { sponsorId: viewer.id };
  const agent = await tx.user.findFirst({ where: { id: agentId, kind: "agent", disabledAt: null, ...sponsored } });
  if (agent === null) throw new AppError("not-found", { message: "There is no such agent of yours." });
}

/** A token makes no token that may do more, or lasts longer, than itself. */
async function assertNoWider(
  tx: PrismaTx,
  viewer: Viewer,
  wanted: { scopes: readonly TokenScope[]; expiresAt: Date },
): Promise<void> {
  if (viewer.token === null) return;
  const held = viewer.token.scopes;
  const maker = await tx.apiToken.findUniqueOrThrow({ where: { id: viewer.token.id }, select: { expiresAt: true } });
  if (wanted.scopes.some((scope) => !held.includes(scope)) || wanted.expiresAt > maker.expiresAt) {
    throw new AppError("rule-broken", {
      message: "A token makes no token that may do more or lasts longer than itself.",
    });
  }
}
