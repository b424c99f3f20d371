import { can, whoMay } from "@/lib/access/can";
import type { Verb } from "@/lib/access/permissions";
import { isAtLeast, mayActOn, mayGiveRole, type Role, roleWords } from "@/lib/access/roles";
import type { Viewer } from "@/lib/access/viewer";
import { AppError } from "@/lib/errors";

/** Whether somebody may change a role: not of anybody at or above them, and not to their own level; an admin may. */
export function mayChangeRole(giver: Role, from: Role, to: Role): boolean {
  return mayActOn(giver, from) && mayGiveRole(giver, to);
}

/** Throws `not-allowed`, with who may, unless the viewer may. */
export function assertCan(viewer: Viewer, verb: Verb): void {
  if (!can(viewer, verb)) throw new AppError("not-allowed", { message: whoMay(verb) });
}

/** Throws `not-allowed` when the viewer would raise somebody to or above their own level. */
export function assertMayGiveRole(viewer: Viewer, role: Role): void {
  if (mayGiveRole(viewer.role, role)) return;
  throw new AppError("not-allowed", {
    message: `Nobody raises anybody to or above their own level: ${roleWords[role]} is not below ${roleWords[viewer.role]}.`,
  });
}

/** Throws `not-allowed` when the target stands at or above the viewer. */
export function assertMayActOn(viewer: Viewer, target: { role: Role }): void {
  if (mayActOn(viewer.role, target.role)) return;
  throw new AppError("not-allowed", { message: "Nobody acts on somebody at or above their own level." });
}

/** Throws `rule-broken` when an agent would stand above its sponsor. */
export function assertWithinSponsor(role: Role, sponsor: { name: string; role: Role } | null): void {
  if (sponsor === null || isAtLeast(sponsor.role, role)) return;
  throw new AppError("rule-broken", {
    message: `An agent never exceeds its sponsor: ${sponsor.name} is ${roleWords[sponsor.role]}.`,
  });
}
