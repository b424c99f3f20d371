"use client";

import { parseAsString, useQueryStates } from "nuqs";
import { useCallback, useMemo } from "react";
import { parseView, type View, type ViewPage, viewNames, writeView } from "@/lib/board/view";

const names = [...viewNames, "item"] as const;
const parsers = Object.fromEntries(names.map((name) => [name, parseAsString]));

/** The view that the address holds, the item that is open over it, and the ways to change them. */
export function useView(page: ViewPage) {
  const [given, write] = useQueryStates(parsers, { shallow: true, scroll: false });
  const view = useMemo(() => parseView(given, page), [given, page]);

  const setView = useCallback(
    (next: View) => {
      const written: Readonly<Record<string, string | undefined>> = writeView(next, page);
      void write(Object.fromEntries(viewNames.map((name) => [name, written[name] ?? null])), { history: "replace" });
    },
    [write, page],
  );
  /** A step keeps the way back as it was: it leads to the board, not through every item seen. */
  const openItem = useCallback(
    (item: string | null, how?: "step") => void write({ item }, { history: how === "step" ? "replace" : "push" }),
    [write],
  );

  return { view, setView, item: given.item ?? null, openItem };
}
