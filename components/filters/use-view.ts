"use client";

import { parseAsString, useQueryStates } from "nuqs";
import { useCallback, useEffect, useState } from "react";
import { type View, type ViewPage, viewNames, writeView } from "@/lib/board/view";

const names = [...viewNames, "item"] as const;
const parsers = Object.fromEntries(names.map((name) => [name, parseAsString]));

type Given = Readonly<Record<string, string | null | undefined>>;

/**
 * The view that the address holds, the item that is open over it, and the ways to change them. `read` is the view that
 * the server made of the address; only one that neither it nor this page has seen before is parsed here.
 */
export function useView(page: ViewPage, read: View) {
  const [given, write] = useQueryStates(parsers, { shallow: true, scroll: false });
  const [known] = useState(() => new Map<string, View>());
  const [parsed, setParsed] = useState<View>(read);
  known.set(textOf(writeView(read, page)), read);
  const text = textOf(given);
  const seen = known.get(text);

  useEffect(() => {
    if (seen) return;
    let gone = false;
    void import("@/lib/board/parse-view").then(({ parseView }) => {
      if (!gone) setParsed(parseView(given, page));
    });
    return () => {
      gone = true;
    };
  }, [seen, given, page]);

  const setView = useCallback(
    (next: View) => {
      const written: Given = writeView(next, page);
      known.set(textOf(written), next);
      void write(Object.fromEntries(viewNames.map((name) => [name, written[name] ?? null])), { history: "replace" });
    },
    [write, page, known],
  );
  /** A step keeps the way back as it was: it leads to the board, not through every item seen. */
  const openItem = useCallback(
    (item: string | null, how?: "step") => void write({ item }, { history: how === "step" ? "replace" : "push" }),
    [write],
  );

  return { view: seen ?? parsed, setView, item: given.item ?? null, openItem };
}

function textOf(given: Given): string {
  return JSON.stringify(viewNames.map((name) => given[name] ?? null));
}
