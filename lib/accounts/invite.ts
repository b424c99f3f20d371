import type { Role } from "@/lib/access/roles";
import type { ScopeRule } from "@/lib/access/scope";
import type { Viewer } from "@/lib/access/viewer";
import { distinct } from "@/lib/accounts/create-user";
import type { NewInvitation } from "@/lib/accounts/invitation";
import { inDays } from "@/lib/accounts/issue-token";
import { invitationSelect, presentInvitation } from "@/lib/accounts/present-invitation";
import { recordAccountEvent } from "@/lib/accounts/record";
import { assertCan, assertMayGiveRole } from "@/lib/accounts/role-rules";
import { hashToken, randomText } from "@/lib/accounts/token-secret";
import { now } from "@/lib/clock";
import { config } from "@/lib/config";
import { createId } from "@/lib/db/id";
import { prisma } from "@/lib/db/prisma";
import { AppError } from "@/lib/errors";
import { paths } from "@/lib/paths";

const linkLength = 43;

type InvitationInput = {
  email?: string | undefined;
  name?: string | undefined;
  role: Role;
  scopes: readonly ScopeRule[];
  days: number;
};

/** Makes an invitation and gives back its link, this once. With an e-mail address it is for that address alone. */
export async function invite(viewer: Viewer, input: InvitationInput): Promise<NewInvitation> {
  assertCan(viewer, "user.manage");
  assertMayGiveRole(viewer, input.role);
  const token = randomText(linkLength);
  return prisma().$transaction(async (tx) => {
    if (input.email && (await tx.user.findUnique({ where: { email: input.email }, select: { id: true } }))) {
      const message = "This e-mail address belongs to a user already.";
      throw new AppError("conflict", { message, fields: [{ path: "email", message }] });
    }
    const at = now();
    const row = await tx.invitation.create({
      data: {
        id: createId("inv", at),
        tokenHash: hashToken(token),
        email: input.email ?? null,
        name: input.name ?? null,
        role: input.role,
        scopes: distinct(input.scopes),
        invitedById: viewer.id,
        createdAt: at,
        expiresAt: inDays(input.days),
      },
      select: invitationSelect,
    });
    await recordAccountEvent(tx, viewer, "invitation.made", { invitation: { id: row.id, role: row.role } });
    return { ...presentInvitation(row), link: `${config().PAYDOWN_URL}${paths.invitation(token)}` };
  });
}
