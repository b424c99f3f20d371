import type { Viewer } from "@/lib/access/viewer";
import { type Tx, transaction } from "@/lib/db/sql";
import { categoryIdOf } from "@/lib/items/category";
import type { ItemEdit } from "@/lib/items/endpoints";
import { getItem } from "@/lib/items/get-item";
import type { Item } from "@/lib/items/item";
import { type LockedItem, lockItem } from "@/lib/items/lock-item";
import { assertMayEase, assertRiskAllows } from "@/lib/items/rules";
import { differences, type ItemChanges, saveItem } from "@/lib/items/save-item";

type Told = { reason?: string | null | undefined; batch?: string | undefined };

/** Edits what describes an item, field by field; null empties a field, undefined keeps it. */
export async function editItem(
  viewer: Viewer,
  input: ItemEdit & Told & { number: number; ifMatch: number | null },
): Promise<Item> {
  return transaction(async (tx) => {
    const item = await lockItem(tx, viewer, input.number, "item.edit", input.ifMatch);
    await applyEdit(tx, viewer, item, input);
    return getItem(viewer, input.number, tx);
  });
}

/** The change itself, on an item the viewer has locked with the right to edit it. */
export async function applyEdit(tx: Tx, viewer: Viewer, item: LockedItem, input: ItemEdit & Told): Promise<LockedItem> {
  const changes = await columnsOf(tx, input);
  const changed = Object.keys(differences(item, changes));
  if (changed.length === 0) return item;
  if (changes.risk !== undefined) assertRiskAllows(changes.risk, item.priority);
  const category = input.category === undefined ? item.category : input.category;
  assertMayEase(viewer, item, { category, risk: changes.risk === undefined ? item.risk : changes.risk });
  return saveItem(tx, viewer, item, changes, {
    kind: "item.edited",
    payload: { fields: changed.map((column) => fieldNames[column] ?? column) },
    reason: input.reason,
    batchId: input.batch,
  });
}

/** The words of a column in a sentence of the history. */
const fieldNames: Record<string, string> = {
  category_id: "category",
  test_kind: "test kind",
  effort_hours: "effort",
  found_on: "found on",
  regression_test: "regression test",
};

async function columnsOf(tx: Tx, input: ItemEdit): Promise<ItemChanges> {
  const changes: ItemChanges = {};
  if (input.title !== undefined) changes.title = input.title;
  if (input.description !== undefined) changes.description = input.description;
  if (input.category !== undefined) changes.category_id = await categoryIdOf(tx, input.category);
  if (input.layer !== undefined) changes.layer = input.layer;
  if (input.domain !== undefined) changes.domain = input.domain;
  if (input.risk !== undefined) changes.risk = input.risk;
  if (input.testKind !== undefined) changes.test_kind = input.testKind;
  if (input.effortHours !== undefined) changes.effort_hours = input.effortHours;
  if (input.labels !== undefined) changes.labels = [...new Set(input.labels)];
  if (input.foundOn !== undefined) changes.found_on = input.foundOn;
  if (input.regressionTest !== undefined) changes.regression_test = input.regressionTest || null;
  return changes;
}
