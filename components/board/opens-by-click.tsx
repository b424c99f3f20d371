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

  /** A right click, a long press and the menu key open what can be done where they happened. */
  function onContextMenu(event: MouseEvent) {
    const { target } = event;
    const id = target instanceof Element ? target.closest<HTMLElement>("[data-card]")?.dataset.card : undefined;
    if (!id || event.shiftKey || ui.get().carried || (target instanceof Element && target.closest("a"))) return;
    event.preventDefault();
    const point = new DOMRect(event.clientX, event.clientY, 0, 0);
    ui.set({ focus: id, menu: { kind: "card", ids: [id], anchor: { getBoundingClientRect: () => point } } });
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the items inside are what is focused; their keys do the same
    <div className={className} onClickCapture={onClick} onContextMenu={onContextMenu}>
      {children}
    </div>
  );
}
