import type { FilterField } from "@/components/filters/filter-fields";
import type { FilterProps } from "@/components/filters/filter-strip";
import { writeFilter } from "@/lib/board/view";

/** Gives one field of the filter other values; none takes the condition away. */
export async function chooseFilter(
  { view, setView }: Pick<FilterProps, "view" | "setView">,
  field: FilterField,
  values: readonly string[],
): Promise<void> {
  const { parseView } = await import("@/lib/board/parse-view");
  const { filter } = parseView({ ...writeFilter(view.filter), [field]: values.join(",") }, "board");
  setView({ ...view, filter });
}
