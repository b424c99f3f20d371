import type { Viewer } from "@/lib/access/viewer";
import { now } from "@/lib/clock";
import { createId } from "@/lib/db/id";
import { firstRow, statement, type Tx } from "@/lib/db/sql";
import { type People, readPeople } from "@/lib/discovery/people";
import { importedFields, type PlannedRow } from "@/lib/discovery/plan-import";
import type { ImportedItem } from "@/lib/discovery/sources/source";
import { recordEvents } from "@/lib/events/record";
import { ensureCategories } from "@/lib/items/category";
import { startClock } from "@/lib/items/item-clock";
import { insertLocations } from "@/lib/items/locations";
import { ranksAtEnd } from "@/lib/items/rank";
import { itemEvent } from "@/lib/items/save-item";
import { comparePriority, parseItemId } from "@/lib/items/words";

const batchSize = 2_000;

/** Under which name and batch an import is told. */
export type Told = { register: string; filename: string; batchId: string };

const takeNumbers = statement(
  "take_item_numbers",
  `update counters set value = value + $1 where name = 'item'
   returning value, (select value from settings where key = 'calendar') as calendar,
     (select value from settings where key = 'clock-rules') as rules`,
);
const insertItems = statement(
  "insert_imported_items",
  `insert into items (number, title, description, status, priority, category_id, resolution, effort_hours, labels,
     reporter_id, assignee_id, source, source_ref, found_on, triaged_at, started_at, resolved_at, clock_started_at,
     due_at, path, rank, created_at, updated_at)
   select number, title, description, status::status, priority::priority, category, resolution::resolution, effort,
     labels, $2, assignee, 'register_file', ref, found, triaged, started, resolved, clock, due, path, rank, $3, $3
   from json_to_recordset($1::json) as e(number int, title text, description text, status text, priority text,
     category text, resolution text, effort numeric, labels varchar[], assignee text, ref text, found date,
     triaged timestamptz, started timestamptz, resolved timestamptz, clock timestamptz, due timestamptz, path text,
     rank text)`,
);
const insertPulls = statement(
  "insert_imported_pull_requests",
  `insert into item_pull_requests (id, item_number, number, relation, state, linked_at)
   select id, item, number, relation::pull_request_relation, state::pull_request_state, $2
   from json_to_recordset($1::json) as e(id text, item int, number int, relation text, state text)`,
);
const insertOrigins = statement(
  "insert_origins",
  `insert into import_origins (register, source_key, item_number, written)
   select $2, key, item, written from json_to_recordset($1::json) as e(key text, item int, written jsonb)
   on conflict (register, source_key) do update set written = excluded.written, item_number = excluded.item_number`,
);

type Numbered = { row: PlannedRow; item: ImportedItem; number: number; rank: string };
type Settings = { calendar: unknown; rules: unknown };

/** Creates the new items of an import, in batches of a few statements each; sets the number of each row. */
export async function createItems(tx: Tx, viewer: Viewer, rows: readonly PlannedRow[], told: Told): Promise<void> {
  const created = rows.flatMap((row) => (row.action === "created" && row.record ? [{ row, item: row.record }] : []));
  if (created.length === 0) return;
  const taken = await firstRow<{ value: number } & Settings>(tx, takeNumbers, [created.length]);
  if (!taken) throw new Error("The counter of item numbers is missing.");
  const first = taken.value - created.length + 1;
  const numbered = await placed(
    tx,
    inNumberOrder(created).map((one, index) => ({ ...one, number: first + index })),
  );
  const categories = await ensureCategories(
    tx,
    created.flatMap(({ item }) => item.category ?? []),
  );
  const people = await readPeople(
    tx,
    created.flatMap(({ item }) => item.assignee ?? []),
  );
  for (let start = 0; start < numbered.length; start += batchSize) {
    const batch = numbered.slice(start, start + batchSize);
    await createBatch(tx, viewer, batch, { told, categories, people, settings: taken });
  }
  for (const one of numbered) one.row.number = one.number;
}

/** Records that carry numbers of our own kind keep their order, so that a whole register keeps its numbers. */
function inNumberOrder<One extends { item: ImportedItem }>(created: readonly One[]): One[] {
  const numberOf = ({ item }: One) => (item.sourceId === null ? null : parseItemId(item.sourceId));
  if (created.some((one) => numberOf(one) === null)) return [...created];
  return [...created].sort((a, b) => (numberOf(a) ?? 0) - (numberOf(b) ?? 0));
}

/** The board shows them by priority, then by number. */
async function placed(tx: Tx, numbered: Omit<Numbered, "rank">[]): Promise<Numbered[]> {
  const ranks = await ranksAtEnd(tx, numbered.length);
  const order = [...numbered].sort((a, b) => comparePriority(a.item.priority, b.item.priority) || a.number - b.number);
  const rankOf = new Map(order.map((one, index) => [one.number, ranks[index] ?? ""]));
  return numbered.map((one) => ({ ...one, rank: rankOf.get(one.number) ?? "" }));
}

type Context = { told: Told; categories: Map<string, string>; people: People; settings: Settings };

async function createBatch(tx: Tx, viewer: Viewer, batch: readonly Numbered[], context: Context): Promise<void> {
  const at = now();
  await tx.rows(insertItems, [JSON.stringify(batch.map((one) => columnsOf(one, context, at))), viewer.id, at]);
  await insertLocations(
    tx,
    batch.map(({ number, item }) => ({ item: number, locations: item.locations })),
  );
  await addPulls(tx, batch, at);
  await keepOrigins(tx, context.told.register, batch);
  await recordEvents(
    tx,
    batch.map(({ number }) =>
      itemEvent(
        viewer,
        { number, version: 1 },
        {
          kind: "item.imported",
          payload: { register: context.told.register, filename: context.told.filename, created: true, fields: [] },
          batchId: context.told.batchId,
        },
      ),
    ),
  );
}

function columnsOf({ item, number, rank }: Numbered, { categories, people, settings }: Context, at: Date) {
  const triaged = item.priority !== null || item.status !== "open";
  const resolved = item.status === "resolved";
  const runs = triaged && !resolved;
  return {
    number,
    title: item.title,
    description: item.description,
    status: item.status,
    priority: item.priority,
    category: item.category === null ? null : (categories.get(item.category.toLowerCase()) ?? null),
    resolution: resolved ? "fixed" : null,
    effort: item.effortHours,
    labels: item.labels,
    assignee: item.assignee === null ? null : people.idOf(item.assignee),
    ref: item.sourceId?.slice(0, 200) ?? null,
    found: item.foundOn ?? at.toISOString().slice(0, 10),
    triaged: triaged ? at : null,
    started: item.status === "in_progress" ? at : null,
    resolved: resolved ? noonOf(item.resolvedOn) : null,
    clock: runs ? at : null,
    due: runs ? dueFrom(settings, item, at) : null,
    path: item.locations[0]?.path ?? null,
    rank,
  };
}

/** A day that a file names, as a moment that is the same day nearly everywhere. */
export function noonOf(day: string | null): Date | null {
  return day === null ? null : new Date(`${day}T12:00:00Z`);
}

function dueFrom(settings: Settings, item: ImportedItem, at: Date): Date | null {
  const fresh = {
    settings,
    pauses: [],
    priority: item.priority,
    clock_started_at: null,
    former_priorities: [],
    clock_history: [],
    resolved_at: null,
    status: item.status,
  };
  return startClock(fresh, item.priority, at).due_at ?? null;
}

type WithPulls = { number: number; item: Pick<ImportedItem, "pullRequests" | "status"> };

/** Links the pull requests that records name: of a resolved item they resolved it, else they contribute. */
export async function addPulls(tx: Tx, batch: readonly WithPulls[], at: Date): Promise<void> {
  const links = batch.flatMap(({ number, item }) =>
    item.pullRequests.map((pull) => ({
      id: createId("prl", at),
      item: number,
      number: pull,
      relation: item.status === "resolved" ? "resolves" : "contributes",
      state: item.status === "resolved" ? "merged" : "unknown",
    })),
  );
  if (links.length > 0) await tx.rows(insertPulls, [JSON.stringify(links), at]);
}

type Kept = { row: PlannedRow; number: number; item: ImportedItem };

/** Keeps what was written for each record, field by field, for the next import of the same register. */
export async function keepOrigins(tx: Tx, register: string, batch: readonly Kept[]): Promise<void> {
  const origins = batch.map(({ row, number, item }) => ({
    key: row.key,
    item: number,
    written: Object.fromEntries(importedFields.map((field) => [field, item[field]])),
  }));
  await tx.rows(insertOrigins, [JSON.stringify(origins), register]);
}
