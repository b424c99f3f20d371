"use client";

import type { ReactNode } from "react";

type Props<Value extends string> = {
  /** Names the group. */
  label: string;
  options: readonly { value: Value; label: string; icon?: ReactNode }[];
  value: Value;
  onValueChange: (value: Value) => void;
};

/** One of two to four, all in sight, taking effect at once. */
export function Segmented<Value extends string>({ label, options, value, onValueChange }: Props<Value>) {
  return (
    <fieldset aria-label={label} className="inline-flex rounded-2 bg-fill p-0.5">
      {options.map((option) => (
        <button
          key={option.value}
          type="button"
          aria-pressed={option.value === value}
          onClick={() => onValueChange(option.value)}
          className="inline-flex h-6 items-center gap-1.5 rounded-1 px-2 text-meta font-medium text-ink-2 hover:text-ink aria-pressed:bg-picked aria-pressed:text-ink aria-pressed:shadow-picked max-md:h-10 max-md:px-3"
        >
          {option.icon}
          {option.label}
        </button>
      ))}
    </fieldset>
  );
}
