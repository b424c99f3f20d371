"use client";

import type { MouseEvent, ReactNode } from "react";
import { useBoard } from "@/components/board/board-context";
import type { Walk } from "@/components/board/use-board-keys";
import { isPhone } from "@/components/board/use-is-phone";
import { visibleOrder } from "@/components/board/visible-order";
import { can } from "@/lib/access/can";

/** A click on an item opens it in the pane; with Shift it selects up to it, with Control or Command it alone. */
export function OpensByClick({ walk, className, children }: { walk: Walk; className: string; children: ReactNode }) {
  const { store, ui, viewer, open } = useBoard();

  function onClick(event: MouseEvent) {
    const { target } = event;
    if (!(target instanceof Element) || event.defaultPrevented || event.button !== 0) return;
    const id = target.closest<HTMLElement>("[data-card]")?.dataset.card;
    const link = target.closest("a");
    if (!id || target.closest("button, input, label") || (link && !link.closest("[data-title]") && !link.closest("h3")))
      return;
    const adds = event.metaKey || event.ctrlKey;
    if (adds && link) return;
    if ((adds || event.shiftKey) && can(viewer, "item.edit-many")) {
      event.preventDefault();
      if (adds) ui.toggle(id);
      else ui.extendTo(id, visibleOrder(store.state, id, walk));
    } else if (!event.altKey && !isPhone() && window.getSelection()?.isCollapsed !== false) {
      event.preventDefault();
      ui.set({ focus: id });
      open(id);
    }
  }

  return (
    <div className={className} onClickCapture={onClick}>
      {children}
    </div>
  );
}
