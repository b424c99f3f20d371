import type { Viewer } from "@/lib/access/viewer";
import { now } from "@/lib/clock";
import type { Tx } from "@/lib/db/sql";
import { firstRow, statement, transaction } from "@/lib/db/sql";
import { AppError } from "@/lib/errors";
import { closing } from "@/lib/items/change-status";
import { getItem } from "@/lib/items/get-item";
import type { Item, Priority } from "@/lib/items/item";
import { pauseClock, startClock } from "@/lib/items/item-clock";
import { assertCan, type LockedItem, lockForReading, lockItem } from "@/lib/items/lock-item";
import { addSnooze, endPauses, endSnoozeInForce } from "@/lib/items/pauses";
import { isInInbox } from "@/lib/items/present-item";
import { rankForPriority } from "@/lib/items/rank";
import { assertRiskAllows } from "@/lib/items/rules";
import { saveItem } from "@/lib/items/save-item";
import { formatItemId } from "@/lib/items/words";

type Decision = {
  number: number;
  ifMatch: number | null;
  reason?: string | null | undefined;
  batch?: string | undefined;
};

/** Accepts an item out of the inbox with a priority; its clock starts. */
export async function acceptItem(viewer: Viewer, input: Decision & { priority: Priority }): Promise<Item> {
  return decide(viewer, input, async (tx, item) => {
    if (!isInInbox(item)) throw notInInbox(item);
    if (input.priority === "P0" || item.priority === "P0") assertCan(viewer, "item.set-p0", item);
    assertRiskAllows(item.risk, input.priority);
    const at = now();
    await endSnoozeInForce(tx, item.number, at);
    const changes = {
      priority: input.priority,
      triaged_at: at,
      snoozed_until: null,
      snoozed_for_code: false,
      rank: await rankForPriority(tx, input.priority),
      ...startClock({ ...item, pauses: [] }, input.priority, at),
    };
    await saveItem(tx, viewer, item, changes, {
      kind: "item.accepted",
      payload: { priority: input.priority },
      ...told(input),
    });
  });
}

/** Sends an open item back to the inbox; its clock stops. */
export async function sendBackToInbox(viewer: Viewer, input: Decision): Promise<Item> {
  return decide(viewer, input, async (tx, item) => {
    if (item.status !== "open")
      throw new AppError("conflict", { message: `${formatItemId(item.number)} is not open.` });
    if (item.priority === "P0") assertCan(viewer, "item.set-p0", item);
    if (isInInbox(item)) return;
    const changes = { triaged_at: null, clock_started_at: null, due_at: null, former_priorities: [] };
    await saveItem(tx, viewer, item, changes, { kind: "item.sent-back", payload: {}, ...told(input) });
  });
}

/** Declines an item, with a reason: resolved, and nothing will be done. */
export async function declineItem(viewer: Viewer, input: Decision & { reason: string }): Promise<Item> {
  return decide(viewer, input, async (tx, item) => {
    assertUnresolved(item);
    if (item.priority === "P0") assertCan(viewer, "item.set-p0", item);
    const changes = closing(item, { resolution: "declined", resolution_reason: input.reason });
    await saveItem(tx, viewer, item, changes, { kind: "item.declined", payload: {}, ...told(input) });
    await endPauses(tx, item.number, now());
  });
}

/** Resolves an item as a duplicate of another; a chain of duplicates leads to its end. */
export async function markDuplicate(viewer: Viewer, input: Decision & { of: number }): Promise<Item> {
  return decide(viewer, input, async (tx, item) => {
    assertUnresolved(item);
    if (item.priority === "P0") assertCan(viewer, "item.set-p0", item);
    const of = await originalOf(tx, input.of);
    if (of === item.number) {
      throw new AppError("rule-broken", { message: `${formatItemId(item.number)} cannot be a duplicate of itself.` });
    }
    const reason = input.reason || `Duplicate of ${formatItemId(of)}`;
    const changes = closing(item, { resolution: "duplicate", resolution_reason: reason, duplicate_of: of });
    await saveItem(tx, viewer, item, changes, { kind: "item.marked-duplicate", payload: { of }, ...told(input) });
    await endPauses(tx, item.number, now());
  });
}

/** Puts an item aside until a date or until its code changes; its clock pauses. */
export async function snoozeItem(
  viewer: Viewer,
  input: Decision & { until?: string | null | undefined; untilCodeChanges: boolean },
): Promise<Item> {
  return decide(viewer, input, async (tx, item) => {
    assertUnresolved(item);
    if (item.priority === "P0") assertCan(viewer, "item.set-p0", item);
    const at = now();
    const until = input.until ?? null;
    if (until !== null && until <= at.toISOString().slice(0, 10)) throw pastDay("until");
    await endSnoozeInForce(tx, item.number, at);
    const snooze = { item: item.number, reason: input.reason || null, until, untilCodeChanges: input.untilCodeChanges };
    await addSnooze(tx, viewer.id, at, snooze);
    const pauses = [...item.pauses, { at: at.toISOString(), until, endedAt: null }];
    const changes = { snoozed_until: until, snoozed_for_code: input.untilCodeChanges, ...pauseClock(item, pauses, at) };
    await saveItem(tx, viewer, item, changes, {
      kind: "item.snoozed",
      payload: { until, untilCodeChanges: input.untilCodeChanges },
      ...told(input),
    });
  });
}

/** Wakes a snoozed item; its clock goes on where it stood. */
export async function wakeItem(viewer: Viewer, input: Decision): Promise<Item> {
  return decide(viewer, input, (tx, item) => wake(tx, viewer, item, input));
}

/** The waking itself; nothing when the item is awake. */
export async function wake(tx: Tx, viewer: Viewer, item: LockedItem, input: Partial<Decision>): Promise<void> {
  if (item.snoozed_until === null && !item.snoozed_for_code) return;
  const at = now();
  await endSnoozeInForce(tx, item.number, at);
  const open = (pause: { endedAt: string | null }) => pause.endedAt === null;
  const pauses = item.pauses.map((pause) => (open(pause) ? { ...pause, endedAt: at.toISOString() } : pause));
  const changes = { snoozed_until: null, snoozed_for_code: false, ...pauseClock(item, pauses, at) };
  await saveItem(tx, viewer, item, changes, { kind: "item.woken", payload: {}, ...told(input) });
}

async function decide(
  viewer: Viewer,
  input: Decision,
  work: (tx: Tx, item: LockedItem) => Promise<void>,
): Promise<Item> {
  return transaction(async (tx) => {
    await work(tx, await lockItem(tx, viewer, input.number, "item.triage", input.ifMatch));
    return getItem(viewer, input.number, tx);
  });
}

const selectOriginal = statement(
  "select_original",
  `with recursive chain as (
     select number, coalesce(merged_into, duplicate_of) as next from items where number = $1
     union
     select i.number, coalesce(i.merged_into, i.duplicate_of) from items i join chain on i.number = chain.next)
   select number from chain where next is null`,
);

async function originalOf(tx: Tx, number: number): Promise<number> {
  await lockForReading(tx, number);
  const row = await firstRow<{ number: number }>(tx, selectOriginal, [number]);
  return row?.number ?? number;
}

function told(input: Partial<Decision>) {
  return { reason: input.reason, batchId: input.batch };
}

function assertUnresolved(item: LockedItem): void {
  if (item.status !== "resolved") return;
  throw new AppError("conflict", { message: `${formatItemId(item.number)} is resolved already.` });
}

function notInInbox(item: LockedItem): AppError {
  return new AppError("conflict", {
    message: `${formatItemId(item.number)} is not in the inbox: it was triaged before.`,
  });
}

/** 400 for a day that is not in the future. */
export function pastDay(path: string): AppError {
  return new AppError("invalid-input", {
    message: "The day must be in the future.",
    fields: [{ path, message: "The day must be in the future" }],
  });
}
