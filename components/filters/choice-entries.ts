import { chooseFilter } from "@/components/filters/choose-filter";
import { type FilterField, offeredOf, valuesOf } from "@/components/filters/filter-fields";
import type { FilterProps } from "@/components/filters/filter-strip";
import type { MenuEntry } from "@/components/ui/menu-entries";

/** The choices of a field whose values are known; empty where they must be typed or searched. */
export function choiceEntries({ view, setView }: FilterProps, field: FilterField): MenuEntry[] {
  const offered = offeredOf(field);
  const chosen = valuesOf(view.filter, field);
  const choose = (values: readonly string[]) => void chooseFilter({ view, setView }, field, values);
  if (offered.kind === "one") {
    const { label, options } = offered;
    return [
      {
        kind: "radio",
        label,
        labelHidden: true,
        value: chosen[0] ?? null,
        options,
        onChange: (value) => choose([value]),
      },
    ];
  }
  if (offered.kind !== "many") return [];
  return offered.options.map(({ value, label, hint }) => ({
    kind: "check",
    label,
    ...(hint ? { hint } : {}),
    checked: chosen.includes(value),
    onChange: (checked) => choose(checked ? [...chosen, value] : chosen.filter((one) => one !== value)),
  }));
}
