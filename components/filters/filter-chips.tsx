"use client";

import { choiceEntries } from "@/components/filters/choice-entries";
import { chooseFilter } from "@/components/filters/choose-filter";
import {
  type FilterField,
  filterFieldNames,
  offeredOf,
  valuesOf,
  wordsOfValue,
} from "@/components/filters/filter-fields";
import type { FilterProps } from "@/components/filters/filter-strip";
import { FilterChip } from "@/components/ui/filter-chip";

const shownMax = 2;

/** What narrows the view, each as a chip that can be changed or removed. */
export function FilterChips({ view, setView, names }: FilterProps) {
  return filterFieldNames.flatMap((field) => {
    const values = valuesOf(view.filter, field);
    if (values.length === 0) return [];
    const { label, operator } = offeredOf(field);
    const entries = choiceEntries({ view, setView, names }, field);
    return [
      <FilterChip
        key={field}
        field={{ text: label }}
        operator={{ text: values.length > 1 && operator === "is" ? "is one of" : operator }}
        value={{ text: shownValues(field, values, names), ...(entries.length > 0 ? { entries } : {}) }}
        onRemove={() => void chooseFilter({ view, setView }, field, [])}
      />,
    ];
  });
}

function shownValues(field: FilterField, values: readonly string[], names: ReadonlyMap<string, string>): string {
  const words = values.map((value) => names.get(value) ?? wordsOfValue(field, value));
  return words.length > shownMax
    ? `${words.slice(0, shownMax).join(", ")} +${words.length - shownMax}`
    : words.join(", ");
}
