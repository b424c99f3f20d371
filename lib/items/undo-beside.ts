import { z } from "zod";
import { type SqlRunner, statement } from "@/lib/db/sql";
import { LocationInput } from "@/lib/items/item";
import { replaceLocations } from "@/lib/items/locations";
import type { UndoneEvent } from "@/lib/items/undo";

const endLastSnooze = statement(
  "undo_snooze",
  "update snoozes set ended_at = at where item_number = $1 and at = $2",
);
const reopenLastSnooze = statement(
  "undo_wake",
  "update snoozes set ended_at = null where item_number = $1 and ended_at = $2",
);
const endLastAcceptance = statement(
  "undo_acceptance",
  "update acceptances set ended_at = at where item_number = $1 and at = $2",
);
const reopenLastAcceptance = statement(
  "undo_end_of_acceptance",
  "update acceptances set ended_at = null where item_number = $1 and ended_at = $2",
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
  switch (event.kind) {
    case "item.snoozed":
      await tx.rows(endLastSnooze, [number, event.at]);
      return;
    case "item.risk-accepted":
      await tx.rows(endLastAcceptance, [number, event.at]);
      return;
    case "item.woken":
      await tx.rows(reopenLastSnooze, [number, event.at]);
      return;
    case "item.acceptance-ended":
      await tx.rows(reopenLastAcceptance, [number, event.at]);
      return;
    case "item.status-changed":
    case "item.declined":
    case "item.marked-duplicate":
      await tx.rows(reopenLastSnooze, [number, event.at]);
      await tx.rows(reopenLastAcceptance, [number, event.at]);
      return;
    case "item.dependency-added":
      await tx.rows(removeEdge, [Blocker.parse(event.payload).blocker, number]);
      return;
    case "item.dependency-removed":
      await tx.rows(addEdge, [Blocker.parse(event.payload).blocker, number, at]);
      return;
    case "item.locations-changed":
      await replaceLocations(tx, number, Locations.parse(event.payload).from);
      return;
  }
}
