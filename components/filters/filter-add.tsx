"use client";

import { Plus } from "lucide-react";
import { lazy, Suspense, useState } from "react";
import { choiceEntries } from "@/components/filters/choice-entries";
import { type FilterField, filterFieldNames, offeredOf } from "@/components/filters/filter-fields";
import type { FilterProps } from "@/components/filters/filter-strip";
import { Button } from "@/components/ui/button";
import { Menu } from "@/components/ui/menu";
import type { MenuEntry } from "@/components/ui/menu-entries";

const FilterDialog = lazy(() =>
  import("@/components/filters/filter-dialog").then((module) => ({ default: module.FilterDialog })),
);

/** Adds a condition: from a list where its values are few, else in a small dialog. */
export function FilterAdd(props: FilterProps) {
  const [asked, setAsked] = useState<FilterField | null>(null);
  const entries = filterFieldNames.map((field): MenuEntry => {
    const { label, operator } = offeredOf(field);
    const name = operator === "is" || operator === "has" || operator === "contains" ? label : `${label} ${operator}`;
    const choices = choiceEntries(props, field);
    if (choices.length > 0) return { kind: "submenu", label: name, entries: choices };
    return { kind: "action", label: `${name}…`, onSelect: () => setAsked(field) };
  });
  return (
    <>
      <Menu
        label="Add a filter"
        entries={entries}
        trigger={(trigger) => (
          <Button {...trigger} look="ghost" size="sm" className="max-md:h-9">
            <Plus aria-hidden="true" />
            Filter
          </Button>
        )}
      />
      {asked ? (
        <Suspense fallback={null}>
          <FilterDialog {...props} field={asked} onClose={() => setAsked(null)} />
        </Suspense>
      ) : null}
    </>
  );
}
