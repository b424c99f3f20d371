"use client";

import { parseAsString, useQueryState } from "nuqs";
import { useCallback, useMemo } from "react";
import { defaultItemColumns, type ItemColumn, itemColumns } from "@/components/items/item-columns";

const parser = parseAsString.withOptions({ shallow: true, history: "replace" });
const standard: readonly ItemColumn[] = defaultItemColumns;

/** The columns of the list that are in sight; the address names them when they are not the usual ones. */
export function useListColumns() {
  const [given, write] = useQueryState("show", parser);
  const columns = useMemo(() => parseColumns(given), [given]);
  const setColumns = useCallback(
    (next: readonly ItemColumn[]) => {
      const ordered = itemColumns.filter((column) => next.includes(column));
      void write(ordered.join() === standard.join() ? null : ordered.join());
    },
    [write],
  );
  return { columns, setColumns };
}

/** A title is always there: it is the way to the item. */
function parseColumns(given: string | null): readonly ItemColumn[] {
  const named = given?.split(",") ?? [];
  const known = itemColumns.filter((column) => column === "title" || named.includes(column));
  return known.length > 1 ? known : standard;
}
