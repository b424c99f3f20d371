import type { Viewer } from "@/lib/access/viewer";
import type { Invitation, InvitationOffer } from "@/lib/accounts/invitation";
import { cutPage, readMomentCursor } from "@/lib/accounts/page-of";
import { invitationSelect, openInvitations, presentInvitation, presentOffer } from "@/lib/accounts/present-invitation";
import { assertCan } from "@/lib/accounts/role-rules";
import { hashToken } from "@/lib/accounts/token-secret";
import type { Prisma } from "@/lib/db/generated/client";
import { prisma } from "@/lib/db/prisma";
import { AppError } from "@/lib/errors";

/** A page of all invitations, newest first. */
export async function listInvitations(
  viewer: Viewer,
  { cursor, limit }: { cursor?: string | undefined; limit: number },
): Promise<{ data: Invitation[]; next: string | null }> {
  assertCan(viewer, "user.manage");
  const place = readMomentCursor(cursor);
  const after: Prisma.InvitationWhereInput = place
    ? { OR: [{ createdAt: { lt: place.at } }, { createdAt: place.at, id: { lt: place.id } }] }
    : {};
  const rows = await prisma().invitation.findMany({
    where: after,
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: limit + 1,
    select: invitationSelect,
  });
  return cutPage(rows, limit, (row) => [row.createdAt.toISOString(), row.id], presentInvitation);
}

/** What an open invitation offers to whoever holds its link; null when it is none, used, taken back or too old. */
export async function findOffer(token: string): Promise<InvitationOffer | null> {
  const row = await prisma().invitation.findFirst({
    where: { AND: [{ tokenHash: hashToken(token) }, openInvitations()] },
    select: invitationSelect,
  });
  return row && presentOffer(row);
}

/** Like `findOffer`; throws `not-found`, the same for every reason. */
export async function getOffer(token: string): Promise<InvitationOffer> {
  const offer = await findOffer(token);
  if (offer === null) throw noSuchInvitation();
  return offer;
}

/** The one answer for a link that opens nothing. */
export function noSuchInvitation(): AppError {
  return new AppError("not-found", {
    message: "This invitation cannot be used: it was used, taken back, or is too old.",
  });
}
