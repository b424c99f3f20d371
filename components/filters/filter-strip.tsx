"use client";

import { type ReactNode, useMemo } from "react";
import { FilterAdd } from "@/components/filters/filter-add";
import { FilterChips } from "@/components/filters/filter-chips";
import { usePhoneFilters } from "@/components/filters/phone-filters";
import { TypedFilter } from "@/components/filters/typed-filter";
import { FilterBar } from "@/components/layout/filter-bar";
import { classNames } from "@/components/ui/class-names";
import { isFiltered, type View } from "@/lib/board/view";

export type FilterProps = {
  view: View;
  setView: (view: View) => void;
  /** Names of people that are known already, by their ids. */
  names: ReadonlyMap<string, string>;
};

type Props = FilterProps & { label: string; end: ReactNode };

/** Narrows what is in sight: words, conditions, and at its end how it is shown. All of it is in the address. */
export function FilterStrip({ label, end, view, setView, names }: Props) {
  const parts = useMemo(() => ({ view, setView, names }), [view, setView, names]);
  const isUnfolded = usePhoneFilters();
  return (
    <div className={classNames("flex-none", !isUnfolded && !isFiltered(view.filter) && "max-md:hidden")}>
      <FilterBar label={label} end={end}>
        <TypedFilter view={view} setView={setView} />
        <FilterChips {...parts} />
        <FilterAdd {...parts} />
      </FilterBar>
    </div>
  );
}
