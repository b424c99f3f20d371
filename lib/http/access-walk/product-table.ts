import type { TokenScope } from "@/lib/access/viewer";

/** The columns of product section 5, written out here so that a slip in `lib/access` shows. */
export type Column = "read_only" | "resident" | "faculty" | "coordinator" | "admin";

/** How an item stands to the one who asks. */
export type Facts = {
  ownReport: boolean;
  assigned: boolean;
  heldByAnother: boolean;
  inInbox: boolean;
  inScope: boolean;
  isP0: boolean;
};

/** Who asks, as far as the product's table looks at them. */
export type Asker = {
  column: Column | null;
  isAgent: boolean;
  /** What the credentials are scoped for; a signed-in browser is for everything. */
  tokenScopes: readonly TokenScope[] | null;
};

const cells = {
  "–": () => false,
  yes: () => true,
  all: () => true,
  "in scope": (facts: Facts) => facts.inScope,
  "in scope, risk of a P0: admin only": (facts: Facts) => facts.inScope && !facts.isP0,
  assigned: (facts: Facts) => facts.assigned,
  "own report or assigned": (facts: Facts) => facts.ownReport || facts.assigned,
  "own report while in the inbox": (facts: Facts) => facts.ownReport && facts.inInbox,
  // The table says "yes"; what somebody else holds is not there to be taken.
  "what nobody else holds": (facts: Facts) => !facts.heldByAnother,
} as const;
type Cell = keyof typeof cells;

type Row = {
  cells: readonly [Cell, Cell, Cell, Cell, Cell];
  token: TokenScope;
  /** "Never", says the product of agents. */
  agents: boolean;
};

const row = (token: TokenScope, agents: boolean, ...written: Row["cells"]): Row => ({ cells: written, token, agents });

/** Product section 5, row by row: read_only, resident, faculty, coordinator, admin. */
export const table = {
  "see, search, export": row("read", true, "yes", "yes", "yes", "yes", "yes"),
  "comment, report an item": row("write", true, "–", "yes", "yes", "yes", "yes"),
  "propose a change": row("write", true, "–", "yes", "yes", "yes", "yes"),
  "edit title, description, location, effort": row(
    "write",
    true,
    "–",
    "own report while in the inbox",
    "own report or assigned",
    "in scope",
    "all",
  ),
  take: row("write", true, "–", "–", "what nobody else holds", "in scope", "all"),
  "hand back; status of an assigned item": row("write", true, "–", "–", "assigned", "in scope", "all"),
  "give to somebody else": row("write", true, "–", "–", "–", "in scope", "all"),
  "set P1–P3": row("write", true, "–", "–", "own report or assigned", "in scope", "all"),
  "set or lower P0": row("write", false, "–", "–", "–", "in scope", "all"),
  "accept a risk": row("write", false, "–", "–", "–", "in scope, risk of a P0: admin only", "all"),
  "triage, merge, bulk edit": row("write", true, "–", "–", "–", "in scope", "all"),
  "decide proposals": row("write", true, "–", "–", "–", "in scope", "all"),
  "link or unlink a pull request by hand": row("write", true, "–", "–", "own report or assigned", "in scope", "all"),
  "try an import": row("read", true, "–", "–", "yes", "yes", "yes"),
  "apply an import": row("write", true, "–", "–", "–", "yes", "yes"),
  "users below coordinator, within scope": row("manage", false, "–", "–", "–", "in scope", "all"),
  "create users, set roles, settings": row("manage", false, "–", "–", "–", "–", "yes"),
  "own API tokens": row("manage", false, "–", "yes", "yes", "yes", "yes"),
  "any other's API tokens": row("manage", false, "–", "–", "–", "–", "yes"),
  // The table is silent about one's own account; people look after it, agents and narrow tokens do not.
  "own account": row("manage", false, "yes", "yes", "yes", "yes", "yes"),
} as const satisfies Record<string, Row>;
export type Right = keyof typeof table;

const columns: readonly Column[] = ["read_only", "resident", "faculty", "coordinator", "admin"];
const noItem: Facts = {
  ownReport: false,
  assigned: false,
  heldByAnother: false,
  inInbox: false,
  inScope: true,
  isP0: false,
};

/** Whether the product's table lets this asker do it, to this item or at all. */
export function tableAllows(asker: Asker, right: Right, facts: Facts = noItem): boolean {
  if (asker.column === null) return false;
  const { cells: written, token, agents }: Row = table[right];
  if (asker.tokenScopes !== null && !asker.tokenScopes.includes(token)) return false;
  if (asker.isAgent && !agents) return false;
  const cell = written[columns.indexOf(asker.column)] ?? "–";
  return cells[cell](facts);
}
