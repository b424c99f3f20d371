import type { Viewer } from "@/lib/access/viewer";
import { now } from "@/lib/clock";
import { type Tx, transaction } from "@/lib/db/sql";
import { lapse } from "@/lib/items/accept-risk";
import { getItem } from "@/lib/items/get-item";
import type { Item, Priority } from "@/lib/items/item";
import { reprioritiseClock } from "@/lib/items/item-clock";
import { assertCan, type LockedItem, lockForReading, lockItem } from "@/lib/items/lock-item";
import { assertRiskAllows } from "@/lib/items/rules";
import { saveItem } from "@/lib/items/save-item";

export type PriorityChange = { priority: Priority; reason?: string | null | undefined; batch?: string | undefined };

/** Sets the priority of an item; setting or lowering P0 needs the right to P0. */
export async function changePriority(
  viewer: Viewer,
  input: PriorityChange & { number: number; ifMatch: number | null },
): Promise<Item> {
  return transaction(async (tx) => {
    const item = await lockItem(tx, viewer, input.number, "item.set-priority", input.ifMatch);
    await setPriority(tx, viewer, item, input);
    return getItem(viewer, input.number, tx);
  });
}

/** The change itself, on an item the viewer has locked with the right to set its priority. */
export async function setPriority(
  tx: Tx,
  viewer: Viewer,
  item: LockedItem,
  input: PriorityChange,
): Promise<LockedItem> {
  const { priority } = input;
  if (priority === item.priority) return item;
  if (priority === "P0") assertCan(viewer, "item.set-p0", item);
  assertRiskAllows(item.risk, priority);
  const clock = item.status === "resolved" ? {} : reprioritiseClock(item, priority, now());
  const changes = { priority, ...clock };
  const saved = await saveItem(tx, viewer, item, changes, {
    kind: "item.priority-changed",
    payload: { from: item.priority, to: priority },
    reason: input.reason,
    batchId: input.batch,
  });
  if (priority !== "P0" || viewer.role === "admin" || saved.accepted_until === null) return saved;
  // Only an admin accepts the risk of a P0: what a coordinator accepted ends when it becomes one.
  await lapse(tx, viewer, saved);
  return lockForReading(tx, item.number);
}
