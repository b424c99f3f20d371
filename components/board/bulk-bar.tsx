"use client";

import { X } from "lucide-react";
import { useBoard, useBoardState, useInHand } from "@/components/board/board-context";
import { BulkReason } from "@/components/board/bulk-reason";
import { PriorityLabel } from "@/components/items/priority-glyph";
import { BarSeparator } from "@/components/layout/filter-bar";
import { Button } from "@/components/ui/button";
import { CheckBox } from "@/components/ui/checkbox";
import { IconButton } from "@/components/ui/icon-button";
import { Kbd } from "@/components/ui/kbd";
import { keysShown } from "@/lib/board/commands";
import { mayChange } from "@/lib/board/drop";
import { priorities } from "@/lib/items/words";

/** What can be done to all that is selected, 44 high at the foot of the page. */
export function BulkBar() {
  const { store, ui, actions, viewer } = useBoard();
  useBoardState();
  const selected = useInHand((shown) => shown.selected);
  const ids = [...selected];
  const items = ids.flatMap((id) => store.find(id) ?? []);
  const ask = (kind: "status" | "assign") => (event: React.MouseEvent<HTMLButtonElement>) =>
    ui.set({ menu: { kind, ids, anchor: event.currentTarget } });
  return (
    <div
      role="toolbar"
      aria-label={`Actions on ${ids.length} selected ${ids.length === 1 ? "item" : "items"}`}
      className="absolute bottom-5 left-1/2 lg:left-[472px] lg:translate-x-0 lg:max-w-[calc(100%-488px)] z-(--z-bulk) flex h-11 max-w-[calc(100%-16px)] -translate-x-1/2 items-center gap-0.5 overflow-x-auto rounded-3 bg-raised px-2 whitespace-nowrap shadow-raised scroll-quiet [animation:rise_var(--t-base)_var(--ease-out)] max-md:bottom-2 max-md:h-13"
    >
      <span className="flex items-center gap-2 ps-1 pe-2 font-strong tabular-nums">
        <CheckBox aria-label="Clear the selection" checked onChange={() => ui.clearSelection()} />
        <span role="status">{ids.length} selected</span>
      </span>
      <BarSeparator />
      {priorities
        .filter((value) => items.some((item) => mayChange(viewer, item, { field: "priority", value })))
        .map((value) => (
          <Button
            key={value}
            look="ghost"
            className="px-[7px] max-md:h-11"
            aria-label={`Priority ${value}`}
            title={`Priority ${value} (${value.slice(1)})`}
            onClick={() => void actions.change(ids, { field: "priority", value })}
          >
            <PriorityLabel priority={value} />
          </Button>
        ))}
      <BarSeparator />
      <Button look="ghost" className="text-ink max-md:h-11" aria-haspopup="menu" onClick={ask("status")}>
        Status
        <Kbd>{keysShown("status")}</Kbd>
      </Button>
      <Button look="ghost" className="text-ink max-md:h-11" aria-haspopup="dialog" onClick={ask("assign")}>
        Assign
        <Kbd>{keysShown("assign")}</Kbd>
      </Button>
      <BulkReason />
      <BarSeparator />
      <IconButton label="Clear the selection" className="max-md:size-11" onClick={() => ui.clearSelection()}>
        <X aria-hidden="true" />
      </IconButton>
    </div>
  );
}
