"use client";

import { useEffect, useRef, useState } from "react";
import type { FilterProps } from "@/components/filters/filter-strip";
import { FilterField } from "@/components/layout/filter-bar";

const typingMs = 200;

/** The words of the filter, taken over as one pauses; Escape empties them and gives the keys back to the board. */
export function TypedFilter({ view, setView }: Pick<FilterProps, "view" | "setView">) {
  const known = view.filter.q ?? "";
  const [text, setText] = useState(known);
  const [sent, setSent] = useState(known);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  if (known !== sent) {
    setSent(known);
    setText(known);
  }
  useEffect(() => () => clearTimeout(timer.current), []);

  function narrow(q: string): void {
    clearTimeout(timer.current);
    const words = q.trim();
    setSent(words);
    const { q: _, ...rest } = view.filter;
    setView({ ...view, filter: words === "" ? rest : { ...rest, q: words } });
  }

  return (
    <FilterField
      label="Filter by words"
      value={text}
      onChange={(event) => {
        const { value } = event.target;
        setText(value);
        clearTimeout(timer.current);
        timer.current = setTimeout(() => narrow(value), typingMs);
      }}
      onKeyDown={(event) => {
        if (event.key === "Enter") {
          narrow(text);
          event.currentTarget.blur();
        }
        if (event.key === "Escape") {
          event.preventDefault();
          setText("");
          narrow("");
          event.currentTarget.blur();
        }
      }}
    />
  );
}
