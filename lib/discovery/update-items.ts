import type { Viewer } from "@/lib/access/viewer";
import { now } from "@/lib/clock";
import type { Tx } from "@/lib/db/sql";
import { addPulls, keepOrigins, noonOf, type Told } from "@/lib/discovery/create-items";
import { type People, readPeople } from "@/lib/discovery/people";
import type { FieldChange, ImportedField, PlannedRow } from "@/lib/discovery/plan-import";
import type { ImportedItem } from "@/lib/discovery/sources/source";
import { ensureCategories } from "@/lib/items/category";
import { closing } from "@/lib/items/change-status";
import { reprioritiseClock, resumeClock, startClock } from "@/lib/items/item-clock";
import { replaceLocations } from "@/lib/items/locations";
import { type LockedItem, lockForReading } from "@/lib/items/lock-item";
import { type ItemChanges, saveItem } from "@/lib/items/save-item";

type Update = { row: PlannedRow; item: ImportedItem; number: number };

/** Writes what changed in the file, field by field, and keeps what the file now says of every record it still has. */
export async function updateItems(tx: Tx, viewer: Viewer, rows: readonly PlannedRow[], told: Told): Promise<void> {
  const known = rows.flatMap((row) =>
    row.record && row.number !== null && (row.action === "updated" || row.action === "reopened")
      ? [{ row, item: row.record, number: row.number }]
      : [],
  );
  if (known.length === 0) return;
  const categories = await ensureCategories(
    tx,
    known.flatMap(({ item }) => item.category ?? []),
  );
  const people = await readPeople(
    tx,
    known.flatMap(({ item }) => item.assignee ?? []),
  );
  for (const update of known) await updateOne(tx, viewer, update, { told, categories, people });
  await keepOrigins(tx, told.register, known.map(withKeptFields));
}

/** A field that a person edited stays theirs: what the file said last time stays what it said. */
function withKeptFields(update: Update): Update {
  const changed = new Set(update.row.changes.map(({ field }) => field));
  const kept = Object.fromEntries(update.row.kept.filter((field) => !changed.has(field)).map((field) => [field, null]));
  return { ...update, item: { ...update.item, ...kept } };
}

type Context = { told: Told; categories: Map<string, string>; people: People };

async function updateOne(tx: Tx, viewer: Viewer, { row, item, number }: Update, context: Context): Promise<void> {
  const locked = await lockForReading(tx, number);
  const changes: ItemChanges = {};
  for (const change of row.changes) Object.assign(changes, columnsOf(change, item, context));
  Object.assign(changes, clockColumns(locked, row.changes, item));
  if (hasChange(row, "locations")) await replaceLocations(tx, number, item.locations);
  if (hasChange(row, "pullRequests")) {
    const before = row.changes.find(({ field }) => field === "pullRequests")?.from;
    const fresh = item.pullRequests.filter((pull) => !(Array.isArray(before) && before.includes(pull)));
    await addPulls(tx, [{ number, item: { ...item, pullRequests: fresh } }], now());
  }
  await saveItem(tx, viewer, locked, changes, {
    kind: "item.imported",
    payload: {
      register: context.told.register,
      filename: context.told.filename,
      created: false,
      fields: row.changes.map(({ field }) => field),
    },
    batchId: context.told.batchId,
  });
}

function columnsOf({ field }: FieldChange, item: ImportedItem, { categories, people }: Context): ItemChanges {
  switch (field) {
    case "title":
      return { title: item.title };
    case "description":
      return { description: item.description };
    case "category":
      return { category_id: categories.get(item.category?.toLowerCase() ?? "") ?? null };
    case "labels":
      return { labels: item.labels };
    case "effortHours":
      return { effort_hours: item.effortHours };
    case "assignee":
      return item.assignee === null ? {} : assigned(people.idOf(item.assignee));
    case "foundOn":
      return item.foundOn === null ? {} : { found_on: item.foundOn };
    case "locations":
      return { path: item.locations[0]?.path ?? null };
    case "priority":
    case "status":
    case "resolvedOn":
    case "pullRequests":
      return {};
  }
}

function assigned(id: string | null): ItemChanges {
  return id === null ? {} : { assignee_id: id };
}

/** Priority and status move the clock, so they are written together. */
function clockColumns(locked: LockedItem, changes: readonly FieldChange[], item: ImportedItem): ItemChanges {
  const at = now();
  const columns: ItemChanges = {};
  const changed = (field: ImportedField) => changes.some((change) => change.field === field);
  const resolvedOn = noonOf(item.resolvedOn);
  if (changed("priority") && item.priority !== null) {
    const triage = locked.triaged_at === null ? { triaged_at: at, ...startClock(locked, item.priority, at) } : {};
    Object.assign(columns, { priority: item.priority }, triage);
    if (locked.triaged_at !== null && locked.status !== "resolved")
      Object.assign(columns, reprioritiseClock(locked, item.priority, at));
  }
  if (changed("status")) Object.assign(columns, statusColumns({ ...locked, ...columns }, item, at));
  if (changed("resolvedOn") && (locked.status === "resolved" || item.status === "resolved"))
    columns.resolved_at = resolvedOn;
  return columns;
}

function statusColumns(locked: LockedItem, item: ImportedItem, at: Date): ItemChanges {
  if (item.status === "resolved") {
    return { ...closing(locked, { resolution: "fixed" }), resolved_at: noonOf(item.resolvedOn) };
  }
  const started = item.status === "in_progress" ? { started_at: locked.started_at ?? at } : {};
  const triaged = { triaged_at: locked.triaged_at ?? at, ...started };
  if (locked.status !== "resolved") return { status: item.status, ...triaged };
  const reopened = { resolution: null, resolution_reason: null, resolved_at: null };
  return { status: item.status, ...triaged, ...reopened, ...resumeClock(locked, at) };
}

function hasChange(row: PlannedRow, field: ImportedField): boolean {
  return row.changes.some((change) => change.field === field);
}
