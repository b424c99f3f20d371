import { insertUser } from "@/lib/accounts/create-user";
import { noSuchInvitation } from "@/lib/accounts/find-invitations";
import { hashPassword } from "@/lib/accounts/passwords";
import { openInvitations, scopesOfInvitation } from "@/lib/accounts/present-invitation";
import { nameOf, type UserRow } from "@/lib/accounts/present-user";
import { recordAccountEvent } from "@/lib/accounts/record";
import { refuseTaken } from "@/lib/accounts/taken";
import { hashToken } from "@/lib/accounts/token-secret";
import { now } from "@/lib/clock";
import type { Prisma } from "@/lib/db/generated/client";
import { type PrismaTx, prisma } from "@/lib/db/prisma";
import { AppError } from "@/lib/errors";

type Acceptance = {
  token: string;
  name: string;
  password: string;
  email?: string | undefined;
  handle?: string | undefined;
};

/** Takes up an invitation: makes the user it offers. Of two who try at the same time, one finds it used. */
export async function acceptInvitation({
  token,
  password,
  ...person
}: Acceptance): Promise<{ email: string; name: string }> {
  const passwordHash = await hashPassword(password);
  const write = prisma().$transaction((tx) =>
    joinByInvitation(tx, { tokenHash: hashToken(token) }, { ...person, passwordHash }),
  );
  const { email, name } = await refuseTaken(write);
  return { email: email ?? "", name };
}

type Newcomer = {
  name: string;
  email?: string | undefined;
  handle?: string | undefined;
  passwordHash: string | null;
};

/** Uses up one open invitation and writes the user it offers. Throws `not-found` when there is none. */
export async function joinByInvitation(
  tx: PrismaTx,
  which: Prisma.InvitationWhereInput,
  newcomer: Newcomer,
): Promise<UserRow> {
  const found = await tx.invitation.findFirst({
    where: { AND: [which, openInvitations()] },
    orderBy: { createdAt: "desc" },
  });
  if (found === null) throw noSuchInvitation();
  const { id, role } = found;
  // The row is taken before the user is written, so that a second acceptance waits here and then finds it used.
  const taken = await tx.invitation.updateMany({
    where: { AND: [{ id }, openInvitations()] },
    data: { acceptedAt: now() },
  });
  if (taken.count === 0) throw noSuchInvitation();
  const user = await insertUser(tx, null, {
    kind: "person",
    name: newcomer.name,
    email: found.email ?? assertEmail(newcomer.email),
    handle: newcomer.handle ?? null,
    role,
    scopes: scopesOfInvitation(found),
    sponsor: null,
    passwordHash: newcomer.passwordHash,
  });
  await tx.invitation.update({ where: { id }, data: { acceptedById: user.id } });
  const doer = { id: user.id, kind: "person", sponsorId: null } as const;
  await recordAccountEvent(tx, doer, "invitation.accepted", { invitation: { id, role }, user: nameOf(user) });
  return user;
}

function assertEmail(email: string | undefined): string {
  if (email !== undefined) return email;
  const message = "This invitation names no address: give yours.";
  throw new AppError("invalid-input", { message, fields: [{ path: "email", message }] });
}
