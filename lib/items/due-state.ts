import type { DueState } from "@/lib/items/item";
import type { ItemRow } from "@/lib/items/item-row";

type Timed = Pick<
  ItemRow,
  "due_at" | "resolved_at" | "status" | "accepted_until" | "snoozed_until" | "snoozed_for_code" | "clock_history"
>;

/** Where an item's clock stands at `at`; `overMs` is wall time past due (negative: to spare) once it has ended. */
export function dueStateOf(row: Timed, at: Date): DueState {
  if (row.status === "resolved") return endedState(row);
  if (row.due_at === null) return { dueAt: null, state: "none", overMs: null };
  const dueAt = row.due_at.toISOString();
  if (isPaused(row)) return { dueAt, state: "paused", overMs: null };
  return { dueAt, state: at > row.due_at ? "overdue" : "running", overMs: null };
}

/** Whether an acceptance or a snooze holds the clock. */
export function isPaused(row: Pick<Timed, "accepted_until" | "snoozed_until" | "snoozed_for_code">): boolean {
  return row.accepted_until !== null || row.snoozed_until !== null || row.snoozed_for_code;
}

function endedState(row: Timed): DueState {
  const last = row.clock_history.at(-1);
  if (!last) return { dueAt: null, state: "none", overMs: null };
  return { dueAt: last.dueAt, state: last.state, overMs: last.overMs };
}
