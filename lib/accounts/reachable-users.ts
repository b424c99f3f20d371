import { type Role, roleLevels, roles } from "@/lib/access/roles";
import type { Viewer } from "@/lib/access/viewer";
import type { Prisma } from "@/lib/db/generated/client";

/**
 * The users a viewer may see and look after: an admin all, others those below their own level and within their scope.
 * A user lies within a scope when they have no rule of their own, or share one with the viewer. Never the system.
 */
export function reachableUsers(viewer: Viewer): Prisma.UserWhereInput {
  const noSystem: Prisma.UserWhereInput = { kind: { in: ["person", "agent"] } };
  if (viewer.role === "admin") return noSystem;
  const below: Prisma.UserWhereInput = { ...noSystem, role: { in: rolesBelow(viewer.role) } };
  if (viewer.scopes.length === 0) return below;
  return { AND: [below, { OR: [{ scopes: { none: {} } }, { scopes: { some: { OR: [...viewer.scopes] } } }] }] };
}

function rolesBelow(role: Role): Role[] {
  return roles.filter((other) => roleLevels[other] < roleLevels[role]);
}
