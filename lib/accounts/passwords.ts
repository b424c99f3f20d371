import { hash, verify } from "@node-rs/argon2";
import { randomText } from "@/lib/accounts/token-secret";

/**
 * Argon2id with 19 MiB, two passes, one lane: the first choice of OWASP's Password Storage Cheat Sheet. Argon2id is
 * what the library uses unless told otherwise.
 */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;
const nobodysLength = 32;

let nobodys: Promise<string> | null = null;

/** What is kept of a password. */
export function hashPassword(password: string): Promise<string> {
  return hash(password, cost);
}

/** Whether a password is right; without a hash it takes as long, and is not. */
export async function isPasswordRight(passwordHash: string | null, password: string): Promise<boolean> {
  nobodys ??= hashPassword(randomText(nobodysLength));
  const right = await verify(passwordHash ?? (await nobodys), password);
  return passwordHash !== null && right;
}
