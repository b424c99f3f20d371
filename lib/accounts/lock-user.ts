import type { Viewer } from "@/lib/access/viewer";
import { presentUser, type UserRow, userSelect } from "@/lib/accounts/present-user";
import { reachableUsers } from "@/lib/accounts/reachable-users";
import type { PrismaTx } from "@/lib/db/prisma";
import { AppError } from "@/lib/errors";

/**
 * Takes a user for a change, through what the viewer may reach: out of reach and absent are the same `not-found`.
 * Throws `item-overtaken` when the change was made against another version (`ifMatch`).
 */
export async function lockUser(
  tx: PrismaTx,
  viewer: Viewer,
  { id, ifMatch }: { id: string; ifMatch: number | null },
): Promise<UserRow> {
  await tx.$queryRaw`select id from users where id = ${id} for no key update`;
  const row = await tx.user.findFirst({ where: { AND: [{ id }, reachableUsers(viewer)] }, select: userSelect });
  if (row === null) throw noSuchUser();
  if (ifMatch !== null && ifMatch !== row.version) {
    throw new AppError("item-overtaken", {
      message: `${row.name} was changed meanwhile: this is version ${row.version}, yours was ${ifMatch}.`,
      extra: { current: presentUser(row) },
    });
  }
  return row;
}

/**
 * Takes all enabled admins, so that two changes cannot each count on the admin the other one removes. Comes before
 * `lockUser` in a transaction, always in this order.
 */
export async function lockEnabledAdmins(tx: PrismaTx): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    select id from users where role = 'admin' and kind = 'person' and disabled_at is null
    order by id for no key update`;
  return rows.map(({ id }) => id);
}

/** Throws `rule-broken` when the register would be left without an admin who can sign in. */
export function assertAdminRemains(admins: readonly string[], leaving: string): void {
  if (admins.includes(leaving) && admins.length === 1) {
    throw new AppError("rule-broken", { message: "The last admin cannot be disabled or given another role." });
  }
}

/** The one answer for a user who is not there, or not for this viewer. */
export function noSuchUser(): AppError {
  return new AppError("not-found", { message: "There is no such user." });
}
