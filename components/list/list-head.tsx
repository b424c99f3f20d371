"use client";

import { useBoard, useBoardState, useInHand } from "@/components/board/board-context";
import type { FilterProps } from "@/components/filters/filter-strip";
import { type ItemColumn, itemColumnShown } from "@/components/items/item-columns";
import { CheckBox } from "@/components/ui/checkbox";
import { HeadCell } from "@/components/ui/table";
import type { SortKey } from "@/lib/items/filter";

const sorts: Partial<Record<ItemColumn, SortKey>> = {
  priority: "priority",
  number: "number",
  title: "title",
  found: "found",
  due: "due",
};

type Props = Pick<FilterProps, "view" | "setView"> & { columns: readonly ItemColumn[]; maySelect: boolean };

/** The heads of the list, 32 high; a click sorts by one, another one the other way round. */
export function ListHead({ columns, view, setView, maySelect }: Props) {
  function sortBy(sort: SortKey): void {
    const isSame = view.sort === sort;
    setView({ ...view, sort, order: isSame && view.order === "asc" ? "desc" : "asc" });
  }
  return (
    <thead className="sticky top-0 z-(--z-sticky) bg-surface">
      <tr>
        {maySelect ? <SelectAll /> : null}
        {columns.map((column) => {
          const sort = sorts[column];
          return (
            <HeadCell
              key={column}
              {...(sort ? { onSort: () => sortBy(sort) } : {})}
              {...(sort && sort === view.sort ? { sorted: view.order === "asc" ? "ascending" : "descending" } : {})}
            >
              {itemColumnShown[column].head}
            </HeadCell>
          );
        })}
      </tr>
    </thead>
  );
}

function SelectAll() {
  const { ui } = useBoard();
  const state = useBoardState();
  const selected = useInHand((shown) => shown.selected);
  const ids = state.columns.flatMap(({ items }) => items.map(({ id }) => id));
  const isAll = ids.length > 0 && ids.every((id) => selected.has(id));
  return (
    <HeadCell className="ps-4">
      <CheckBox
        className="align-middle"
        aria-label={isAll ? "Clear the selection" : `Select the ${ids.length} loaded`}
        checked={isAll ? true : selected.size > 0 ? "mixed" : false}
        onChange={() => (isAll ? ui.clearSelection() : ui.select(ids))}
      />
    </HeadCell>
  );
}
