import { createHash, randomInt } from "node:crypto";

const alphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
const secretLength = 40;
const hintLength = 7;

/** Random text of letters and digits, from the system's own source of randomness. */
export function randomText(length: number): string {
  return Array.from({ length }, () => alphabet.charAt(randomInt(alphabet.length))).join("");
}

/** A new API token: `pd_` and 40 letters and digits, some 238 random bits. */
export function createTokenSecret(): string {
  return `pd_${randomText(secretLength)}`;
}

/** Whether a text could be an API token at all, so that no other text reaches the database. */
export function looksLikeToken(text: string): boolean {
  return /^pd_[A-Za-z0-9]{32,80}$/.test(text);
}

/** What is kept of a secret. It is random and long, so one round of SHA-256 (hex) is enough. */
export function hashToken(secret: string): string {
  return createHash("sha256").update(secret).digest("hex");
}

/** How a token begins, to tell tokens apart. */
export function hintOf(secret: string): string {
  return secret.slice(0, hintLength);
}
