import type { ReactNode } from "react";

/** One choice of many; `text` further words it is found by, `hint` quiet words at its end. */
export type ComboboxOption = { value: string; label: string; icon?: ReactNode; hint?: string; text?: string };

/** Whether an option answers to what was typed: every word, in its label, hint or further words. */
export function answersTo(option: ComboboxOption, typed: string): boolean {
  const words = fold(`${option.label} ${option.hint ?? ""} ${option.text ?? ""}`);
  return fold(typed)
    .split(/\s+/)
    .every((word) => words.includes(word));
}

function fold(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}
