import { can, type ItemFacts } from "@/lib/access/can";
import { isInScope } from "@/lib/access/scope";
import type { Viewer } from "@/lib/access/viewer";
import { now } from "@/lib/clock";
import { firstRow, type SqlRunner, statement, type Tx, transaction } from "@/lib/db/sql";
import { recordEvent } from "@/lib/events/record";
import { assignableUser } from "@/lib/items/assign";
import { categoryIdOf } from "@/lib/items/category";
import type { NewItem } from "@/lib/items/endpoints";
import { getItem } from "@/lib/items/get-item";
import type { Item, Priority } from "@/lib/items/item";
import { startClock } from "@/lib/items/item-clock";
import { insertLocations } from "@/lib/items/locations";
import { addProposal } from "@/lib/items/propose";
import { rankForPriority } from "@/lib/items/rank";
import { assertRiskAllows } from "@/lib/items/rules";
import { itemEvent } from "@/lib/items/save-item";

const takeNumber = statement(
  "take_item_number",
  `update counters set value = value + 1 where name = 'item'
   returning value, (select value from settings where key = 'calendar') as calendar,
     (select value from settings where key = 'clock-rules') as rules`,
);

const insertItem = statement(
  "insert_item",
  `insert into items (number, title, description, status, priority, category_id, layer, domain, risk, test_kind,
     effort_hours, labels, reporter_id, assignee_id, source, found_on, triaged_at, clock_started_at, due_at, path, rank,
     created_at, updated_at)
   values ($1, $2, $3, 'open', $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $21)`,
);

type Numbered = { value: number; calendar: unknown; rules: unknown };

/**
 * Reports an item. Who may triage it and names a priority has it triaged at once; everybody else's waits in the inbox,
 * and a priority they may not set becomes a proposal.
 */
export async function createItem(viewer: Viewer, input: NewItem): Promise<Item> {
  return transaction(async (tx) => {
    const taken = await firstRow<Numbered>(tx, takeNumber);
    if (!taken) throw new Error("The counter of item numbers is missing.");
    const rights = rightsTo(viewer, input);
    await insert(tx, viewer, input, { taken, ...rights });
    await insertLocations(tx, [{ item: taken.value, locations: input.locations }]);
    const told = { kind: "item.reported" as const, payload: { title: input.title } };
    await recordEvent(tx, itemEvent(viewer, { number: taken.value, version: 1 }, told));
    if (input.priority && input.priority !== rights.priority) {
      await addProposal(tx, viewer, taken.value, { change: { priority: input.priority }, reason: null });
    }
    return getItem(viewer, taken.value, tx);
  });
}

type Rights = { priority: Priority | null; triages: boolean };

/** What of the asked-for priority the viewer may set, and whether that triages the item. */
function rightsTo(viewer: Viewer, input: NewItem): Rights {
  const facts = factsOf(viewer, input);
  const asked = input.priority ?? null;
  const verb = asked === "P0" ? "item.set-p0" : "item.set-priority";
  const priority = asked !== null && can(viewer, verb, facts) ? asked : null;
  return { priority, triages: priority !== null && can(viewer, "item.triage", facts) };
}

/** What decides who may do what to the item that is about to be. */
function factsOf(viewer: Viewer, input: NewItem): ItemFacts {
  const scoped = {
    domain: input.domain ?? null,
    category: input.category ?? null,
    layer: input.layer ?? null,
    paths: input.locations.map((location) => location.path),
  };
  return {
    reporter: { id: viewer.id },
    assignee: null,
    inInbox: true,
    priority: null,
    inScope: isInScope(viewer.scopes, scoped),
  };
}

async function insert(tx: Tx, viewer: Viewer, input: NewItem, given: Rights & { taken: Numbered }): Promise<void> {
  const { priority, triages, taken } = given;
  const at = now();
  assertRiskAllows(input.risk ?? null, priority);
  const assignee = await assigneeOf(tx, viewer, input);
  const clock = triages ? dueFrom(taken, priority, at) : null;
  await tx.rows(insertItem, [
    taken.value,
    input.title,
    input.description,
    priority,
    await categoryIdOf(tx, input.category ?? null),
    input.layer ?? null,
    input.domain ?? null,
    input.risk ?? null,
    input.testKind ?? null,
    input.effortHours ?? null,
    [...new Set(input.labels)],
    viewer.id,
    assignee,
    sourceOf(viewer),
    input.foundOn ?? localDay(at),
    triages ? at : null,
    triages ? at : null,
    clock,
    input.locations[0]?.path ?? null,
    await rankForPriority(tx, priority),
    at,
  ]);
}

/** Who may assign, assigns; faculty may take what they report; of anybody else it is a wish that is not kept. */
async function assigneeOf(tx: SqlRunner, viewer: Viewer, input: NewItem): Promise<string | null> {
  if (!input.assignee) return null;
  const facts = factsOf(viewer, input);
  const allowed =
    can(viewer, "item.assign", facts) || (input.assignee === viewer.id && can(viewer, "item.take", facts));
  return allowed ? (await assignableUser(tx, input.assignee)).id : null;
}

function sourceOf(viewer: Viewer): "agent" | "api" | "by_hand" {
  if (viewer.kind === "agent") return "agent";
  return viewer.token === null ? "by_hand" : "api";
}

function dueFrom(settings: { calendar: unknown; rules: unknown }, priority: Priority | null, at: Date): Date | null {
  const fresh = {
    settings,
    pauses: [],
    priority,
    clock_started_at: null,
    former_priorities: [],
    clock_history: [],
    resolved_at: null,
    status: "open" as const,
  };
  return startClock(fresh, priority, at).due_at ?? null;
}

function localDay(at: Date): string {
  return at.toISOString().slice(0, 10);
}
