import type { BoardState, LoadedColumn } from "@/lib/board/board-state";
import type { Cut } from "@/lib/board/view";
import type { ItemSummary } from "@/lib/items/item";

/** One line of the list: the head of a group, an item, or the place of what is still to be loaded of a group. */
export type Line =
  | { kind: "group"; column: LoadedColumn }
  | { kind: "item"; item: ItemSummary }
  | { kind: "more"; key: string };

/** The lines of a list in their order; a plain list has no heads, a folded group nothing below its own. */
export function linesOf(state: BoardState, cut: Cut, folded: ReadonlySet<string>): Line[] {
  return state.columns.flatMap((column): Line[] => {
    if (cut !== "none" && column.count === 0) return [];
    const head: Line[] = cut === "none" ? [] : [{ kind: "group", column }];
    if (folded.has(column.key)) return head;
    const items = column.items.map((item): Line => ({ kind: "item", item }));
    return [...head, ...items, ...(column.next === null ? [] : [{ kind: "more", key: column.key } as const])];
  });
}

/** A key that a line keeps while others come and go. */
export function lineKey(line: Line | undefined, index: number): string | number {
  switch (line?.kind) {
    case "group":
      return `group ${line.column.key}`;
    case "item":
      return line.item.id;
    case "more":
      return `more ${line.key}`;
    default:
      return index;
  }
}
