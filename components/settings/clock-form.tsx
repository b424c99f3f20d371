"use client";

import type { ReactNode } from "react";
import { PriorityLabel } from "@/components/items/priority-glyph";
import { NumberField } from "@/components/settings/number-field";
import { SettingForm } from "@/components/settings/setting-form";
import { useSetting } from "@/components/settings/use-setting";
import { CheckField } from "@/components/ui/checkbox";
import { call } from "@/lib/accounts/browser-client";
import type { Calendar } from "@/lib/items/calendar";
import { ClockRules, readClock } from "@/lib/items/due";
import type { Priority } from "@/lib/items/item";
import { changeClockRules } from "@/lib/settings/endpoints";
import type { Kept } from "@/lib/settings/setting";

/** The schema's own bounds, for the browser to hold the figures to. */
const clockHoursMax = 720;
const businessDaysMax = 520;

type Props = {
  kept: Kept<ClockRules>;
  calendar: Calendar;
  /** When the page was made, so that server and browser reckon alike. */
  madeAt: string;
};

/** How long each priority has, and what an item triaged now would get. */
export function ClockForm({ kept, calendar, madeAt }: Props) {
  const { value, change, fieldErrors, ...rest } = useSetting({
    kept,
    schema: ClockRules,
    words: "The clock is",
    save: (rules, version) => call(changeClockRules, { body: rules, ifMatch: version }),
  });
  const due = (priority: Priority) => dueWords(priority, value, calendar, madeAt);
  return (
    <SettingForm {...rest} consequence="Saving works out the due dates of all open items again.">
      <div className="grid gap-2">
        <Figure priority="P0" due={due("P0")}>
          <NumberField
            label="P0, hours"
            unit="hours"
            max={clockHoursMax}
            required
            value={value.P0.hours}
            error={fieldErrors["P0.hours"]}
            onChange={(hours) => change({ ...value, P0: { hours } })}
          />
        </Figure>
        <Figure priority="P1" due={due("P1")}>
          <NumberField
            label="P1, business days"
            unit="business days"
            max={businessDaysMax}
            required
            value={value.P1.businessDays}
            error={fieldErrors["P1.businessDays"]}
            onChange={(businessDays) => change({ ...value, P1: { businessDays } })}
          />
        </Figure>
        <Figure priority="P2" due={due("P2")}>
          <NumberField
            label="P2, business days"
            unit="business days"
            max={businessDaysMax}
            required
            value={value.P2.businessDays}
            error={fieldErrors["P2.businessDays"]}
            onChange={(businessDays) => change({ ...value, P2: { businessDays } })}
          />
        </Figure>
        <Figure priority="P3" due="looked at once a year">
          <span className="text-ink-2">no clock</span>
        </Figure>
      </div>
      <CheckField
        label="A reopened item has its whole time again"
        hint="Otherwise its clock goes on where it stopped."
        checked={value.restartOnReopen}
        onChange={(event) => change({ ...value, restartOnReopen: event.target.checked })}
      />
    </SettingForm>
  );
}

function Figure({ priority, due, children }: { priority: Priority; due: string; children: ReactNode }) {
  return (
    <div className="grid min-h-7 grid-cols-[48px_208px_minmax(0,1fr)] items-start gap-x-3 max-md:grid-cols-[48px_minmax(0,1fr)]">
      <span className="flex h-7 items-center max-md:h-11">
        <PriorityLabel priority={priority} />
      </span>
      <div className="flex min-h-7 items-center">{children}</div>
      <span className="flex min-h-7 items-center text-meta text-ink-3 max-md:col-start-2">{due}</span>
    </div>
  );
}

/** "triaged now, due Tue 1 Dec, 10:12"; nothing while a figure does not fit. */
function dueWords(priority: Priority, rules: ClockRules, calendar: Calendar, madeAt: string): string {
  const parsed = ClockRules.safeParse(rules);
  if (!parsed.success) return "";
  const startedAt = new Date(madeAt);
  const span = { priority, startedAt, pauses: [], resolvedAt: null };
  const { dueAt } = readClock(span, startedAt, { calendar, rules: parsed.data });
  if (dueAt === null) return "";
  const format = { weekday: "short", day: "numeric", month: "short", hour: "2-digit", minute: "2-digit" } as const;
  return `triaged now, due ${dueAt.toLocaleString("en-GB", { ...format, timeZone: calendar.timeZone })}`;
}
