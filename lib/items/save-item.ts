import type { Viewer } from "@/lib/access/viewer";
import { now } from "@/lib/clock";
import { createId } from "@/lib/db/id";
import { dynamicStatement, type Tx } from "@/lib/db/sql";
import { itemStream, type NewEvent, recordEvent } from "@/lib/events/record";
import { type ItemEventKind, type ItemEventPayload, itemEvents } from "@/lib/items/history";
import type { ItemColumns, ItemRow } from "@/lib/items/item-row";

const documentColumns: ReadonlySet<string> = new Set(["clock_history", "former_priorities"]);

/** Columns that commands never hand to `saveItem` by other names. */
export type ItemChanges = Partial<ItemColumns>;

type Told<K extends ItemEventKind> = {
  kind: K;
  payload: Omit<ItemEventPayload<K>, "columns">;
  reason?: string | null | undefined;
  batchId?: string | undefined;
};

/** One changed column as it was and as it is; what undo needs. */
export type ColumnChanges = Record<string, { from: unknown; to: unknown }>;

/** What of `changes` really differs from the row; empty when nothing changes. */
export function differences(item: ItemRow, changes: ItemChanges): ColumnChanges {
  const found: ColumnChanges = {};
  for (const [column, to] of Object.entries(changes)) {
    const from = Reflect.get(item, column);
    if (to !== undefined && JSON.stringify(from ?? null) !== JSON.stringify(to))
      found[column] = { from: from ?? null, to };
  }
  return found;
}

/**
 * Writes the changed columns, raises the version and records the event, in the caller's transaction.
 * Returns the row as it now is; the very same row when nothing differs and `kind` tells of columns only.
 */
export async function saveItem<Row extends ItemRow, K extends ItemEventKind>(
  tx: Tx,
  viewer: Viewer,
  item: Row,
  changes: ItemChanges,
  told: Told<K>,
): Promise<Row> {
  const columns = differences(item, changes);
  const at = now();
  const version = item.version + 1;
  const names = Object.keys(columns);
  const sets = ["version = $2", "updated_at = $3", ...names.map((name, i) => `${name} = ${placeholder(name, i + 4)}`)];
  await tx.rows(dynamicStatement(`update items set ${sets.join(", ")} where number = $1`), [
    item.number,
    version,
    at,
    ...names.map((name) => columnValue(name, columns[name]?.to)),
  ]);
  await recordItemEvent(
    tx,
    viewer,
    { number: item.number, version },
    { ...told, payload: { ...told.payload, columns } },
  );
  return { ...item, ...changes, version };
}

/** Records an event of an item that changes none of its columns (a comment, a proposal). */
export async function recordItemEvent(
  tx: Tx,
  viewer: Viewer,
  item: { number: number; version: number | null },
  told: {
    kind: ItemEventKind;
    payload: Record<string, unknown>;
    reason?: string | null | undefined;
    batchId?: string | undefined;
  },
): Promise<void> {
  await recordEvent(tx, itemEvent(viewer, item, told));
}

/** An event of an item as it is recorded; the payload is held to the schema of its kind. */
export function itemEvent(
  viewer: Viewer,
  item: { number: number; version: number | null },
  told: {
    kind: ItemEventKind;
    payload: Record<string, unknown>;
    reason?: string | null | undefined;
    batchId?: string | undefined;
  },
): NewEvent {
  const at = now();
  return {
    stream: itemStream(item.number),
    kind: told.kind,
    itemNumber: item.number,
    itemVersion: item.version,
    actorId: viewer.id,
    onBehalfOfId: viewer.sponsorId,
    payload: itemEvents[told.kind].payload.parse(JSON.parse(JSON.stringify(told.payload))),
    reason: told.reason ?? null,
    batchId: told.batchId ?? createId("bat", at),
    at,
  };
}

function placeholder(column: string, index: number): string {
  return documentColumns.has(column) ? `$${index}::jsonb` : `$${index}`;
}

function columnValue(column: string, value: unknown): unknown {
  return documentColumns.has(column) ? JSON.stringify(value) : value;
}
