"use client";

import { Ellipsis } from "lucide-react";
import { type MouseEvent, memo, useRef } from "react";
import { useBoard, useCardFlags } from "@/components/board/board-context";
import { DropLine } from "@/components/board/drop-line";
import { useCarriedByPointer } from "@/components/board/use-carried-by-pointer";
import { useCursor } from "@/components/board/use-cursor";
import { useItemDue } from "@/components/board/use-item-due";
import { ItemCard } from "@/components/items/item-card";
import { CheckBox } from "@/components/ui/checkbox";
import { IconButton } from "@/components/ui/icon-button";
import { can } from "@/lib/access/can";
import type { ItemSummary } from "@/lib/items/item";

type Props = {
  item: ItemSummary;
  index: number;
  /** How many the column holds, loaded or not. */
  size: number;
  columnKey: string;
  /** Where Tab enters the board. */
  isEntry: boolean;
  /** The drop line stands above it, or below it. */
  line: "above" | "below" | null;
  measure: ((element: HTMLElement | null) => void) | null;
};

/** One card in its place: where it can be focused, selected, picked up and opened. */
export const CardCell = memo(function CardCell({ item, index, size, columnKey, isEntry, line, measure }: Props) {
  const { ui, viewer } = useBoard();
  const flags = useCardFlags(item.id);
  const [isFocused, isSelected, isCarried, isOpen] = flags.split(" ").map(Boolean);
  const { due, exact } = useItemDue(item);
  const card = useRef<HTMLElement>(null);
  useCarriedByPointer(card, item, columnKey);
  useCursor(card, item.id, isFocused === true);

  return (
    <li ref={measure} data-index={index} aria-setsize={size} aria-posinset={index + 1} className="@container relative">
      {line ? <DropLine side={line} /> : null}
      <ItemCard
        ref={card}
        item={item}
        due={due}
        {...(exact ? { dueExact: exact } : {})}
        data-card={item.id}
        tabIndex={isFocused || isEntry ? 0 : -1}
        focused={isFocused === true}
        selected={isSelected === true}
        open={isOpen === true}
        {...(isCarried ? { drag: "left" as const } : {})}
        onFocus={() => (isFocused ? undefined : ui.set({ focus: item.id }))}
        className="scroll-my-2 max-md:[&_h3]:pe-8"
        check={
          can(viewer, "item.edit-many", item) ? (
            <CheckBox
              tabIndex={-1}
              aria-label={`Select ${item.id}`}
              checked={isSelected === true}
              onChange={() => ui.toggle(item.id)}
            />
          ) : null
        }
        menu={<CardMenuButton id={item.id} />}
      />
      <CardMenuButton id={item.id} onPhone />
    </li>
  );
});

/** On a phone it is always in sight, and as large as a thumb needs. */
function CardMenuButton({ id, onPhone = false }: { id: string; onPhone?: boolean }) {
  const { ui } = useBoard();
  const open = (event: MouseEvent<HTMLButtonElement>) =>
    ui.set({ focus: id, menu: { kind: "card", ids: [id], anchor: event.currentTarget } });
  return (
    <IconButton
      size={onPhone ? "touch" : "sm"}
      tabIndex={-1}
      aria-haspopup="menu"
      label={`Actions on ${id}`}
      onClick={open}
      className={onPhone ? "absolute end-0 top-[22px] text-ink-3 md:hidden" : "max-md:hidden"}
    >
      <Ellipsis aria-hidden="true" />
    </IconButton>
  );
}
