import type { FilterField } from "@/components/filters/filter-fields";
import { filterNames, parseView, writeFilter } from "@/lib/board/view";
import type { ItemFilter } from "@/lib/items/filter";

/** A filter with other values of one field; none takes the condition away. */
export function withFilter(filter: ItemFilter, field: FilterField, values: readonly string[]): ItemFilter {
  const written: Record<string, string> = {};
  for (const name of filterNames) {
    const value = name === field ? values.join(",") : writeFilter(filter)[name];
    if (value !== undefined && value !== "") written[name] = value;
  }
  return parseView(written, "board").filter;
}
