import type { TokenScope } from "@/lib/access/viewer";
import { presentActor } from "@/lib/accounts/present-user";
import type { ApiToken } from "@/lib/accounts/token";
import { TokenScopes } from "@/lib/accounts/user";
import type { Prisma } from "@/lib/db/generated/client";

/** What is read of a token that is shown; never its hash. */
export const tokenSelect = {
  id: true,
  name: true,
  hint: true,
  scopes: true,
  createdAt: true,
  expiresAt: true,
  lastUsedAt: true,
  revokedAt: true,
  user: { select: { id: true, name: true, kind: true } },
} as const satisfies Prisma.ApiTokenSelect;

export type TokenRow = Prisma.ApiTokenGetPayload<{ select: typeof tokenSelect }>;

/** Row → token as its owner sees it. */
export function presentToken(row: TokenRow): ApiToken {
  return {
    id: row.id,
    name: row.name,
    hint: row.hint,
    owner: presentActor(row.user),
    scopes: scopesOf(row),
    createdAt: row.createdAt.toISOString(),
    expiresAt: row.expiresAt.toISOString(),
    lastUsedAt: row.lastUsedAt?.toISOString() ?? null,
    revokedAt: row.revokedAt?.toISOString() ?? null,
  };
}

/** The scopes of a stored token, known to be ones that exist. */
export function scopesOf(row: { scopes: string[] }): TokenScope[] {
  return TokenScopes.parse(row.scopes);
}
