import { permissionOf, type Verb } from "@/lib/access/permissions";
import { isAtLeast, type Role, roles, roleWords } from "@/lib/access/roles";
import type { Viewer } from "@/lib/access/viewer";

/** What of an item decides who may do what; every item that is shown carries it. */
export type ItemFacts = {
  reporter: { id: string };
  assignee: { id: string } | null;
  inInbox: boolean;
  priority: string | null;
  inScope: boolean;
};

type Asker = Pick<Viewer, "id" | "kind" | "role"> & { token?: Viewer["token"] };

/**
 * Whether the viewer may do it: the one decision for server and screen alike (product section 5).
 * Without an item it answers "ever?", with one it answers "to this one?".
 */
export function can(viewer: Asker, verb: Verb, item?: ItemFacts): boolean {
  const permission = permissionOf(verb);
  if (!isAtLeast(viewer.role, permission.least)) return false;
  if (viewer.kind === "agent" && !permission.agents) return false;
  if (viewer.token && !viewer.token.scopes.includes(permission.token)) return false;
  return item === undefined || viewer.role === "admin" || mayTouch(viewer, verb, item);
}

function mayTouch(viewer: Asker, verb: Verb, item: ItemFacts): boolean {
  const reported = item.reporter.id === viewer.id;
  const assigned = item.assignee?.id === viewer.id;
  switch (verb) {
    case "item.edit":
      if (viewer.role === "resident") return reported && item.inInbox;
      return viewer.role === "faculty" ? reported || assigned : item.inScope;
    case "item.take":
      return viewer.role === "faculty" ? item.assignee === null || assigned : item.inScope;
    case "item.set-status":
      return viewer.role === "faculty" ? assigned : item.inScope;
    case "item.set-priority":
      if (item.priority === "P0") return can(viewer, "item.set-p0", item);
      return viewer.role === "faculty" ? reported || assigned : item.inScope;
    case "item.link-pull-request":
      return viewer.role === "faculty" ? reported || assigned : item.inScope;
    case "item.accept-risk":
      return item.inScope && item.priority !== "P0";
    case "item.assign":
    case "item.set-p0":
    case "item.triage":
    case "item.merge":
    case "item.edit-many":
    case "proposal.decide":
      return item.inScope;
    default:
      return true;
  }
}

/** "Only coordinators and admins can set P0." */
export function whoMay(verb: Verb): string {
  const { least, to } = permissionOf(verb);
  const allowed = roles.filter((role) => isAtLeast(role, least)).map(pluralOf);
  const last = allowed.pop() ?? "";
  return `Only ${allowed.length > 0 ? `${allowed.join(", ")} and ${last}` : last} can ${to}.`;
}

function pluralOf(role: Role): string {
  if (role === "read_only") return "read-only users";
  return role === "faculty" ? "faculty" : `${roleWords[role]}s`;
}
