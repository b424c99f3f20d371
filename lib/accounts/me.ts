import type { Viewer } from "@/lib/access/viewer";
import { chargeAttempt, forgiveAttempt } from "@/lib/accounts/attempts";
import { writeEdit } from "@/lib/accounts/edit-user";
import { endOtherSessions } from "@/lib/accounts/end-session";
import { assertInBrowser, assertOwnDoing } from "@/lib/accounts/own-doing";
import { hashPassword, isPasswordRight } from "@/lib/accounts/passwords";
import { nameOf, userSelect } from "@/lib/accounts/present-user";
import { recordAccountEvent } from "@/lib/accounts/record";
import { refuseTaken } from "@/lib/accounts/taken";
import type { Me } from "@/lib/accounts/user";
import { prisma } from "@/lib/db/prisma";
import { AppError } from "@/lib/errors";

/** The viewer, as they see themselves. */
export async function getMe(viewer: Viewer): Promise<Me> {
  const select = { email: true, passwordHash: true } as const;
  const { email, passwordHash } = await prisma().user.findUniqueOrThrow({ where: { id: viewer.id }, select });
  const { id, kind, name, handle, role, sponsorId } = viewer;
  const token = viewer.token && { id: viewer.token.id, scopes: [...viewer.token.scopes] };
  const scopes = [...viewer.scopes];
  return { id, kind, name, handle, email, role, sponsorId, scopes, token, hasPassword: passwordHash !== null };
}

/** Changes the viewer's own name or handle. */
export async function editMe(
  viewer: Viewer,
  edit: { name?: string | undefined; handle?: string | undefined },
): Promise<Me> {
  assertOwnDoing(viewer);
  const write = prisma().$transaction(async (tx) => {
    const user = await tx.user.findUniqueOrThrow({ where: { id: viewer.id }, select: userSelect });
    return writeEdit(tx, viewer, user, edit);
  });
  const { name, handle } = await refuseTaken(write);
  return getMe({ ...viewer, name, handle });
}

/** Changes the viewer's own password, which takes the current one, and ends their other sessions. */
export async function changePassword(viewer: Viewer, input: { current: string; next: string }): Promise<void> {
  assertInBrowser(viewer);
  await chargeAttempt("password", viewer.id);
  const { passwordHash } = await prisma().user.findUniqueOrThrow({ where: { id: viewer.id } });
  if (!(await isPasswordRight(passwordHash, input.current))) {
    const message = "This is not your current password.";
    throw new AppError("rule-broken", { message, fields: [{ path: "current", message }] });
  }
  const next = await hashPassword(input.next);
  await prisma().$transaction(async (tx) => {
    await tx.user.update({ where: { id: viewer.id }, data: { passwordHash: next, version: { increment: 1 } } });
    await recordAccountEvent(tx, viewer, "user.password-changed", { user: nameOf(viewer) });
    await endOtherSessions(tx, viewer);
  });
  await forgiveAttempt("password", viewer.id);
}
