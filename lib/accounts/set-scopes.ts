import type { ScopeRule } from "@/lib/access/scope";
import type { Viewer } from "@/lib/access/viewer";
import { distinct } from "@/lib/accounts/create-user";
import { lockUser } from "@/lib/accounts/lock-user";
import { nameOf, presentUser, userSelect } from "@/lib/accounts/present-user";
import { recordAccountEvent } from "@/lib/accounts/record";
import { assertCan, assertMayActOn } from "@/lib/accounts/role-rules";
import type { User } from "@/lib/accounts/user";
import { prisma } from "@/lib/db/prisma";

/** Replaces the rules of what a user coordinates; none means everything. */
export async function setScopes(
  viewer: Viewer,
  input: { id: string; scopes: readonly ScopeRule[]; ifMatch: number | null },
): Promise<User> {
  assertCan(viewer, "user.manage");
  return prisma().$transaction(async (tx) => {
    const user = await lockUser(tx, viewer, input);
    assertMayActOn(viewer, user);
    const from = presentUser(user).scopes;
    const to = distinct(input.scopes);
    if (keyOf(from) === keyOf(to)) return presentUser(user);
    const changed = await tx.user.update({
      where: { id: user.id },
      data: { scopes: { deleteMany: {}, create: to }, version: { increment: 1 } },
      select: userSelect,
    });
    await recordAccountEvent(tx, viewer, "user.scopes-changed", { user: nameOf(user), from, to });
    return presentUser(changed);
  });
}

function keyOf(scopes: readonly ScopeRule[]): string {
  return JSON.stringify(scopes.map(({ kind, value }) => `${kind} ${value}`).sort());
}
