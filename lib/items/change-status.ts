import type { Viewer } from "@/lib/access/viewer";
import { now } from "@/lib/clock";
import { firstRow, statement, type Tx, transaction } from "@/lib/db/sql";
import { AppError } from "@/lib/errors";
import { getItem } from "@/lib/items/get-item";
import type { Item, Resolution, Status } from "@/lib/items/item";
import { endClock, resumeClock } from "@/lib/items/item-clock";
import { type LockedItem, lockItem, mayDo } from "@/lib/items/lock-item";
import { endPauses } from "@/lib/items/pauses";
import { isInInbox } from "@/lib/items/present-item";
import { assertMayResolve } from "@/lib/items/rules";
import { type ItemChanges, saveItem } from "@/lib/items/save-item";
import { formatItemId } from "@/lib/items/words";

export type StatusChange = {
  status: Status;
  resolution?: Resolution | null | undefined;
  regressionTest?: string | null | undefined;
  reason?: string | null | undefined;
  batch?: string | undefined;
};

const mergedPull = statement(
  "has_merged_pull_request",
  "select number from item_pull_requests where item_number = $1 and state = 'merged' and relation = 'resolves' limit 1",
);

/** Starts an item, hands it back to Open, resolves it or reopens it. */
export async function changeStatus(
  viewer: Viewer,
  input: StatusChange & { number: number; ifMatch: number | null },
): Promise<Item> {
  return transaction(async (tx) => {
    const item = await lockItem(tx, viewer, input.number, "item.set-status", input.ifMatch);
    await setStatus(tx, viewer, item, input);
    return getItem(viewer, input.number, tx);
  });
}

/** The change itself, on an item the viewer has locked with the right to its status. */
export async function setStatus(tx: Tx, viewer: Viewer, item: LockedItem, input: StatusChange): Promise<LockedItem> {
  if (input.status === item.status) return item;
  if (isInInbox(item) && !mayDo(viewer, "item.triage", item)) {
    throw new AppError("conflict", {
      message: `${formatItemId(item.number)} waits in the inbox: it is triaged first.`,
    });
  }
  const changes =
    input.status === "resolved" ? await resolving(tx, viewer, item, input) : reopening(item, input.status);
  const saved = await saveItem(
    tx,
    viewer,
    item,
    { status: input.status, ...changes },
    {
      kind: "item.status-changed",
      payload: { from: item.status, to: input.status, resolution: changes.resolution ?? null },
      reason: input.reason,
      batchId: input.batch,
    },
  );
  if (input.status === "resolved") await endPauses(tx, item.number, now());
  return saved;
}

async function resolving(tx: Tx, viewer: Viewer, item: LockedItem, input: StatusChange): Promise<ItemChanges> {
  const resolution = input.resolution ?? "fixed";
  if (resolution === "duplicate" || resolution === "declined") {
    const verb = resolution === "duplicate" ? "mark it as a duplicate of another item" : "decline it";
    throw new AppError("rule-broken", { message: `To resolve it as ${resolution}, ${verb}.` });
  }
  const regressionTest = input.regressionTest ?? item.regression_test;
  const reason = input.reason || null;
  const pull = viewer.kind === "agent" ? await firstRow(tx, mergedPull, [item.number]) : null;
  assertMayResolve(viewer, item, { resolution, reason, regressionTest }, pull !== null);
  return closing(item, { resolution, resolution_reason: reason, regression_test: regressionTest });
}

/** Columns of any way to resolve an item: the clock ends, acceptance and snooze with it. */
export function closing(item: LockedItem, changes: ItemChanges): ItemChanges {
  const at = now();
  return {
    status: "resolved",
    resolved_at: at,
    triaged_at: item.triaged_at ?? at,
    accepted_until: null,
    snoozed_until: null,
    snoozed_for_code: false,
    ...endClock(item, at),
    ...changes,
  };
}

function reopening(item: LockedItem, status: Status): ItemChanges {
  const at = now();
  const started = status === "in_progress" ? (item.started_at ?? at) : item.started_at;
  const triaged = { triaged_at: item.triaged_at ?? at, started_at: started };
  if (item.status !== "resolved") return triaged;
  const reopened = { resolution: null, resolution_reason: null, resolved_at: null, duplicate_of: null };
  return { ...triaged, ...reopened, ...resumeClock(item, at) };
}
