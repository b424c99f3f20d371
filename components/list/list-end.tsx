"use client";

import { SlidersHorizontal } from "lucide-react";
import { useBoardState, useInHand } from "@/components/board/board-context";
import { CutMenu } from "@/components/filters/display-menu";
import type { FilterProps } from "@/components/filters/filter-strip";
import { type ItemColumn, itemColumnShown, itemColumns } from "@/components/items/item-columns";
import { BarSeparator, BarText } from "@/components/layout/filter-bar";
import { Button } from "@/components/ui/button";
import { Menu } from "@/components/ui/menu";
import type { MenuEntry } from "@/components/ui/menu-entries";
import { exportFormats, exportPath, exportWords } from "@/lib/board/export-path";

type Props = Pick<FilterProps, "view" | "setView"> & {
  columns: readonly ItemColumn[];
  setColumns: (columns: readonly ItemColumn[]) => void;
};

/** The end of the list's filter bar: how many, in which groups and columns, and the same as a file. */
export function ListEnd({ view, setView, columns, setColumns }: Props) {
  const { total } = useBoardState();
  const selected = useInHand((shown) => shown.selected.size);
  const entries: MenuEntry[] = [
    ...itemColumns
      .filter((column) => column !== "title")
      .map((column) => ({
        kind: "check" as const,
        label: itemColumnShown[column].head,
        checked: columns.includes(column),
        onChange: (checked: boolean) =>
          setColumns(checked ? [...columns, column] : columns.filter((shown) => shown !== column)),
      })),
    { kind: "separator" },
    { kind: "heading", label: "Export what is shown" },
    ...exportFormats.map((format) => ({
      kind: "link" as const,
      label: exportWords[format],
      href: exportPath(format, view.filter, view),
    })),
  ];
  return (
    <>
      <span className="contents max-md:hidden">
        <BarText>
          {total} {total === 1 ? "item" : "items"}
          {selected > 0 ? `, ${selected} selected` : null}
        </BarText>
        <BarSeparator />
      </span>
      <CutMenu page="list" view={view} setView={setView} />
      <Menu
        label="Columns"
        align="end"
        entries={entries}
        trigger={(props) => (
          <Button {...props} look="ghost" size="sm" className="max-md:h-9">
            <SlidersHorizontal aria-hidden="true" />
            Columns
          </Button>
        )}
      />
    </>
  );
}
