import { z } from "zod";
import { businessTimeAt, type Calendar, dayMs, instantOfBusinessTime } from "@/lib/items/calendar";
import type { Priority } from "@/lib/items/item";
import { comparePriority, priorities } from "@/lib/items/words";

const hourMs = 3_600_000;
const businessDays = z.strictObject({ businessDays: z.int().min(1, "At least one business day").max(520) });

/**
 * How long each priority has (product section 4): P0 in hours, nights and weekends counted; P1 and P2 in business days of
 * the calendar; P3 has no clock. `restartOnReopen` gives a reopened item its whole time again.
 */
export const ClockRules = z
  .strictObject({
    P0: z.strictObject({ hours: z.int().min(1, "At least one hour").max(720) }),
    P1: businessDays,
    P2: businessDays,
    P3: z.null(),
    restartOnReopen: z.boolean(),
  })
  .refine((rules) => rules.P1.businessDays <= rules.P2.businessDays, {
    message: "P2 cannot be due before P1",
    path: ["P2", "businessDays"],
  })
  .meta({ id: "ClockRules", description: "How long each priority has, and whether reopening starts the time again" });
export type ClockRules = z.infer<typeof ClockRules>;

export const defaultClockRules: ClockRules = {
  P0: { hours: 24 },
  P1: { businessDays: 5 },
  P2: { businessDays: 20 },
  P3: null,
  restartOnReopen: true,
};

/** A stretch in which an item was accepted or snoozed; `to` is null while nobody can say when it ends. */
export type Pause = { from: Date; to: Date | null };

/**
 * The facts of one clock, from triage (or a restart) to resolution. `formerPriorities` are those it had since `startedAt`,
 * oldest first; left out, it had `priority` all along. Pauses may overlap and come in any order.
 */
export type ClockSpan = {
  priority: Priority;
  startedAt: Date;
  formerPriorities?: readonly { priority: Priority; until: Date }[];
  pauses: readonly Pause[];
  resolvedAt: Date | null;
};

export const clockStates = ["none", "running", "paused", "overdue", "met", "missed"] as const;
export type ClockState = (typeof clockStates)[number];
/** What a clock counts: every hour, or the business time of the calendar (24 h a working day). */
export type Measure = "wall" | "business";

/**
 * What a clock shows. `dueAt` is null without a clock and while a pause without an end holds it back. `remainingMs` is set
 * while running or paused, and for a met clock is by how much; `overMs` is set when overdue, for a missed clock by how
 * much, and for an accepted item that was late already. Both are in the clock's own measure with pauses left out; the
 * `wall` pair is the plain distance to `dueAt`.
 */
export type ClockReading = {
  state: ClockState;
  measure: Measure | null;
  dueAt: Date | null;
  resolvedAt: Date | null;
  pausedUntil: Date | null;
  remainingMs: number | null;
  overMs: number | null;
  wallRemainingMs: number | null;
  wallOverMs: number | null;
};

export type ClockSettings = { calendar: Calendar; rules: ClockRules };

/**
 * Reads a clock at an instant. Each priority runs from the moment the item first became at least that urgent, and of its
 * priority and the less urgent ones the earliest due date stands. So a lowered item counts from its original start (as in
 * DefectDojo, `get_sla_start_date` of a finding under today's severity), a raised one from the raise (in Linear a change
 * of priority triggers the new SLA, https://linear.app/docs/sla) but with no more time than it had, and lowering and
 * raising wins nothing. A pause moves the due date by what it holds in the clock's own measure; one that begins after the
 * due date moves nothing. What a clock said before a change is for the caller to keep.
 */
export function readClock(span: ClockSpan, now: Date, settings: ClockSettings): ClockReading {
  const at = span.resolvedAt ?? now;
  const readings = priorities
    .filter((priority) => comparePriority(span.priority, priority) <= 0)
    .map((priority) => readPriority(priority, span, at, settings))
    .filter((reading) => reading !== null)
    .sort((a, b) => a.dueIfResumedMs - b.dueIfResumedMs);
  return readings[0]?.reading ?? noClock;
}

/**
 * The facts after a reopening. With `restartOnReopen` the time begins anew; without, it goes on, and the stretch in which
 * the item was resolved counts as a pause. The switch is DefectDojo's (`restart_sla_on_reactivation`,
 * https://github.com/DefectDojo/django-DefectDojo/pull/12843).
 */
export function reopenClock(span: ClockSpan, reopenedAt: Date, rules: ClockRules): ClockSpan {
  if (rules.restartOnReopen) {
    return { priority: span.priority, startedAt: reopenedAt, pauses: [], resolvedAt: null };
  }
  const resolvedAt = span.resolvedAt ?? reopenedAt;
  const ended = span.pauses.map(({ from, to }) => ({ from, to: to === null || to > resolvedAt ? resolvedAt : to }));
  return { ...span, pauses: [...ended, { from: resolvedAt, to: reopenedAt }], resolvedAt: null };
}

const noClock: ClockReading = {
  state: "none",
  measure: null,
  dueAt: null,
  resolvedAt: null,
  pausedUntil: null,
  remainingMs: null,
  overMs: null,
  wallRemainingMs: null,
  wallOverMs: null,
};

type Timeline = { measure: Measure; allowanceMs: number; timeAt(ms: number): number; instantOf(time: number): number };
type Stretch = { from: number; to: number };

function readPriority(priority: Priority, span: ClockSpan, at: Date, { calendar, rules }: ClockSettings) {
  const timeline = timelineOf(rules[priority], calendar);
  if (timeline === null) {
    return null;
  }
  const started = startOf(priority, span);
  const pauses = mergePauses(span.pauses, started, span.resolvedAt?.getTime() ?? Number.POSITIVE_INFINITY);
  const past = pauses.flatMap(({ from, to }) =>
    from < at.getTime() ? [{ from, to: Math.min(to, at.getTime()) }] : [],
  );
  const due = findDue(timeline, started, pauses);
  const dueIfResumedMs = findDue(timeline, started, past);
  const spent = timeline.timeAt(at.getTime()) - timeline.timeAt(started) - pausedTime(timeline, past);
  const pause = pauses.find(({ from, to }) => from <= at.getTime() && at.getTime() < to);
  return { dueIfResumedMs, reading: takeReading({ span, at, timeline, due, spent, pause: pause ?? null }) };
}

function timelineOf(allowance: ClockRules[Priority], calendar: Calendar): Timeline | null {
  if (allowance === null) {
    return null;
  }
  if ("hours" in allowance) {
    return { measure: "wall", allowanceMs: allowance.hours * hourMs, timeAt: (ms) => ms, instantOf: (time) => time };
  }
  return {
    measure: "business",
    allowanceMs: allowance.businessDays * dayMs,
    timeAt: (ms) => businessTimeAt(calendar, new Date(ms)),
    instantOf: (time) => instantOfBusinessTime(calendar, time).getTime(),
  };
}

/** When the item first was at least as urgent as `priority`; its own and every less urgent one has such a moment. */
function startOf(priority: Priority, { priority: current, startedAt, formerPriorities = [] }: ClockSpan): number {
  const steps = [...formerPriorities.map((former) => former.priority), current];
  const first = steps.findIndex((step) => comparePriority(step, priority) <= 0);
  return (formerPriorities[first - 1]?.until ?? startedAt).getTime();
}

/** The pauses in order, without overlap, cut to the life of the clock. */
function mergePauses(pauses: readonly Pause[], start: number, end: number): Stretch[] {
  const cut = pauses
    .map(({ from, to }) => ({ from: Math.max(from.getTime(), start), to: Math.min(to?.getTime() ?? end, end) }))
    .filter(({ from, to }) => from < to)
    .sort((a, b) => a.from - b.from);
  const merged: Stretch[] = [];
  for (const pause of cut) {
    const last = merged.at(-1);
    if (last && pause.from <= last.to) {
      last.to = Math.max(last.to, pause.to);
    } else {
      merged.push({ ...pause });
    }
  }
  return merged;
}

/** The due instant in milliseconds; infinite when a pause without an end begins before it. */
function findDue(timeline: Timeline, start: number, pauses: readonly Stretch[]): number {
  let due = timeline.timeAt(start) + timeline.allowanceMs;
  for (const { from, to } of pauses) {
    const paused = timeline.timeAt(from);
    if (paused > due) {
      break;
    }
    if (to === Number.POSITIVE_INFINITY) {
      return to;
    }
    due += timeline.timeAt(to) - paused;
  }
  return timeline.instantOf(due);
}

function pausedTime(timeline: Timeline, pauses: readonly Stretch[]): number {
  return pauses.reduce((sum, { from, to }) => sum + timeline.timeAt(to) - timeline.timeAt(from), 0);
}

type Facts = { span: ClockSpan; at: Date; timeline: Timeline; due: number; spent: number; pause: Stretch | null };

function takeReading({ span, at, timeline, due, spent, pause }: Facts): ClockReading {
  const late = at.getTime() > due;
  const endless = due === Number.POSITIVE_INFINITY;
  const resolved = span.resolvedAt !== null;
  const open = pause ? "paused" : late ? "overdue" : "running";
  return {
    state: resolved ? (late ? "missed" : "met") : open,
    measure: timeline.measure,
    dueAt: endless ? null : new Date(due),
    resolvedAt: span.resolvedAt,
    pausedUntil: !pause || pause.to === Number.POSITIVE_INFINITY ? null : new Date(pause.to),
    remainingMs: late ? null : Math.max(timeline.allowanceMs - spent, 0),
    overMs: late ? spent - timeline.allowanceMs : null,
    wallRemainingMs: late || endless ? null : due - at.getTime(),
    wallOverMs: late ? at.getTime() - due : null,
  };
}
