"use client";

import { useCallback, useEffect, useState } from "react";
import { useBoard, useBoardState } from "@/components/board/board-context";
import { ItemView } from "@/components/items/item-view";
import { refusalWords } from "@/components/items/refusal-words";
import { Button } from "@/components/ui/button";
import { ErrorState } from "@/components/ui/error-state";
import { Loading } from "@/components/ui/loading";
import { SidePane } from "@/components/ui/side-pane";
import { Skeleton } from "@/components/ui/skeleton";
import { call } from "@/lib/accounts/browser-client";
import { findOnBoard } from "@/lib/board/board-state";
import { listCategories, readItem } from "@/lib/items/endpoints";
import type { Item } from "@/lib/items/item";

/** The item over the board; what others change of it appears, and `j` and `k` go to its neighbours. */
export function ItemPane({ id }: { id: string }) {
  const { ui, open, viewer, clock, store } = useBoard();
  const state = useBoardState();
  const { item, refusal, read } = useReadItem(id, store.find(id)?.version ?? 0);
  const categories = useCategories();
  const found = findOnBoard(state, id);
  const neighbour = (by: number) => {
    const next = found?.column.items[found.index + by];
    if (!next) return undefined;
    return () => {
      ui.focus(next.id);
      open(next.id, "step");
    };
  };
  const close = () => {
    open(null);
    ui.focus(id);
  };

  if (item === null) return <Waiting id={id} refusal={refusal} onClose={close} onAgain={read} />;
  return (
    <ItemView
      key={item.id}
      variant="pane"
      item={item}
      viewer={viewer}
      clock={clock}
      categories={categories}
      onPrevious={neighbour(-1)}
      onNext={neighbour(1)}
      position={found ? `${found.index + 1} of ${found.column.count} in ${found.column.title}` : null}
      onClose={close}
      onChanged={(changed) => store.accept(changed)}
    />
  );
}

function Waiting({
  id,
  refusal,
  onClose,
  onAgain,
}: {
  id: string;
  refusal: string | null;
  onClose: () => void;
  onAgain: () => void;
}) {
  return (
    <SidePane label={id} header={<span className="num text-ink-2">{id}</span>} onClose={onClose}>
      {refusal ? (
        <ErrorState title={`${id} could not be read`} actions={<Button onClick={onAgain}>Try again</Button>}>
          {refusal}
        </ErrorState>
      ) : (
        <Loading label={`Reading ${id}`}>
          <div className="grid gap-3">
            <Skeleton className="h-4 w-3/5" />
            <Skeleton className="w-4/5" />
            <Skeleton className="w-2/3" />
          </div>
        </Loading>
      )}
    </SidePane>
  );
}

/** Reads the item, and again when the board hears of a newer version of it. */
function useReadItem(id: string, version: number) {
  const [item, setItem] = useState<Item | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [turn, setTurn] = useState(0);
  const isBehind = item === null || item.id !== id || item.version < version || turn > 0;

  // biome-ignore lint/correctness/useExhaustiveDependencies: another turn reads again
  useEffect(() => {
    if (!isBehind) return;
    const abort = new AbortController();
    call(readItem, { params: { id }, signal: abort.signal })
      .then((read) => {
        setItem(read);
        setRefusal(null);
      })
      .catch((error: unknown) => (abort.signal.aborted ? undefined : setRefusal(refusalWords(error))));
    return () => abort.abort();
  }, [id, version, turn]);

  return { item: item?.id === id ? item : null, refusal, read: useCallback(() => setTurn((before) => before + 1), []) };
}

function useCategories(): readonly string[] {
  const [names, setNames] = useState<readonly string[]>([]);
  useEffect(() => {
    let gone = false;
    call(listCategories)
      .then(({ data }) => (gone ? undefined : setNames(data.filter((one) => !one.archived).map(({ name }) => name))))
      .catch(() => undefined);
    return () => {
      gone = true;
    };
  }, []);
  return names;
}
