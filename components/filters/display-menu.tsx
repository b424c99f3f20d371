"use client";

import { ChevronDown, SlidersHorizontal } from "lucide-react";
import type { FilterProps } from "@/components/filters/filter-strip";
import { Button } from "@/components/ui/button";
import { Menu } from "@/components/ui/menu";
import type { MenuEntry } from "@/components/ui/menu-entries";
import { exportFormats, exportPath, exportWords } from "@/lib/board/export-path";
import { cutWords, isCut, isSortKey, sortWords, type ViewPage } from "@/lib/board/view";

const cuts = Object.keys(cutWords).filter(isCut);
const sortKeys = Object.keys(sortWords).filter(isSortKey);

type Props = Pick<FilterProps, "view" | "setView"> & { page: ViewPage };

/** By what the board is cut into columns, or the list into groups. */
export function CutMenu({ view, setView, page }: Props) {
  const word = page === "board" ? "Columns" : "Group";
  const options = cuts.filter((cut) => page === "list" || cut !== "none");
  return (
    <Menu
      label={word}
      align="end"
      entries={[
        {
          kind: "radio",
          label: word,
          labelHidden: true,
          value: view.columns,
          options: options.map((value) => ({ value, label: cutWords[value] })),
          onChange: (chosen) => setView({ ...view, columns: isCut(chosen) ? chosen : view.columns }),
        },
      ]}
      trigger={(props) => (
        <Button {...props} look="ghost" size="sm" className="max-md:h-9">
          {word}: {cutWords[view.columns]}
          <ChevronDown aria-hidden="true" />
        </Button>
      )}
    />
  );
}

/** In which order, and as which file to take it along. */
export function DisplayMenu({ view, setView, page }: Props) {
  const entries: MenuEntry[] = [
    {
      kind: "radio",
      label: "Order",
      value: view.sort,
      options: sortKeys.map((value) => ({ value, label: sortWords[value] })),
      onChange: (chosen) => setView({ ...view, sort: isSortKey(chosen) ? chosen : view.sort }),
    },
    {
      kind: "check",
      label: "Backwards",
      checked: view.order === "desc",
      onChange: (checked) => setView({ ...view, order: checked ? "desc" : "asc" }),
    },
    { kind: "separator" },
    { kind: "heading", label: "Export what is shown" },
    ...exportFormats.map((format) => ({
      kind: "link" as const,
      label: exportWords[format],
      href: exportPath(format, view.filter, view),
    })),
  ];
  return (
    <Menu
      label="Display"
      align="end"
      entries={entries}
      trigger={(props) => (
        <Button {...props} look="ghost" size="sm" className="max-md:h-9">
          <SlidersHorizontal aria-hidden="true" />
          {page === "board" ? "Display" : "Order, export"}
        </Button>
      )}
    />
  );
}
