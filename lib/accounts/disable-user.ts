import type { Viewer } from "@/lib/access/viewer";
import { assertAdminRemains, lockEnabledAdmins, lockUser } from "@/lib/accounts/lock-user";
import { nameOf, presentUser, userSelect } from "@/lib/accounts/present-user";
import { recordAccountEvent } from "@/lib/accounts/record";
import { assertCan, assertMayActOn } from "@/lib/accounts/role-rules";
import type { User } from "@/lib/accounts/user";
import { now } from "@/lib/clock";
import { type PrismaTx, prisma } from "@/lib/db/prisma";
import { AppError } from "@/lib/errors";

type Target = { id: string; ifMatch: number | null };

/** Disables a user: ends their sessions, tokens and open invitations, and stops the agents they sponsor. */
export async function disableUser(viewer: Viewer, target: Target): Promise<User> {
  assertCan(viewer, "user.disable");
  return prisma().$transaction(async (tx) => {
    const admins = await lockEnabledAdmins(tx);
    const user = await lockUser(tx, viewer, target);
    assertMayActOn(viewer, user);
    if (user.disabledAt !== null) return presentUser(user);
    assertAdminRemains(admins, user.id);
    if (user.id === viewer.id) throw new AppError("rule-broken", { message: "You cannot disable yourself." });
    const at = now();
    const changed = await tx.user.update({
      where: { id: user.id },
      data: { disabledAt: at, version: { increment: 1 } },
      select: userSelect,
    });
    await endAccess(tx, user.id, at);
    await recordAccountEvent(tx, viewer, "user.disabled", { user: nameOf(user) });
    return presentUser(changed);
  });
}

/** Enables a disabled user; they sign in anew, and make new tokens. */
export async function enableUser(viewer: Viewer, target: Target): Promise<User> {
  assertCan(viewer, "user.disable");
  return prisma().$transaction(async (tx) => {
    const user = await lockUser(tx, viewer, target);
    assertMayActOn(viewer, user);
    if (user.disabledAt === null) return presentUser(user);
    const changed = await tx.user.update({
      where: { id: user.id },
      data: { disabledAt: null, version: { increment: 1 } },
      select: userSelect,
    });
    await recordAccountEvent(tx, viewer, "user.enabled", { user: nameOf(user) });
    return presentUser(changed);
  });
}

async function endAccess(tx: PrismaTx, userId: string, at: Date): Promise<void> {
  await tx.session.updateMany({ where: { userId, revokedAt: null }, data: { revokedAt: at } });
  await tx.apiToken.updateMany({ where: { userId, revokedAt: null }, data: { revokedAt: at } });
  await tx.invitation.updateMany({
    where: { invitedById: userId, revokedAt: null, acceptedAt: null },
    data: { revokedAt: at },
  });
}
