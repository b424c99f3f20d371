import { draggable } from "@atlaskit/pragmatic-drag-and-drop/adapter/element-adapter";
import { preserveOffsetOnSource } from "@atlaskit/pragmatic-drag-and-drop/utils/preserve-offset-on-source";
import { setCustomNativeDragPreview } from "@atlaskit/pragmatic-drag-and-drop/utils/set-custom-native-drag-preview";
import { type RefObject, useEffect } from "react";
import { useBoard } from "@/components/board/board-context";
import { announce } from "@/components/ui/live-region";
import { findOnBoard } from "@/lib/board/board-state";
import { isMovable } from "@/lib/board/drop";
import type { ItemSummary } from "@/lib/items/item";

/** Lets mouse and finger pick up a card that the viewer may move. */
export function useCarriedByPointer(card: RefObject<HTMLElement | null>, item: ItemSummary, columnKey: string): void {
  const { store, ui, viewer } = useBoard();
  const mayMove = isMovable(viewer, item, store.view.columns, store.state.columns);
  const { id } = item;

  useEffect(() => {
    const element = card.current;
    if (!element || !mayMove) return;
    return draggable({
      element,
      getInitialData: () => ({ id }),
      getInitialDataForExternal: () => ({ "text/plain": id }),
      onGenerateDragPreview: ({ nativeSetDragImage, location }) =>
        setCustomNativeDragPreview({
          nativeSetDragImage,
          getOffset: preserveOffsetOnSource({ element, input: location.current.input }),
          render: ({ container }) => drawLifted(container, element),
        }),
      onDragStart: () => {
        const found = findOnBoard(store.state, id);
        const before = found?.column.items[found.index + 1]?.id ?? null;
        store.hold(id);
        ui.set({ carried: { id, from: { key: columnKey, before }, over: null, by: "pointer" }, focus: id });
        announce(`${id} picked up.`);
      },
      onDrop: () => {
        ui.set({ carried: null });
        store.release(id);
      },
    });
  }, [card, store, ui, id, columnKey, mayMove]);
}

/** The raised copy under the pointer, as wide as the card it was. */
function drawLifted(container: HTMLElement, element: HTMLElement): void {
  const copy = element.cloneNode(true);
  if (!(copy instanceof HTMLElement)) return;
  copy.dataset.drag = "lifted";
  delete copy.dataset.focused;
  copy.style.width = `${element.offsetWidth}px`;
  container.style.padding = "8px";
  container.append(copy);
}
