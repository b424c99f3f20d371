"use client";

import { X } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { announce } from "@/components/ui/live-region";
import { TextField } from "@/components/ui/text-field";

type Props = {
  days: readonly string[];
  /** By path: `holidays`, `holidays.3`. */
  fieldErrors: Readonly<Record<string, string>>;
  onChange: (days: string[]) => void;
};

/** The days off, by year; added one by one or as a pasted list. */
export function Holidays({ days, fieldErrors, onChange }: Props) {
  const [typed, setTyped] = useState("");
  const [wrong, setWrong] = useState<string | null>(null);

  function add() {
    const words = typed.split(/[\s,;]+/).filter((word) => word !== "");
    const odd = words.find((word) => !isDay(word));
    if (odd !== undefined) {
      setWrong(`"${odd}" is not a day such as 2026-12-25`);
      return;
    }
    const next = [...new Set([...days, ...words])].sort();
    announce(`${next.length - days.length} added.`);
    setWrong(null);
    setTyped("");
    onChange(next);
  }

  return (
    <div className="grid gap-2">
      <div className="flex items-end gap-2">
        <TextField
          label="Holidays"
          className="w-80 max-md:w-full"
          inputClassName="num"
          placeholder="2026-12-25, 2026-12-26"
          value={typed}
          error={wrong ?? errorOf(fieldErrors)}
          onChange={(event) => setTyped(event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== "Enter") return;
            event.preventDefault();
            add();
          }}
        />
        <Button onClick={add} disabled={typed.trim() === ""} className="max-md:h-11">
          Add
        </Button>
      </div>
      {days.length === 0 ? (
        <p className="text-meta text-ink-3">None yet: every working day counts. Paste as many days as you like.</p>
      ) : (
        yearsOf(days).map(([year, ofYear]) => (
          <HolidaysOfYear key={year} year={year} days={ofYear} onRemove={(day) => onChange(without(days, day))} />
        ))
      )}
    </div>
  );
}

type YearProps = { year: string; days: readonly string[]; onRemove: (day: string) => void };

function HolidaysOfYear({ year, days, onRemove }: YearProps) {
  return (
    <div className="grid grid-cols-[48px_minmax(0,1fr)] items-baseline gap-2">
      <h3 className="text-meta text-ink-3 tabular-nums">{year}</h3>
      <ul aria-label={`Holidays of ${year}`} className="flex flex-wrap gap-1">
        {days.map((day) => (
          <li
            key={day}
            className="inline-flex h-6 items-center rounded-1 bg-fill ps-2 text-meta tabular-nums max-md:h-11"
          >
            {dayWords(day)}
            <button
              type="button"
              aria-label={`Remove ${dayWords(day)} ${year}`}
              onClick={() => onRemove(day)}
              className="inline-grid size-6 place-items-center rounded-1 text-ink-3 hover:bg-hover hover:text-ink max-md:size-11"
            >
              <X className="size-3!" aria-hidden="true" />
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

function without(days: readonly string[], gone: string): string[] {
  announce(`${dayWords(gone)} removed.`);
  return days.filter((day) => day !== gone);
}

function yearsOf(days: readonly string[]): [string, string[]][] {
  const years = new Map<string, string[]>();
  for (const day of days) years.set(day.slice(0, 4), [...(years.get(day.slice(0, 4)) ?? []), day]);
  return [...years];
}

/** A day of the calendar has no zone: it is written as it stands. */
function dayWords(day: string): string {
  const words = { weekday: "short", day: "numeric", month: "short", timeZone: "UTC" } as const;
  return new Date(`${day}T00:00:00Z`).toLocaleDateString("en-GB", words).replace(",", "");
}

function isDay(word: string): boolean {
  const at = new Date(`${word}T00:00:00Z`);
  return /^\d{4}-\d{2}-\d{2}$/.test(word) && !Number.isNaN(at.getTime()) && at.toISOString().startsWith(word);
}

function errorOf(fieldErrors: Props["fieldErrors"]): string | undefined {
  return Object.entries(fieldErrors).find(([path]) => path === "holidays" || path.startsWith("holidays."))?.[1];
}
