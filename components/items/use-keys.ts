"use client";

import { useEffect } from "react";

export type Keys = Readonly<Record<string, (() => void) | undefined>>;

/** Single keys of a page, while no field has the focus and nothing lies over it. */
export function useKeys(active: boolean, keys: Keys) {
  useEffect(() => {
    if (!active) return;
    function press(event: KeyboardEvent) {
      if (event.defaultPrevented || event.metaKey || event.ctrlKey || event.altKey || isTyping(event.target)) return;
      const run = keys[event.key];
      if (run && !(event.key === "Enter" && isPressable(event.target))) {
        event.preventDefault();
        run();
      }
    }
    window.addEventListener("keydown", press);
    return () => window.removeEventListener("keydown", press);
  });
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof Element &&
    target.closest("input, textarea, select, [contenteditable], [role=dialog], [role=menu]") !== null
  );
}

/** Enter on a button or a link is its own. */
function isPressable(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest("button, a") !== null;
}
