import { randomBytes } from "node:crypto";

/** The kinds of row that have an id of their own; the prefix tells a wrong id in a log. */
const prefixes = [
  "usr",
  "ses",
  "inv",
  "tok",
  "loc",
  "prl",
  "cmt",
  "prp",
  "acc",
  "snz",
  "imp",
  "bat",
  "cat",
  "req",
] as const;
type Prefix = (typeof prefixes)[number];

const alphabet = "0123456789abcdefghjkmnpqrstvwxyz";

/** A new id such as `usr_01k9…`: sorted by time (48 bits of milliseconds), then 80 random bits. */
export function createId(prefix: Prefix, at: Date): string {
  return `${prefix}_${encode(BigInt(at.getTime()), 10)}${encode(BigInt(`0x${randomBytes(10).toString("hex")}`), 16)}`;
}

function encode(value: bigint, length: number): string {
  let text = "";
  for (let rest = value; text.length < length; rest >>= 5n) text = alphabet.charAt(Number(rest & 31n)) + text;
  return text;
}
