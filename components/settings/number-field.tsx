"use client";

import { TextField } from "@/components/ui/text-field";

type Props = {
  label: string;
  unit: string;
  /** NaN while the field is empty. */
  value: number;
  error: string | undefined;
  onChange: (value: number) => void;
  max: number;
  placeholder?: string;
  required?: boolean;
};

/** A whole number with its unit. */
export function NumberField({ label, unit, value, error, onChange, max, placeholder, required = false }: Props) {
  return (
    <div className="flex items-start gap-2">
      <TextField
        label={label}
        labelHidden
        type="number"
        inputMode="numeric"
        min={1}
        max={max}
        required={required}
        step={1}
        className="w-24"
        inputClassName="tabular-nums"
        placeholder={placeholder}
        value={Number.isNaN(value) ? "" : value}
        error={error}
        onChange={(event) => onChange(event.target.value === "" ? Number.NaN : Number(event.target.value))}
      />
      <span className="flex h-7 items-center text-ink-2 max-md:h-11">{unit}</span>
    </div>
  );
}
