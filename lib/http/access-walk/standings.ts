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

const giveStanding = statement(
  "walk_give_standing",
  "update items set reporter_id = $2, assignee_id = $3 where number = $1",
);

/** A new item that stands so to the actor. */
export async function itemOf(admin: Viewer, actor: Actor, standing: Standing): Promise<Item> {
  const { category, priority } = standing;
  const item = await reported(admin, { category, priority, locations: [{ path: "src/app.ts" }] });
  const actorId = actor.viewer?.id ?? admin.id;
  const holders = { actor: actorId, other: admin.id, nobody: null };
  const reporter = standing.reporter === "actor" ? actorId : admin.id;
  await sql.rows(giveStanding, [item.number, reporter, holders[standing.holder]]);
  return item;
}
