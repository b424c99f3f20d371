import type { Viewer } from "@/lib/access/viewer";
import { statement, transaction } from "@/lib/db/sql";
import { lapse } from "@/lib/items/accept-risk";
import { lockForReading } from "@/lib/items/lock-item";
import { wake } from "@/lib/items/triage";

const lapsedAtOnceMax = 200;

const selectLapsed = statement(
  "select_lapsed",
  `select number from items
   where (accepted_until < $1 or snoozed_until < $1) and status <> 'resolved' order by number limit $2`,
);

/**
 * Ends acceptances and snoozes whose last day is over before `today` (`YYYY-MM-DD`, of the calendar); gives how many
 * items it woke. Safe to run twice: each item is looked at again under its lock.
 */
export async function endLapsed(system: Viewer, today: string): Promise<number> {
  return transaction(async (tx) => {
    const rows = await tx.rows<{ number: number }>(selectLapsed, [today, lapsedAtOnceMax]);
    for (const { number } of rows) {
      const item = await lockForReading(tx, number);
      if (item.accepted_until !== null && item.accepted_until < today) await lapse(tx, system, item);
      const awake = await lockForReading(tx, number);
      if (awake.snoozed_until !== null && awake.snoozed_until < today) await wake(tx, system, awake, {});
    }
    return rows.length;
  });
}
