import { call } from "@/lib/accounts/browser-client";
import { assignItem, changePriority, changeStatus, editItem, type ProposedChange } from "@/lib/items/endpoints";
import type { Item } from "@/lib/items/item";

/** Sends a change through the endpoints of its fields, one after the other, each against the version before it. */
export async function sendChange(
  id: string,
  change: ProposedChange,
  told: { ifMatch: number; batch: string; reason?: string | null },
): Promise<Item> {
  const { priority, status, resolution, assignee, ...edit } = change;
  const { batch, reason = null } = told;
  const params = { id };
  const steps: ((ifMatch: number) => Promise<Item>)[] = [];
  if (Object.keys(edit).length > 0) {
    steps.push((ifMatch) => call(editItem, { params, ifMatch, body: { ...edit, reason, batch } }));
  }
  if (priority !== undefined) {
    steps.push((ifMatch) => call(changePriority, { params, ifMatch, body: { priority, reason, batch } }));
  }
  if (assignee !== undefined) {
    steps.push((ifMatch) => call(assignItem, { params, ifMatch, body: { assignee, reason, batch } }));
  }
  if (status !== undefined) {
    const body = { status, reason, batch, ...(resolution === undefined ? {} : { resolution }) };
    steps.push((ifMatch) => call(changeStatus, { params, ifMatch, body }));
  }
  let item: Item | null = null;
  for (const step of steps) item = await step(item?.version ?? told.ifMatch);
  if (item === null) throw new Error("A change names at least one field.");
  return item;
}
