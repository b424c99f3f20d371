import { z } from "zod";
import { type SqlRunner, statement } from "@/lib/db/sql";
import { assertNoCycle } from "@/lib/items/depend";
import { LocationInput } from "@/lib/items/item";
import { replaceLocations } from "@/lib/items/locations";
import type { UndoneEvent } from "@/lib/items/undo";

// A pause that is undone never was: it ends when it began.
const forgetSnooze = statement(
  "undo_snooze",
  "update snoozes set ended_at = at where item_number = $1 and ended_at is null",
);
const forgetAcceptance = statement(
  "undo_acceptance",
  "update acceptances set ended_at = at where item_number = $1 and ended_at is null",
);
const resumeSnooze = statement(
  "undo_wake",
  "update snoozes set ended_at = null where id = (select id from snoozes where item_number = $1 order by at desc limit 1)",
);
const resumeAcceptance = statement(
  "undo_end_of_acceptance",
  "update acceptances set ended_at = null where id = (select id from acceptances where item_number = $1 order by at desc limit 1)",
);
const addEdge = statement(
  "undo_remove_dependency",
  "insert into dependencies (blocker_number, blocked_number, created_at) values ($1, $2, $3) on conflict do nothing",
);
const removeEdge = statement(
  "undo_add_dependency",
  "delete from dependencies where blocker_number = $1 and blocked_number = $2",
);

const Blocker = z.object({ blocker: z.int() });
const Locations = z.object({ from: z.array(LocationInput) });

/** Undoes what an event wrote beside the item's own columns: pauses, dependencies, locations. */
export async function undoBeside(tx: SqlRunner, event: UndoneEvent, at: Date): Promise<void> {
  const number = event.item_number;
  await undoPauses(tx, event);
  switch (event.kind) {
    case "item.dependency-added":
      await tx.rows(removeEdge, [Blocker.parse(event.payload).blocker, number]);
      return;
    case "item.dependency-removed":
      await assertNoCycle(tx, { blocker: Blocker.parse(event.payload).blocker, blocked: number });
      await tx.rows(addEdge, [Blocker.parse(event.payload).blocker, number, at]);
      return;
    case "item.locations-changed":
      await replaceLocations(tx, number, Locations.parse(event.payload).from);
      return;
  }
}

/** Whether a pause began or ended is told by the item's own columns. */
async function undoPauses(
  tx: SqlRunner,
  { item_number: number, payload: { columns = {} } }: UndoneEvent,
): Promise<void> {
  const accepted = columns.accepted_until;
  if (accepted) await tx.rows(accepted.to === null ? resumeAcceptance : forgetAcceptance, [number]);
  const snoozed = columns.snoozed_until ?? columns.snoozed_for_code;
  if (snoozed) await tx.rows(snoozed.to === null || snoozed.to === false ? resumeSnooze : forgetSnooze, [number]);
}
