import { type Calendar, dayMs, startOfDay } from "@/lib/items/calendar";
import { type ClockSettings, readClock } from "@/lib/items/due";
import type { ItemRow } from "@/lib/items/item-row";
import type { StoredPause } from "@/lib/items/lock-item";

/** What of an open item decides when it is due. */
export type RunningClock = Pick<ItemRow, "priority" | "clock_started_at" | "former_priorities"> & {
  pauses: readonly StoredPause[];
};

/**
 * When an open item is due; null without a clock. What one changed item gets from `lib/items/item-clock.ts`, for settings
 * that were parsed once: a hundred thousand items take a second, where parsing them for each takes half a minute.
 */
export function dueDateOf(item: RunningClock, at: Date, settings: ClockSettings): Date | null {
  if (item.priority === null || item.clock_started_at === null) return null;
  const span = {
    priority: item.priority,
    startedAt: item.clock_started_at,
    formerPriorities: item.former_priorities.map(({ priority, until }) => ({ priority, until: new Date(until) })),
    pauses: item.pauses.map((pause) => ({ from: new Date(pause.at), to: endOf(pause, settings.calendar) })),
    resolvedAt: null,
  };
  return readClock(span, at, settings).dueAt;
}

/** A pause until a day holds through that day. */
function endOf(pause: StoredPause, { timeZone }: Calendar): Date | null {
  if (pause.endedAt !== null) return new Date(pause.endedAt);
  if (pause.until === null) return null;
  return startOfDay(timeZone, new Date(Date.parse(pause.until) + dayMs).toISOString().slice(0, 10));
}
