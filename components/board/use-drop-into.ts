import { dropTargetForElements } from "@atlaskit/pragmatic-drag-and-drop/adapter/element-adapter";
import { type RefObject, useEffect } from "react";
import { useBoard } from "@/components/board/board-context";
import { announce } from "@/components/ui/live-region";
import type { Place } from "@/lib/board/board-state";
import { changeFor, mayDropInto } from "@/lib/board/drop";

const edgePx = 56;
const stepPx = 14;

/** Lets a column take cards: it finds the place under the pointer and scrolls at its edges. */
export function useDropInto(
  column: RefObject<HTMLElement | null>,
  scroller: RefObject<HTMLElement | null>,
  key: string,
): void {
  const { store, ui, viewer, actions } = useBoard();

  useEffect(() => {
    const element = column.current;
    if (!element) return;
    const head = () => store.state.columns.find((one) => one.key === key);
    const hasPlaces = () => store.view.sort === "rank";
    // What is carried is put down before the column hears of the drop.
    let aimed: { from: Place; over: Place } | null = null;

    function aim(id: string, y: number): void {
      const { carried } = ui.get();
      if (!carried || !scroller.current) return;
      scrollAtEdges(scroller.current, y);
      const over: Place = { key, before: hasPlaces() ? cardBelow(scroller.current, id, y) : null };
      aimed = { from: carried.from, over };
      if (carried.over?.key !== over.key || carried.over.before !== over.before)
        ui.set({ carried: { ...carried, over } });
    }

    return dropTargetForElements({
      element,
      getData: () => ({ key }),
      canDrop: ({ source }) => {
        const item = store.find(String(source.data.id));
        const own = ui.get().carried?.from.key === key;
        const into = head();
        return (
          item !== null &&
          into !== undefined &&
          (!own || hasPlaces()) &&
          mayDropInto(viewer, item, store.view.columns, into, own)
        );
      },
      onDragEnter: ({ source, location }) => aim(String(source.data.id), location.current.input.clientY),
      onDrag: ({ source, location }) => aim(String(source.data.id), location.current.input.clientY),
      onDragLeave: () => {
        const { carried } = ui.get();
        if (carried?.over?.key === key) ui.set({ carried: { ...carried, over: null } });
      },
      onDrop: ({ source }) => {
        const item = store.find(String(source.data.id));
        const into = head();
        if (!aimed || !item || !into) return;
        const change = changeFor(store.view.columns, item, into);
        const { from, over } = aimed;
        if (from.key === over.key && from.before === over.before) announce(`${item.id} put back.`);
        else if (hasPlaces()) void actions.drop(item.id, change, over);
        else if (change) void actions.change([item.id], change);
      },
    });
  }, [column, scroller, key, store, ui, viewer, actions]);
}

/** The first card whose middle lies below the pointer, not counting the one that is carried. */
function cardBelow(scroller: HTMLElement, carried: string, y: number): string | null {
  for (const card of scroller.querySelectorAll<HTMLElement>("[data-card]")) {
    const { top, height } = card.getBoundingClientRect();
    if (card.dataset.card !== carried && top + height / 2 > y) return card.dataset.card ?? null;
  }
  return null;
}

function scrollAtEdges(scroller: HTMLElement, y: number): void {
  const { top, bottom } = scroller.getBoundingClientRect();
  if (y < top + edgePx) scroller.scrollTop -= stepPx;
  else if (y > bottom - edgePx) scroller.scrollTop += stepPx;
}
