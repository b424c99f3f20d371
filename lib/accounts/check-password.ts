import { chargeAttempt, forgiveAttempt, returnAttempt } from "@/lib/accounts/attempts";
import { isPasswordRight } from "@/lib/accounts/passwords";
import { prisma } from "@/lib/db/prisma";

/** The address of an attempt is unknown when no server of ours stands in front; then only the e-mail counts. */
const unknownAddress = "unknown";

type Attempt = { email: string; address: string };

/** Counts a try to sign in, by address and by e-mail; throws `too-many-requests` with when to come back. */
export async function chargeSignIn({ email, address }: Attempt): Promise<void> {
  if (address !== unknownAddress) await chargeAttempt("sign-in-address", address);
  await chargeAttempt("sign-in-email", email);
}

/** Takes a try back that turned out well, so that only failures add up. */
export async function forgiveSignIn({ email, address }: Attempt): Promise<void> {
  if (address !== unknownAddress) await returnAttempt("sign-in-address", address);
  await forgiveAttempt("sign-in-email", email);
}

/**
 * The enabled person with this address and password, or null. A wrong password, an unknown address, a disabled user
 * and one without a password answer alike and take as long.
 */
export async function checkPassword(input: { email: string; password: string }): Promise<{ id: string } | null> {
  const user = await prisma().user.findUnique({ where: { email: input.email } });
  const right = await isPasswordRight(user?.passwordHash ?? null, input.password);
  if (user === null || !right || user.disabledAt !== null || user.kind !== "person") return null;
  return { id: user.id };
}
