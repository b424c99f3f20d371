"use client";

import { useEffect, useState } from "react";
import { type Alike, nothingRead } from "@/components/items/item-around";
import { ItemView, type ItemViewProps } from "@/components/items/item-view";
import { refusalWords } from "@/components/items/refusal-words";
import { Button } from "@/components/ui/button";
import { ErrorState } from "@/components/ui/error-state";
import { Loading } from "@/components/ui/loading";
import { SidePane } from "@/components/ui/side-pane";
import { Skeleton } from "@/components/ui/skeleton";
import { call } from "@/lib/accounts/browser-client";
import { listSimilarItems, readItem } from "@/lib/items/endpoints";
import type { Item } from "@/lib/items/item";

type Props = Omit<ItemViewProps, "item" | "around" | "variant" | "onClose"> & {
  /** `DEBT-012`. */
  id: string;
  /** The version the page around knows of: a newer one is read anew. */
  version?: number;
  onClose: () => void;
};

/** The pane of one item over another page: reads it, then shows it. */
export function ItemPane({ id, version = 0, onClose, ...rest }: Props) {
  const [item, setItem] = useState<Item | null>(null);
  const [alike, setAlike] = useState<readonly Alike[]>([]);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [attempt, setAttempt] = useState(0);
  const shown = item?.id === id ? item : null;
  const known = shown?.version ?? -1;

  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt reads again
  useEffect(() => {
    if (known >= version && known >= 0) return;
    const abort = new AbortController();
    call(readItem, { params: { id }, signal: abort.signal })
      .then((read) => {
        setItem(read);
        setRefusal(null);
      })
      .catch((error: unknown) => (abort.signal.aborted ? undefined : setRefusal(refusalWords(error))));
    return () => abort.abort();
  }, [id, version, known, attempt]);

  const title = shown?.title;
  const path = shown?.path;
  useEffect(() => {
    if (title === undefined) return;
    const abort = new AbortController();
    call(listSimilarItems, { query: { title, path, except: id }, signal: abort.signal })
      .then(({ data }) => setAlike(data))
      .catch(() => undefined);
    return () => abort.abort();
  }, [id, title, path]);

  if (shown) {
    return (
      <ItemView
        key={id}
        variant="pane"
        item={shown}
        around={{ ...nothingRead, alike }}
        onClose={onClose}
        {...rest}
        onChanged={(changed) => {
          setItem(changed);
          rest.onChanged?.(changed);
        }}
      />
    );
  }
  return (
    <SidePane label={id} header={<span className="num text-ink-2">{id}</span>} onClose={onClose}>
      {refusal ? (
        <ErrorState
          title={`${id} could not be read`}
          actions={
            <>
              <Button onClick={() => setAttempt(attempt + 1)}>Try again</Button>
              <Button look="ghost" onClick={onClose}>
                Close
              </Button>
            </>
          }
        >
          {refusal}
        </ErrorState>
      ) : (
        <Loading label={`Reading ${id}`}>
          <div className="grid gap-3">
            <Skeleton className="h-5 w-3/4" />
            <Skeleton className="w-full" />
            <Skeleton className="w-5/6" />
            <Skeleton className="mt-4 h-40 w-full" />
          </div>
        </Loading>
      )}
    </SidePane>
  );
}
