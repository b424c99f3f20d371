import { lowerRole, type Role } from "@/lib/access/roles";
import type { ScopeRule } from "@/lib/access/scope";
import type { ActorRef } from "@/lib/accounts/actor";
import type { User } from "@/lib/accounts/user";
import type { Prisma } from "@/lib/db/generated/client";

/** What is read of a user that is shown. */
export const userSelect = {
  id: true,
  kind: true,
  name: true,
  handle: true,
  email: true,
  role: true,
  disabledAt: true,
  createdAt: true,
  version: true,
  scopes: { select: { kind: true, value: true }, orderBy: [{ kind: "asc" }, { value: "asc" }] },
  sponsor: { select: { id: true, name: true, kind: true, role: true } },
} as const satisfies Prisma.UserSelect;

export type UserRow = Prisma.UserGetPayload<{ select: typeof userSelect }>;

/** Row → user as those who look after users see them. */
export function presentUser(row: UserRow): User {
  return {
    id: row.id,
    kind: row.kind === "agent" ? "agent" : "person",
    name: row.name,
    handle: row.handle,
    email: row.email,
    role: row.role,
    effectiveRole: effectiveRoleOf(row),
    sponsor: row.sponsor && presentActor(row.sponsor),
    scopes: row.scopes.map(presentScope),
    disabledAt: row.disabledAt?.toISOString() ?? null,
    createdAt: row.createdAt.toISOString(),
    version: row.version,
  };
}

/** What counts: an agent's role is capped by its sponsor's. */
export function effectiveRoleOf(row: { role: Role; sponsor: { role: Role } | null }): Role {
  return row.sponsor ? lowerRole(row.role, row.sponsor.role) : row.role;
}

/** A user as others see them in passing. */
export function presentActor({ id, name, kind }: ActorRef): ActorRef {
  return { id, name, kind };
}

/** A user as the history names them. */
export function nameOf({ id, name }: { id: string; name: string }): { id: string; name: string } {
  return { id, name };
}

function presentScope({ kind, value }: ScopeRule): ScopeRule {
  return { kind, value };
}
