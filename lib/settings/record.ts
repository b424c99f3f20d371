import type { Viewer } from "@/lib/access/viewer";
import { now } from "@/lib/clock";
import type { SqlRunner } from "@/lib/db/sql";
import { recordEvent, registerStream } from "@/lib/events/record";
import { type SettingsEventKind, type SettingsEventPayload, settingsEvents } from "@/lib/settings/history";

/** Who changed a setting. */
export type Changer = Pick<Viewer, "id" | "kind" | "sponsorId">;

/** Records what happened to a setting in the history of the register, in the transaction that did it. */
export async function recordSettingsEvent<K extends SettingsEventKind>(
  tx: SqlRunner,
  changer: Changer,
  kind: K,
  payload: SettingsEventPayload<K>,
): Promise<void> {
  const kept: Record<string, unknown> = settingsEvents[kind].payload.parse(payload);
  await recordEvent(tx, {
    stream: registerStream,
    kind,
    itemNumber: null,
    itemVersion: null,
    actorId: changer.id,
    onBehalfOfId: changer.kind === "agent" ? changer.sponsorId : null,
    payload: kept,
    reason: null,
    batchId: null,
    at: now(),
  });
}
