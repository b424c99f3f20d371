"use client";

import { useEffect, useState } from "react";

const eventName = "paydown:announce";
/** A text said twice in a row is a change only if the region was empty between. */
const clearedMs = 80;

/** Says `text` to screen readers once the current speech ends; callable from anywhere in the browser. */
export function announce(text: string): void {
  window.dispatchEvent(new CustomEvent<string>(eventName, { detail: text }));
}

/** The one polite region of the page; the root layout holds it. */
export function LiveRegion() {
  const [text, setText] = useState("");

  useEffect(() => {
    let timer = 0;
    function say(event: Event) {
      if (!(event instanceof CustomEvent)) {
        return;
      }
      const next = String(event.detail);
      setText("");
      window.clearTimeout(timer);
      timer = window.setTimeout(() => setText(next), clearedMs);
    }
    window.addEventListener(eventName, say);
    return () => {
      window.removeEventListener(eventName, say);
      window.clearTimeout(timer);
    };
  }, []);

  return (
    <div role="status" aria-live="polite" aria-atomic="true" className="sr-only">
      {text}
    </div>
  );
}
