import type { Viewer } from "@/lib/access/viewer";
import { now } from "@/lib/clock";
import { type Tx, transaction } from "@/lib/db/sql";
import { AppError } from "@/lib/errors";
import { getItem } from "@/lib/items/get-item";
import type { Item } from "@/lib/items/item";
import { pauseClock } from "@/lib/items/item-clock";
import { type LockedItem, lockItem } from "@/lib/items/lock-item";
import { addAcceptance, endAcceptanceInForce } from "@/lib/items/pauses";
import { saveItem } from "@/lib/items/save-item";
import { pastDay } from "@/lib/items/triage";
import { formatItemId } from "@/lib/items/words";

type Acceptance = { until: string; reason: string; batch?: string | undefined };
type Target = { number: number; ifMatch: number | null };

/** Decides to live with an item until a date; its clock pauses. Of a P0, admins only. */
export async function acceptRisk(viewer: Viewer, input: Acceptance & Target): Promise<Item> {
  return transaction(async (tx) => {
    const item = await lockItem(tx, viewer, input.number, "item.accept-risk", input.ifMatch);
    if (item.status === "resolved") {
      throw new AppError("conflict", { message: `${formatItemId(item.number)} is resolved already.` });
    }
    const at = now();
    if (input.until <= at.toISOString().slice(0, 10)) throw pastDay("until");
    await endAcceptanceInForce(tx, item.number, at);
    await addAcceptance(tx, viewer.id, at, { item: item.number, reason: input.reason, until: input.until });
    const pauses = [...item.pauses, { at: at.toISOString(), until: input.until, endedAt: null }];
    const changes = { accepted_until: input.until, triaged_at: item.triaged_at ?? at, ...pauseClock(item, pauses, at) };
    await saveItem(tx, viewer, item, changes, {
      kind: "item.risk-accepted",
      payload: { until: input.until },
      reason: input.reason,
      batchId: input.batch,
    });
    return getItem(viewer, input.number, tx);
  });
}

/** Ends the acceptance before its date; the clock goes on where it stood. */
export async function endAcceptance(viewer: Viewer, input: Target): Promise<Item> {
  return transaction(async (tx) => {
    const item = await lockItem(tx, viewer, input.number, "item.accept-risk", input.ifMatch);
    await lapse(tx, viewer, item);
    return getItem(viewer, input.number, tx);
  });
}

/** The end of an acceptance itself; nothing when there is none. */
export async function lapse(tx: Tx, viewer: Viewer, item: LockedItem): Promise<void> {
  if (item.accepted_until === null) return;
  const at = now();
  await endAcceptanceInForce(tx, item.number, at);
  const pauses = item.pauses.map((pause) => (pause.endedAt === null ? { ...pause, endedAt: at.toISOString() } : pause));
  await saveItem(
    tx,
    viewer,
    item,
    { accepted_until: null, ...pauseClock(item, pauses, at) },
    {
      kind: "item.acceptance-ended",
      payload: {},
    },
  );
}
