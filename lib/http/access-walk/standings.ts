import type { Viewer } from "@/lib/access/viewer";
import { sql, statement } from "@/lib/db/sql";
import type { Actor } from "@/lib/http/access-walk/actors";
import type { Facts } from "@/lib/http/access-walk/product-table";
import type { Item } from "@/lib/items/item";
import { reported } from "@/lib/testing/register";

/** How an item stands to an actor. */
export type Standing = {
  name: string;
  reporter: "actor" | "other";
  holder: "actor" | "other" | "nobody";
  category: "Testing" | "Infrastructure";
  priority: "P0" | "P2" | null;
};

const others = { reporter: "other", holder: "nobody", category: "Testing", priority: "P2" } as const;

export const standings: readonly Standing[] = [
  { ...others, name: "own report in the inbox", reporter: "actor", priority: null },
  { ...others, name: "own report, triaged", reporter: "actor" },
  { ...others, name: "own report, triaged, elsewhere", reporter: "actor", category: "Infrastructure" },
  { ...others, name: "assigned to the actor", holder: "actor" },
  { ...others, name: "assigned to the actor, elsewhere", holder: "actor", category: "Infrastructure" },
  { ...others, name: "somebody else's, in Testing" },
  { ...others, name: "somebody else's, elsewhere", category: "Infrastructure" },
  { ...others, name: "somebody else's, in the inbox", priority: null },
  { ...others, name: "held by somebody else", holder: "other" },
  { ...others, name: "P0 in Testing", priority: "P0" },
  { ...others, name: "P0 assigned to the actor", holder: "actor", priority: "P0" },
  { ...others, name: "P0 elsewhere", category: "Infrastructure", priority: "P0" },
];

/** What the product's table looks at. */
export function factsOf(standing: Standing, actor: Actor): Facts {
  return {
    ownReport: standing.reporter === "actor",
    assigned: standing.holder === "actor",
    heldByAnother: standing.holder === "other",
    inInbox: standing.priority === null,
    inScope: !actor.onlyTesting || standing.category === "Testing",
    isP0: standing.priority === "P0",
  };
}

/** The standings in which an answer to this actor could differ; who may change nothing is seen in a few. */
export function standingsFor(actor: Actor): readonly Standing[] {
  const changesNothing =
    actor.column === null || actor.column === "read_only" || actor.tokenScopes?.includes("write") === false;
  if (changesNothing) return standings.filter(({ name }) => inShort.has(name));
  return actor.onlyTesting ? standings : standings.filter(({ category }) => category === "Testing");
}

const inShort = new Set(["own report in the inbox", "assigned to the actor", "somebody else's, in Testing"]);

const giveStanding = statement(
  "walk_give_standing",
  `update items set reporter_id = $2, assignee_id = $3, priority = $4::priority,
     triaged_at = case when $4::priority is null then null else created_at end,
     clock_started_at = case when $4::priority is null then null else created_at end
   where number = $1`,
);

/** A new item that stands so to the actor. */
export async function itemOf(admin: Viewer, actor: Actor, standing: Standing): Promise<Item> {
  const item = await reported(admin, { category: standing.category, locations: [{ path: "src/app.ts" }] });
  const actorId = actor.viewer?.id ?? admin.id;
  const holders = { actor: actorId, other: admin.id, nobody: null };
  const reporter = standing.reporter === "actor" ? actorId : admin.id;
  await sql.rows(giveStanding, [item.number, reporter, holders[standing.holder], standing.priority]);
  return item;
}
