import { whoMay } from "@/lib/access/can";
import type { Verb } from "@/lib/access/permissions";
import type { Viewer } from "@/lib/access/viewer";
import { now } from "@/lib/clock";
import { statement, type Tx, transaction } from "@/lib/db/sql";
import { AppError } from "@/lib/errors";
import { type ItemEventKind, isItemEventKind, sentenceOf } from "@/lib/items/history";
import { type LockedItem, lockForReading, mayDo } from "@/lib/items/lock-item";
import { assertRiskAllows } from "@/lib/items/rules";
import { differences, type ItemChanges, saveItem } from "@/lib/items/save-item";
import { undoBeside } from "@/lib/items/undo-beside";
import { formatItemId } from "@/lib/items/words";

/** What the right to undo each kind is; a kind that is not here cannot be undone. */
const verbs: Partial<Record<ItemEventKind, Verb>> = {
  "item.edited": "item.edit",
  "item.locations-changed": "item.edit",
  "item.dependency-added": "item.edit",
  "item.dependency-removed": "item.edit",
  "item.priority-changed": "item.set-priority",
  "item.status-changed": "item.set-status",
  "item.assigned": "item.assign",
  "item.taken": "item.take",
  "item.handed-back": "item.take",
  "item.accepted": "item.triage",
  "item.sent-back": "item.triage",
  "item.declined": "item.triage",
  "item.marked-duplicate": "item.triage",
  "item.snoozed": "item.triage",
  "item.woken": "item.triage",
  "item.risk-accepted": "item.accept-risk",
  "item.acceptance-ended": "item.accept-risk",
};

const selectBatch = statement(
  "select_batch",
  `select id, kind, item_number, actor_id, payload, at from events
   where batch_id = $1 and actor_id = $2 and item_number is not null order by item_number, id desc`,
);

export type UndoneEvent = {
  id: number;
  kind: string;
  item_number: number;
  actor_id: string;
  payload: { columns?: Record<string, { from?: unknown; to?: unknown }> } & Record<string, unknown>;
  at: Date;
};

type Report = { undone: string[]; skipped: { id: string; why: string }[] };

/** Undoes what the viewer did as one; an item that has moved on since stays as it is, and is named with why. */
export async function undoBatch(viewer: Viewer, batch: string): Promise<Report> {
  return transaction(async (tx) => {
    const events = await tx.rows<UndoneEvent>(selectBatch, [batch, viewer.id]);
    if (events.length === 0) {
      throw new AppError("not-found", { message: "There is nothing of yours to undo under this name." });
    }
    const report: Report = { undone: [], skipped: [] };
    for (const [number, ofItem] of groupByItem(events)) {
      const why = await undoItem(tx, viewer, number, ofItem);
      if (why === null) report.undone.push(formatItemId(number));
      else report.skipped.push({ id: formatItemId(number), why });
    }
    return report;
  });
}

function groupByItem(events: readonly UndoneEvent[]): Map<number, UndoneEvent[]> {
  const byItem = new Map<number, UndoneEvent[]>();
  for (const event of events) byItem.set(event.item_number, [...(byItem.get(event.item_number) ?? []), event]);
  return byItem;
}

/** Undoes the events of one item, latest first; says why not when it cannot. */
async function undoItem(
  tx: Tx,
  viewer: Viewer,
  number: number,
  events: readonly UndoneEvent[],
): Promise<string | null> {
  const item = await lockForReading(tx, number);
  const obstacle = events.map((event) => obstacleTo(viewer, event, item)).find((why) => why !== null);
  if (obstacle) return obstacle;
  const changes = restored(events);
  if (hasMovedOn(item, events)) return "It has moved on since.";
  const after = { ...item, ...changes };
  const touchesP0 = item.priority === "P0" || after.priority === "P0";
  if (touchesP0 && Object.keys(changes).some(isOfStanding) && !mayDo(viewer, "item.set-p0", item)) {
    return whoMay("item.set-p0");
  }
  const broken = await lawsBroken(async () => {
    assertRiskAllows(after.risk, after.priority);
    for (const event of events) await undoBeside(tx, event, now());
  });
  if (broken !== null) return broken;
  const of = events.map((event) => sentenceOf(event.kind, event.payload)).join(", ");
  await saveItem(tx, viewer, item, changes, { kind: "item.undone", payload: { of } });
  return null;
}

/** Columns by which a P0 is set, lowered or put out of sight. */
const standing: ReadonlySet<string> = new Set([
  "priority",
  "status",
  "triaged_at",
  "accepted_until",
  "snoozed_until",
  "snoozed_for_code",
  "duplicate_of",
]);

function isOfStanding(column: string): boolean {
  return standing.has(column);
}

/** Why a law of the register forbids it, in words; null when none does. */
async function lawsBroken(work: () => Promise<void>): Promise<string | null> {
  try {
    await work();
    return null;
  } catch (error) {
    if (error instanceof AppError && error.code !== "unexpected") return error.message;
    throw error;
  }
}

function obstacleTo(viewer: Viewer, event: UndoneEvent, item: LockedItem): string | null {
  const verb = isItemEventKind(event.kind) ? verbs[event.kind] : undefined;
  if (verb === undefined) return `"${sentenceOf(event.kind, event.payload)}" cannot be undone.`;
  return mayDo(viewer, verb, item) ? null : "You may not do that to it as things stand.";
}

/** The columns as they were before the first of the events. */
function restored(events: readonly UndoneEvent[]): ItemChanges {
  const changes: Record<string, unknown> = {};
  for (const event of events) {
    for (const [column, { from }] of Object.entries(event.payload.columns ?? {}))
      changes[column] = revive(column, from);
  }
  return changes;
}

/** Whether a column that the events wrote holds something else by now. */
function hasMovedOn(item: LockedItem, events: readonly UndoneEvent[]): boolean {
  const written: Record<string, unknown> = {};
  for (const event of [...events].reverse()) {
    for (const [column, { to }] of Object.entries(event.payload.columns ?? {})) written[column] = revive(column, to);
  }
  return Object.keys(differences(item, withoutRank(written))).length > 0;
}

function withoutRank({ rank: _, ...columns }: Record<string, unknown>): ItemChanges {
  return columns;
}

const momentColumns: ReadonlySet<string> = new Set([
  "triaged_at",
  "started_at",
  "resolved_at",
  "clock_started_at",
  "due_at",
]);

function revive(column: string, value: unknown): unknown {
  return momentColumns.has(column) && typeof value === "string" ? new Date(value) : (value ?? null);
}
