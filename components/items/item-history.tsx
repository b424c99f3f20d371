"use client";

import { useEffect, useState } from "react";
import { HistoryLine } from "@/components/items/history-line";
import { type HistoryPage, historyAtFirst } from "@/components/items/item-around";
import { useItemDesk } from "@/components/items/item-desk";
import { PaneSection } from "@/components/items/pane-section";
import { refusalWords } from "@/components/items/refusal-words";
import { Button } from "@/components/ui/button";
import { Skeleton } from "@/components/ui/skeleton";
import { showToast } from "@/components/ui/toast";
import { call } from "@/lib/accounts/browser-client";
import { listHistory } from "@/lib/items/endpoints";

/** What happened, newest first. */
export function ItemHistory({ first }: { first: HistoryPage | null }) {
  const { item, turn } = useItemDesk();
  const [page, setPage] = useState(first);
  const [busy, setBusy] = useState(false);

  useEffect(() => {
    if (turn === 0 && first !== null) return;
    let gone = false;
    call(listHistory, { params: { id: item.id }, query: { limit: historyAtFirst } })
      .then((fresh) => (gone ? undefined : setPage((known) => joined(fresh, known))))
      .catch(() => undefined);
    return () => {
      gone = true;
    };
  }, [item.id, turn, first]);

  async function more() {
    if (!page?.next) return;
    setBusy(true);
    try {
      const older = await call(listHistory, { params: { id: item.id }, query: { limit: 50, cursor: page.next } });
      setPage({ data: [...page.data, ...older.data], next: older.next });
    } catch (error) {
      showToast({ tone: "bad", title: "The history could not be read", detail: refusalWords(error) });
    }
    setBusy(false);
  }

  if (page === null) {
    return (
      <PaneSection title="History">
        <div className="grid gap-3 py-2" role="status" aria-label="Reading the history">
          <Skeleton className="w-3/4" />
          <Skeleton className="w-1/2" />
        </div>
      </PaneSection>
    );
  }
  return (
    <PaneSection title="History">
      <ol>
        {page.data.map((entry) => (
          <HistoryLine key={entry.event} entry={entry} />
        ))}
      </ol>
      {page.next ? (
        <div>
          <Button size="sm" look="ghost" className="max-md:h-11" disabled={busy} onClick={() => void more()}>
            Show older
          </Button>
        </div>
      ) : null}
    </PaneSection>
  );
}

/** The newest entries with those that were read before behind them. */
function joined(fresh: HistoryPage, known: HistoryPage | null): HistoryPage {
  const oldest = fresh.data.at(-1)?.event ?? 0;
  const reaches = known?.data.some((entry) => entry.event >= oldest) ?? false;
  if (known === null || !reaches) return fresh;
  const behind = known.data.filter((entry) => entry.event < oldest);
  return { data: [...fresh.data, ...behind], next: known.next };
}
