"use client";

import { useState } from "react";
import { TextField } from "@/components/ui/text-field";
import { effortSizes, hoursOfSize } from "@/lib/items/effort";

type Props = { text: string; error?: string | null | undefined; onTyped?: (text: string) => void };

/** Hours as text, and the sizes that fill them in. */
export function EffortInput({ text: first, error, onTyped }: Props) {
  const [text, setText] = useState(first);
  function type(next: string) {
    setText(next);
    onTyped?.(next);
  }
  return (
    <div className="grid gap-1.5">
      <TextField
        label="Effort"
        name="effort"
        autoComplete="off"
        placeholder="3 h, 2 d, M"
        value={text}
        onChange={(event) => type(event.target.value)}
        error={error}
      />
      <fieldset className="flex gap-1" aria-label="Sizes">
        {effortSizes.map((size) => (
          <button
            key={size}
            type="button"
            aria-pressed={text.trim() === String(hoursOfSize[size])}
            onClick={() => type(String(hoursOfSize[size]))}
            className="inline-flex h-6 flex-1 items-center justify-center gap-1 rounded-1 text-meta text-ink-2 shadow-edge hover:bg-hover aria-pressed:bg-accent-tint aria-pressed:shadow-edge-accent max-md:h-11"
          >
            {size} <span className="text-ink-3">{hoursOfSize[size]}</span>
          </button>
        ))}
      </fieldset>
    </div>
  );
}
