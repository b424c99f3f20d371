import { createId } from "@/lib/db/id";
import { type SqlRunner, statement } from "@/lib/db/sql";

const endAcceptances = statement(
  "end_acceptances",
  "update acceptances set ended_at = $2 where item_number = $1 and ended_at is null",
);
const endSnoozes = statement(
  "end_snoozes",
  "update snoozes set ended_at = $2 where item_number = $1 and ended_at is null",
);
const insertAcceptance = statement(
  "insert_acceptance",
  "insert into acceptances (id, item_number, by_id, at, reason, until) values ($1, $2, $3, $4, $5, $6)",
);
const insertSnooze = statement(
  "insert_snooze",
  "insert into snoozes (id, item_number, by_id, at, reason, until, until_code_changes) values ($1, $2, $3, $4, $5, $6, $7)",
);

/** Ends the acceptance in force, if there is one. */
export async function endAcceptanceInForce(tx: SqlRunner, item: number, at: Date): Promise<void> {
  await tx.rows(endAcceptances, [item, at]);
}

/** Ends the snooze in force, if there is one. */
export async function endSnoozeInForce(tx: SqlRunner, item: number, at: Date): Promise<void> {
  await tx.rows(endSnoozes, [item, at]);
}

/** Ends whatever holds an item's clock. */
export async function endPauses(tx: SqlRunner, item: number, at: Date): Promise<void> {
  await endAcceptanceInForce(tx, item, at);
  await endSnoozeInForce(tx, item, at);
}

/** Notes who accepted an item, why and until when. */
export async function addAcceptance(
  tx: SqlRunner,
  by: string,
  at: Date,
  accepted: { item: number; reason: string; until: string },
): Promise<void> {
  await tx.rows(insertAcceptance, [createId("acc", at), accepted.item, by, at, accepted.reason, accepted.until]);
}

/** Notes who snoozed an item and until when. */
export async function addSnooze(
  tx: SqlRunner,
  by: string,
  at: Date,
  snoozed: { item: number; reason: string | null; until: string | null; untilCodeChanges: boolean },
): Promise<void> {
  const values = [createId("snz", at), snoozed.item, by, at, snoozed.reason, snoozed.until, snoozed.untilCodeChanges];
  await tx.rows(insertSnooze, values);
}
