"use client";

import { useEffect, useState } from "react";
import type { Alike } from "@/components/items/item-around";
import { call } from "@/lib/accounts/browser-client";
import { listSimilarItems } from "@/lib/items/endpoints";
import type { Item } from "@/lib/items/item";

const none: readonly Alike[] = [];

/** What looks like an item: what the page has read already, or read here. */
export function useAlike({ id, title, path }: Item, first: readonly Alike[] | null): readonly Alike[] {
  const [alike, setAlike] = useState(first ?? none);
  const isRead = first !== null;
  useEffect(() => {
    if (isRead) return;
    const abort = new AbortController();
    call(listSimilarItems, { query: { title, path, except: id }, signal: abort.signal })
      .then(({ data }) => setAlike(data))
      .catch(() => undefined);
    return () => abort.abort();
  }, [id, title, path, isRead]);
  return alike;
}
