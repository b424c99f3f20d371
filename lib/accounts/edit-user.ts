import type { Viewer } from "@/lib/access/viewer";
import { lockUser } from "@/lib/accounts/lock-user";
import { nameOf, presentUser, type UserRow, userSelect } from "@/lib/accounts/present-user";
import { recordAccountEvent } from "@/lib/accounts/record";
import { assertCan, assertMayActOn } from "@/lib/accounts/role-rules";
import { refuseTaken } from "@/lib/accounts/taken";
import type { User } from "@/lib/accounts/user";
import { type PrismaTx, prisma } from "@/lib/db/prisma";
import { AppError } from "@/lib/errors";

/** What of a user can be edited; what is left out stays. */
export type UserEdit = {
  name?: string | undefined;
  email?: string | undefined;
  handle?: string | undefined;
};

/** Changes the name, address or handle of somebody else. */
export async function editUser(
  viewer: Viewer,
  { edit, ...input }: { id: string; edit: UserEdit; ifMatch: number | null },
): Promise<User> {
  assertCan(viewer, "user.manage");
  const write = prisma().$transaction(async (tx) => {
    const user = await lockUser(tx, viewer, input);
    assertMayActOn(viewer, user);
    if (user.kind === "agent" && edit.email !== undefined) {
      throw new AppError("rule-broken", { message: "An agent has no e-mail address: it signs in by token only." });
    }
    return presentUser(await writeEdit(tx, viewer, user, edit));
  });
  return refuseTaken(write);
}

/** Writes what differs, with its event; the same row when nothing does. */
export async function writeEdit(tx: PrismaTx, viewer: Viewer, user: UserRow, edit: UserEdit): Promise<UserRow> {
  const fields = (["name", "email", "handle"] as const).filter(
    (field) => edit[field] !== undefined && edit[field] !== user[field],
  );
  if (fields.length === 0) return user;
  const changes = Object.fromEntries(fields.map((field) => [field, edit[field]]));
  const changed = await tx.user.update({
    where: { id: user.id },
    data: { ...changes, version: { increment: 1 } },
    select: userSelect,
  });
  await recordAccountEvent(tx, viewer, "user.edited", { user: nameOf(changed), fields });
  return changed;
}
