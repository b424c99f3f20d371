import type { Viewer } from "@/lib/access/viewer";
import { now } from "@/lib/clock";
import { createId } from "@/lib/db/id";
import { type Tx, transaction } from "@/lib/db/sql";
import { AppError } from "@/lib/errors";
import { setAssignee } from "@/lib/items/assign";
import { setPriority } from "@/lib/items/change-priority";
import { setStatus } from "@/lib/items/change-status";
import { applyEdit } from "@/lib/items/edit-item";
import type { BulkChange, ItemEdit } from "@/lib/items/endpoints";
import { assertCan, type LockedItem, lockForReading } from "@/lib/items/lock-item";
import { formatItemId } from "@/lib/items/words";

type Wanted = { id: number; version?: number | undefined };
type Bulk = { items: Wanted[]; change: BulkChange; reason?: string | null | undefined; batch?: string | undefined };
type Skipped = { id: string; code: string; why: string };
type Report = { batch: string; changed: string[]; unchanged: string[]; skipped: Skipped[] };

/**
 * Changes many items with one reason, as one transaction that can be undone as one. An item that the viewer may not
 * change, that was overtaken, or that a rule protects, is skipped whole and named with why.
 */
export async function editManyItems(viewer: Viewer, input: Bulk): Promise<Report> {
  const batch = input.batch ?? createId("bat", now());
  const wanted = [...new Map(input.items.map((item) => [item.id, item])).values()].sort((a, b) => a.id - b.id);
  return transaction(async (tx) => {
    const report: Report = { batch, changed: [], unchanged: [], skipped: [] };
    for (const item of wanted) await changeOne(tx, viewer, item, { ...input, batch }, report);
    return report;
  });
}

async function changeOne(tx: Tx, viewer: Viewer, wanted: Wanted, input: Bulk, report: Report): Promise<void> {
  const id = formatItemId(wanted.id);
  await tx.rows(savepoint);
  try {
    const before = await lockForReading(tx, wanted.id);
    assertChangeable(viewer, before, wanted);
    const after = await applyChange(tx, viewer, before, input);
    (after.version === before.version ? report.unchanged : report.changed).push(id);
  } catch (error) {
    if (!(error instanceof AppError) || error.code === "unexpected") throw error;
    await tx.rows(rollbackToSavepoint);
    report.skipped.push({ id, code: error.code, why: error.message });
  }
  await tx.rows(releaseSavepoint);
}

const savepoint = { name: "bulk_savepoint", text: "savepoint one_item" };
const rollbackToSavepoint = { name: "bulk_rollback", text: "rollback to savepoint one_item" };
const releaseSavepoint = { name: "bulk_release", text: "release savepoint one_item" };

function assertChangeable(viewer: Viewer, item: LockedItem, wanted: Wanted): void {
  assertCan(viewer, "item.edit-many", item);
  if (item.merged_into !== null) {
    throw new AppError("conflict", { message: `It was merged into ${formatItemId(item.merged_into)}.` });
  }
  if (wanted.version !== undefined && wanted.version !== item.version) {
    throw new AppError("item-overtaken", {
      message: `It has moved on: version ${item.version}, not ${wanted.version}.`,
    });
  }
}

async function applyChange(tx: Tx, viewer: Viewer, start: LockedItem, input: Bulk): Promise<LockedItem> {
  const { change, reason, batch } = input;
  const told = { reason, batch };
  let item = await applyEdit(tx, viewer, start, { ...editOf(start, change), ...told });
  if (change.priority !== undefined) {
    assertCan(viewer, "item.set-priority", item);
    item = await setPriority(tx, viewer, item, { priority: change.priority, ...told });
  }
  if (change.assignee !== undefined) item = await setAssignee(tx, viewer, item, { assignee: change.assignee, ...told });
  if (change.status !== undefined) {
    item = await setStatus(tx, viewer, item, { status: change.status, resolution: change.resolution, ...told });
  }
  return item;
}

function editOf(item: LockedItem, change: BulkChange): ItemEdit {
  const edit: ItemEdit = {};
  if (change.category !== undefined) edit.category = change.category;
  if (change.layer !== undefined) edit.layer = change.layer;
  if (change.domain !== undefined) edit.domain = change.domain;
  if (change.addLabels || change.removeLabels) {
    const kept = item.labels.filter((label) => !change.removeLabels?.includes(label));
    edit.labels = [...new Set([...kept, ...(change.addLabels ?? [])])];
  }
  return edit;
}
