import type { Role } from "@/lib/access/roles";
import type { TokenScope } from "@/lib/access/viewer";

type Permission = {
  /** The lowest role that may ever do it; `can` then looks at the item. */
  least: Role;
  /** Completes "may …" and "Only … can …". */
  to: string;
  /** What limits it beyond the role, in words, by role. */
  limits?: Partial<Record<Role, string>>;
  /** What a token needs. */
  token: TokenScope;
  /** Whether an agent may do it at all, whatever its role. */
  agents: boolean;
};

const ownOrAssigned = { faculty: "own report or assigned", coordinator: "in scope" } as const;
const inScope = { coordinator: "in scope" } as const;

/** Who may do what (product section 5): the only list of verbs; endpoints, screens and the page of rights read it. */
export const permissions = {
  "item.see": { least: "read_only", to: "see and search items", token: "read", agents: true },
  "item.export": { least: "read_only", to: "export the register", token: "read", agents: true },
  "item.comment": { least: "resident", to: "comment", token: "write", agents: true },
  "item.report": { least: "resident", to: "report an item", token: "write", agents: true },
  "item.propose": { least: "resident", to: "propose a change", token: "write", agents: true },
  "item.edit": {
    least: "resident",
    to: "edit title, description, location, effort and the other descriptive fields",
    limits: { resident: "own report while in the inbox", ...ownOrAssigned },
    token: "write",
    agents: true,
  },
  "item.take": {
    least: "faculty",
    to: "take an item",
    limits: { faculty: "nobody else's", coordinator: "in scope" },
    token: "write",
    agents: true,
  },
  "item.set-status": {
    least: "faculty",
    to: "start, hand back and change the status of an item",
    limits: { faculty: "assigned", coordinator: "in scope" },
    token: "write",
    agents: true,
  },
  "item.assign": { least: "coordinator", to: "assign items to others", limits: inScope, token: "write", agents: true },
  "item.set-priority": {
    least: "faculty",
    to: "set P1 to P3",
    limits: ownOrAssigned,
    token: "write",
    agents: true,
  },
  "item.set-p0": { least: "coordinator", to: "set or lower P0", limits: inScope, token: "write", agents: false },
  "item.accept-risk": {
    least: "coordinator",
    to: "accept a risk",
    limits: { coordinator: "in scope, not of a P0" },
    token: "write",
    agents: false,
  },
  "item.triage": {
    least: "coordinator",
    to: "triage: accept, decline, mark as duplicate, snooze",
    limits: inScope,
    token: "write",
    agents: true,
  },
  "item.merge": { least: "coordinator", to: "merge items", limits: inScope, token: "write", agents: true },
  "item.edit-many": {
    least: "coordinator",
    to: "edit many items at once",
    limits: inScope,
    token: "write",
    agents: true,
  },
  "item.link-pull-request": {
    least: "faculty",
    to: "link or unlink a pull request by hand",
    limits: ownOrAssigned,
    token: "write",
    agents: true,
  },
  "proposal.decide": { least: "coordinator", to: "decide proposals", limits: inScope, token: "write", agents: true },
  "register.check-import": { least: "faculty", to: "try an import without applying it", token: "read", agents: true },
  "register.import": { least: "coordinator", to: "apply an import", token: "write", agents: true },
  "user.see": {
    least: "coordinator",
    to: "see users",
    limits: { coordinator: "below coordinator" },
    token: "manage",
    agents: false,
  },
  "user.disable": {
    least: "coordinator",
    to: "disable users and reassign their items",
    limits: { coordinator: "below coordinator" },
    token: "manage",
    agents: false,
  },
  "user.manage": { least: "admin", to: "create users and set roles", token: "manage", agents: false },
  "settings.change": { least: "admin", to: "change settings", token: "manage", agents: false },
  "audit.see": { least: "admin", to: "read the full audit log", token: "manage", agents: false },
  "token.manage-own": { least: "resident", to: "make and revoke their own API tokens", token: "manage", agents: false },
  "token.manage-any": { least: "admin", to: "see and revoke anybody's API tokens", token: "manage", agents: false },
} as const satisfies Record<string, Permission>;

export type Verb = keyof typeof permissions;

/** The permission of a verb, with its optional parts. */
export function permissionOf(verb: Verb): Permission {
  return permissions[verb];
}
