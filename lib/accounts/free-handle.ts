import { randomText } from "@/lib/accounts/token-secret";
import { handleLengthMax } from "@/lib/accounts/user";
import type { PrismaTx } from "@/lib/db/prisma";

const suffixLength = 4;

/** A handle nobody has yet, made from a name: “Ada Lovelace” gives `ada-lovelace`. */
export async function freeHandle(tx: PrismaTx, name: string): Promise<string> {
  const wanted = handleOf(name);
  const taken = await tx.user.findUnique({ where: { handle: wanted }, select: { id: true } });
  return taken ? `${wanted}-${randomText(suffixLength).toLowerCase()}` : wanted;
}

function handleOf(name: string): string {
  const plain = name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, handleLengthMax - suffixLength - 1)
    .replace(/^-+|-+$/g, "");
  return plain === "" ? "user" : plain;
}
