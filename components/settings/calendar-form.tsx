"use client";

import { useMemo } from "react";
import { Holidays } from "@/components/settings/holidays";
import { SettingForm } from "@/components/settings/setting-form";
import { useSetting } from "@/components/settings/use-setting";
import { Combobox } from "@/components/ui/combobox";
import { OverGlyph } from "@/components/ui/glyphs";
import { call } from "@/lib/accounts/browser-client";
import { Calendar } from "@/lib/items/calendar";
import { changeCalendar } from "@/lib/settings/endpoints";
import type { Kept } from "@/lib/settings/setting";

/** What is seen of each, and what a screen reader says further. */
const weekdays = [
  [1, "Mon", "day"],
  [2, "Tue", "sday"],
  [3, "Wed", "nesday"],
  [4, "Thu", "rsday"],
  [5, "Fri", "day"],
  [6, "Sat", "urday"],
  [7, "Sun", "day"],
] as const;

/** The business calendar: its zone, the days of the week that count, and the days that do not. */
export function CalendarForm({ kept }: { kept: Kept<Calendar> }) {
  const { value, change, fieldErrors, ...rest } = useSetting({
    kept,
    schema: Calendar,
    words: "The calendar is",
    save: (calendar, version) => call(changeCalendar, { body: calendar, ifMatch: version }),
  });
  const zones = useMemo(() => zonesWith(kept.value.timeZone), [kept.value.timeZone]);
  return (
    <SettingForm {...rest} consequence="Saving works out the due dates of all open items again.">
      <Combobox
        label="Time zone"
        hint="A working day lasts from midnight to midnight there."
        className="max-w-80"
        searchPlaceholder="City or zone"
        options={zones}
        value={value.timeZone}
        error={fieldErrors.timeZone}
        onValueChange={(timeZone) => change({ ...value, timeZone })}
      />
      <WorkingDays
        days={value.workingDays}
        error={fieldErrors.workingDays}
        onChange={(workingDays) => change({ ...value, workingDays })}
      />
      <Holidays
        days={value.holidays}
        fieldErrors={fieldErrors}
        onChange={(holidays) => change({ ...value, holidays })}
      />
    </SettingForm>
  );
}

type DaysProps = { days: readonly number[]; error: string | undefined; onChange: (days: number[]) => void };

function WorkingDays({ days, error, onChange }: DaysProps) {
  const toggle = (day: number) =>
    onChange(days.includes(day) ? days.filter((one) => one !== day) : [...days, day].sort((a, b) => a - b));
  return (
    <fieldset className="grid gap-1" aria-describedby={error ? "working-days-error" : undefined}>
      <legend className="mb-1 text-meta font-medium text-ink-2">Working days</legend>
      <div className="flex flex-wrap gap-1">
        {weekdays.map(([day, seen, said]) => (
          <button
            key={day}
            type="button"
            aria-pressed={days.includes(day)}
            onClick={() => toggle(day)}
            className="h-7 w-12 rounded-2 text-meta font-medium text-ink-3 shadow-edge hover:wash-hover aria-pressed:bg-selected aria-pressed:text-accent aria-pressed:shadow-edge-accent max-md:h-11"
          >
            {seen}
            <span className="sr-only">{said}</span>
          </button>
        ))}
      </div>
      {error ? (
        <p id="working-days-error" className="flex items-start gap-1.5 text-meta text-bad">
          <OverGlyph className="mt-0.5 size-3" />
          {error}
        </p>
      ) : null}
    </fieldset>
  );
}

/** Every zone this browser knows; the server refuses one that it does not. */
function zonesWith(chosen: string) {
  const names = new Set(["UTC", chosen, ...Intl.supportedValuesOf("timeZone")]);
  return [...names].map((name) => ({ value: name, label: name.replaceAll("_", " "), text: name }));
}
