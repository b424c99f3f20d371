import { businessMsBetween, type Calendar, dayMs, startOfDay } from "@/lib/items/calendar";
import { type DueWords, describeDue, describeDuration } from "@/lib/items/due-words";
import type { ItemSummary } from "@/lib/items/item";

type Telling = { calendar: Calendar; timeZone?: string };

/** What a card says of an item's time: how close it is due, or, without a clock, how old it is. */
export function describeItemDue(item: ItemSummary, now: Date, telling: Telling): DueWords {
  const measure = item.priority === "P0" ? ("wall" as const) : ("business" as const);
  const dueAt = item.due.dueAt === null ? null : new Date(item.due.dueAt);
  const resolvedAt = item.resolvedAt === null ? null : new Date(item.resolvedAt);
  // A page left open turns to late by itself.
  const state = item.due.state === "running" && dueAt !== null && now > dueAt ? "overdue" : item.due.state;
  const over =
    dueAt === null
      ? null
      : measure === "wall"
        ? now.getTime() - dueAt.getTime()
        : businessMsBetween(telling.calendar, dueAt, now);
  const pausedUntil = pauseEnd(item, telling.calendar);
  const words = describeDue(now, { state, measure, dueAt, resolvedAt, pausedUntil, overMs: over }, telling);
  return words ?? withoutClock(item, now, resolvedAt);
}

function pauseEnd(item: ItemSummary, calendar: Calendar): Date | null {
  const until = item.acceptedUntil ?? item.snoozedUntil;
  return until === null ? null : startOfDay(calendar.timeZone, until);
}

function withoutClock(item: ItemSummary, now: Date, resolvedAt: Date | null): DueWords {
  if (resolvedAt !== null) {
    const day = resolvedAt.toLocaleDateString("en-GB", { day: "numeric", month: "short" });
    const how = item.resolution === null || item.resolution === "fixed" ? day : `${item.resolution} · ${day}`;
    return { words: how, tone: "calm" };
  }
  if (item.status === "resolved") return { words: item.resolution ?? "resolved", tone: "calm" };
  const age = now.getTime() - Date.parse(item.foundOn);
  return { words: age < dayMs ? "new" : `${describeDuration(age)} old`, tone: "calm" };
}
