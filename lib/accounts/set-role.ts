import type { Role } from "@/lib/access/roles";
import type { Viewer } from "@/lib/access/viewer";
import { assertAdminRemains, lockEnabledAdmins, lockUser } from "@/lib/accounts/lock-user";
import { nameOf, presentUser, userSelect } from "@/lib/accounts/present-user";
import { recordAccountEvent } from "@/lib/accounts/record";
import { assertCan, assertMayActOn, assertMayGiveRole, assertWithinSponsor } from "@/lib/accounts/role-rules";
import type { User } from "@/lib/accounts/user";
import { prisma } from "@/lib/db/prisma";

/** Gives a user another role; counts with their next request. */
export async function setRole(
  viewer: Viewer,
  input: { id: string; role: Role; ifMatch: number | null },
): Promise<User> {
  assertCan(viewer, "user.manage");
  return prisma().$transaction(async (tx) => {
    const admins = await lockEnabledAdmins(tx);
    const user = await lockUser(tx, viewer, input);
    assertMayActOn(viewer, user);
    assertMayGiveRole(viewer, input.role);
    assertWithinSponsor(input.role, user.sponsor);
    if (user.role === input.role) return presentUser(user);
    if (input.role !== "admin") assertAdminRemains(admins, user.id);
    const changed = await tx.user.update({
      where: { id: user.id },
      data: { role: input.role, version: { increment: 1 } },
      select: userSelect,
    });
    await recordAccountEvent(tx, viewer, "user.role-changed", { user: nameOf(user), from: user.role, to: input.role });
    return presentUser(changed);
  });
}
