import type { Viewer } from "@/lib/access/viewer";
import { type AccountEventKind, type AccountEventPayload, accountEvents } from "@/lib/accounts/history";
import { now } from "@/lib/clock";
import { type PrismaTx, runnerOf } from "@/lib/db/prisma";
import { recordEvent, registerStream } from "@/lib/events/record";

/** Who did it, as the history keeps it: a viewer, somebody about to be one, or the operator of the machine. */
export type Doer = Pick<Viewer, "id" | "kind" | "sponsorId">;

/** The register itself: start-up and the operator at the machine act as this user, who cannot sign in. */
export const systemUserId = "usr_system";
export const systemDoer: Doer = { id: systemUserId, kind: "system", sponsorId: null };

/** Records what happened to an account, in the transaction that did it. */
export async function recordAccountEvent<K extends AccountEventKind>(
  tx: PrismaTx,
  doer: Doer,
  kind: K,
  payload: AccountEventPayload<K>,
): Promise<void> {
  const kept: Record<string, unknown> = accountEvents[kind].payload.parse(payload);
  await recordEvent(runnerOf(tx), {
    stream: registerStream,
    kind,
    itemNumber: null,
    itemVersion: null,
    actorId: doer.id,
    onBehalfOfId: doer.kind === "agent" ? doer.sponsorId : null,
    payload: kept,
    reason: null,
    batchId: null,
    at: now(),
  });
}
