"use client";

import { useState } from "react";
import { TextField } from "@/components/ui/text-field";
import { dayMs } from "@/lib/items/calendar";

type Props = {
  label: string;
  days: readonly number[];
  required?: boolean;
  error?: string | null | undefined;
  first?: number;
};

/** A day in the future, with a few that are often meant. Its form holds it as `until`. */
export function UntilField({ label, days, required = false, error, first }: Props) {
  const [until, setUntil] = useState(first === undefined ? "" : dayAhead(first));
  return (
    <div className="grid gap-1.5">
      <TextField
        label={label}
        name="until"
        type="date"
        min={dayAhead(1)}
        required={required}
        value={until}
        onChange={(event) => setUntil(event.target.value)}
        error={error}
      />
      <fieldset className="flex flex-wrap gap-1" aria-label="Often meant">
        {days.map((count) => (
          <button
            key={count}
            type="button"
            aria-pressed={until === dayAhead(count)}
            onClick={() => setUntil(dayAhead(count))}
            className="inline-flex h-6 items-center rounded-1 px-2 text-meta text-ink-2 shadow-edge hover:bg-hover aria-pressed:bg-accent-tint aria-pressed:shadow-edge-accent max-md:h-11"
          >
            {spanWords(count)}
          </button>
        ))}
      </fieldset>
    </div>
  );
}

/** The day so many days from now, as the viewer's calendar has it. */
export function dayAhead(days: number): string {
  const day = new Date(Date.now() + days * dayMs);
  return new Date(day.getTime() - day.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
}

function spanWords(days: number): string {
  if (days % 30 === 0) return days === 30 ? "a month" : `${days / 30} months`;
  if (days % 7 === 0) return days === 7 ? "a week" : `${days / 7} weeks`;
  return days === 1 ? "tomorrow" : `${days} days`;
}
