import type { Viewer } from "@/lib/access/viewer";
import { recordAccountEvent } from "@/lib/accounts/record";
import { assertCan } from "@/lib/accounts/role-rules";
import { now } from "@/lib/clock";
import { prisma } from "@/lib/db/prisma";
import { AppError } from "@/lib/errors";

/** Takes an invitation back before somebody accepts it. */
export async function revokeInvitation(viewer: Viewer, { id }: { id: string }): Promise<void> {
  assertCan(viewer, "user.manage");
  await prisma().$transaction(async (tx) => {
    const revoked = await tx.invitation.updateMany({
      where: { id, acceptedAt: null, revokedAt: null },
      data: { revokedAt: now() },
    });
    if (revoked.count === 0) throw new AppError("not-found", { message: "There is no such open invitation." });
    const { role } = await tx.invitation.findUniqueOrThrow({ where: { id }, select: { role: true } });
    await recordAccountEvent(tx, viewer, "invitation.revoked", { invitation: { id, role } });
  });
}
