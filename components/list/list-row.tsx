"use client";

import { type MouseEvent, memo, type ReactNode, useRef } from "react";
import { useBoard, useCardFlags } from "@/components/board/board-context";
import type { OpenMenu } from "@/components/board/board-ui";
import { useCursor } from "@/components/board/use-cursor";
import { useItemDue } from "@/components/board/use-item-due";
import type { ItemColumn } from "@/components/items/item-columns";
import { ItemCell, quietItemColumns } from "@/components/list/item-cell";
import { CheckBox } from "@/components/ui/checkbox";
import { Cell, Row } from "@/components/ui/table";
import { can } from "@/lib/access/can";
import { mayAssign, mayChange } from "@/lib/board/drop";
import type { ItemSummary } from "@/lib/items/item";

type Props = { item: ItemSummary; index: number; columns: readonly ItemColumn[]; isEntry: boolean; maySelect: boolean };

/** An item in the list, 33 high; priority, status and who has it change where they stand. */
export const ListRow = memo(function ListRow({ item, index, columns, isEntry, maySelect }: Props) {
  const { ui } = useBoard();
  const [isFocused, isSelected, , isOpen] = useCardFlags(item.id).split(" ").map(Boolean);
  const { due, exact } = useItemDue(item);
  const row = useRef<HTMLTableRowElement>(null);
  useCursor(row, item.id, isFocused === true);

  return (
    <Row
      ref={row}
      data-card={item.id}
      aria-rowindex={index + 2}
      aria-selected={maySelect ? isSelected === true : undefined}
      tabIndex={isFocused || isEntry ? 0 : -1}
      focused={isFocused === true}
      selected={isSelected === true}
      open={isOpen === true}
      onFocus={() => (isFocused ? undefined : ui.set({ focus: item.id }))}
      className="scroll-mt-8"
    >
      {maySelect ? (
        <Cell className="overflow-visible max-md:h-[45px]">
          <CheckBox
            className="align-middle"
            tabIndex={-1}
            aria-label={`Select ${item.id}`}
            checked={isSelected === true}
            onChange={() => ui.toggle(item.id)}
          />
        </Cell>
      ) : null}
      {columns.map((column) => (
        <Cell key={column} quiet={quietItemColumns.has(column)} className="max-md:h-[45px]">
          <Changeable item={item} column={column}>
            <ItemCell item={item} column={column} due={due} exact={exact} />
          </Changeable>
        </Cell>
      ))}
    </Row>
  );
});

const menus: Partial<Record<ItemColumn, OpenMenu["kind"]>> = {
  priority: "priority",
  status: "status",
  assignee: "assign",
};
const names: Record<string, string> = { priority: "Priority", status: "Status", assign: "Assignee" };

/** Makes a cell a button where the viewer may change what it shows. */
function Changeable({ item, column, children }: { item: ItemSummary; column: ItemColumn; children: ReactNode }) {
  const { ui, viewer } = useBoard();
  const kind = menus[column];
  if (!kind || !isChangeable()) return children;

  function isChangeable(): boolean {
    if (kind === "assign")
      return can(viewer, "item.assign", item) || mayAssign(viewer, item, viewer.id) || mayAssign(viewer, item, null);
    if (kind === "status") return mayChange(viewer, item, { field: "status", value: item.status });
    return mayChange(viewer, item, { field: "priority", value: "P2" });
  }
  function open(event: MouseEvent<HTMLButtonElement>) {
    if (kind) ui.set({ focus: item.id, menu: { kind, ids: [item.id], anchor: event.currentTarget } });
  }
  return (
    <button
      type="button"
      tabIndex={-1}
      aria-haspopup={kind === "assign" ? "dialog" : "menu"}
      aria-label={`${names[kind]} of ${item.id}: ${wordsOf(item, kind)}`}
      onClick={open}
      className="-mx-1 inline-flex h-6 items-center rounded-1 px-1 align-middle hover:bg-hover max-md:h-11"
    >
      {children}
    </button>
  );
}

function wordsOf(item: ItemSummary, kind: OpenMenu["kind"]): string {
  if (kind === "assign") return item.assignee?.name ?? "nobody";
  return kind === "priority" ? (item.priority ?? "none") : item.status.replace("_", " ");
}
