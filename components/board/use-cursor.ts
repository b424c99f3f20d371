import { type RefObject, useEffect } from "react";
import { useBoard } from "@/components/board/board-context";

/** The keyboard's focus follows the cursor of the list, and stays with an item that another's change has moved. */
export function useCursor(element: RefObject<HTMLElement | null>, id: string, isFocused: boolean): void {
  const { ui } = useBoard();
  useEffect(() => {
    // The item is one stop for Tab; Enter opens what its link leads to.
    const link = element.current?.querySelector<HTMLAnchorElement>("h3 a, [data-title] a");
    if (link) link.tabIndex = -1;
  }, [element]);
  useEffect(() => {
    if (!isFocused) return;
    const isLost = document.activeElement === document.body;
    if (ui.takesFocus(id) || isLost) element.current?.focus({ preventScroll: true });
  }, [element, ui, id, isFocused]);
}
