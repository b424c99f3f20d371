import { z } from "zod";

/** The one hierarchy: who is above whom, as numbers (product section 5). */
export const roleLevels = { read_only: 20, resident: 40, faculty: 60, coordinator: 80, admin: 100 } as const;

export const roles = ["read_only", "resident", "faculty", "coordinator", "admin"] as const;
export const Role = z.enum(roles).meta({ id: "Role" });
export type Role = z.infer<typeof Role>;

export const roleWords: Record<Role, string> = {
  read_only: "read only",
  resident: "resident",
  faculty: "faculty",
  coordinator: "coordinator",
  admin: "admin",
};

/** Whether `role` stands at or above `least`. */
export function isAtLeast(role: Role, least: Role): boolean {
  return roleLevels[role] >= roleLevels[least];
}

/** The lower of two roles: what an agent has of its own and what its sponsor has. */
export function lowerRole(a: Role, b: Role): Role {
  return roleLevels[a] <= roleLevels[b] ? a : b;
}

/** Nobody raises anybody to or above their own level, an admin excepted. */
export function mayGiveRole(giver: Role, role: Role): boolean {
  return giver === "admin" || roleLevels[role] < roleLevels[giver];
}

/** Nobody acts on somebody at or above their own level, an admin excepted. */
export function mayActOn(actor: Role, target: Role): boolean {
  return actor === "admin" || roleLevels[target] < roleLevels[actor];
}
