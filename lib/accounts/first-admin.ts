import { insertUser } from "@/lib/accounts/create-user";
import { hashPassword } from "@/lib/accounts/passwords";
import { nameOf } from "@/lib/accounts/present-user";
import { recordAccountEvent, systemDoer, systemUserId } from "@/lib/accounts/record";
import { randomText } from "@/lib/accounts/token-secret";
import { Email } from "@/lib/accounts/user";
import { now } from "@/lib/clock";
import { config } from "@/lib/config";
import { type PrismaTx, prisma } from "@/lib/db/prisma";

const emailDefault = "admin@localhost";
const passwordLength = 20;

/** How to sign in as the first admin; the password is there only when it was made up just now. */
export type FirstAdmin = { email: string; password: string | null; createdNow: boolean };

/**
 * Sees to it that the system user and an admin exist. Without an admin it makes one, from the settings or with a
 * password made up here, which is kept nowhere else. Null when the admins there are have no address.
 */
export async function ensureFirstAdmin(): Promise<FirstAdmin | null> {
  const { PAYDOWN_ADMIN_EMAIL, PAYDOWN_ADMIN_PASSWORD } = config();
  const email = Email.parse(PAYDOWN_ADMIN_EMAIL ?? emailDefault);
  const madeUp = randomText(passwordLength);
  return prisma().$transaction(async (tx) => {
    // Two processes that start at once must not both find no admin.
    await tx.$executeRaw`select pg_advisory_xact_lock(hashtext('paydown first admin'))`;
    await ensureSystemUser(tx);
    const admin = await tx.user.findFirst({ where: { kind: "person", role: "admin" }, orderBy: { createdAt: "asc" } });
    if (admin) return admin.email === null ? null : { email: admin.email, password: null, createdNow: false };
    await makeAdmin(tx, email, await hashPassword(PAYDOWN_ADMIN_PASSWORD ?? madeUp));
    return { email, password: PAYDOWN_ADMIN_PASSWORD === undefined ? madeUp : null, createdNow: true };
  });
}

async function ensureSystemUser(tx: PrismaTx): Promise<void> {
  await tx.user.createMany({
    data: [{ id: systemUserId, kind: "system", name: "Paydown", handle: "paydown", role: "admin", createdAt: now() }],
    skipDuplicates: true,
  });
}

/** The address may already belong to a user: the operator who names it means that user. */
async function makeAdmin(tx: PrismaTx, email: string, passwordHash: string): Promise<void> {
  const known = await tx.user.findUnique({ where: { email } });
  if (known === null) {
    const name = "Admin";
    const columns = {
      kind: "person",
      name,
      email,
      handle: null,
      role: "admin",
      scopes: [],
      sponsor: null,
      passwordHash,
    } as const;
    await insertUser(tx, systemDoer, columns);
  } else {
    const data = { role: "admin", disabledAt: null, passwordHash, version: { increment: 1 } } as const;
    await tx.user.update({ where: { id: known.id }, data });
    await recordAccountEvent(tx, systemDoer, "user.role-changed", {
      user: nameOf(known),
      from: known.role,
      to: "admin",
    });
  }
}
