"use client";

import { useSyncExternalStore } from "react";
import { BoardColumn } from "@/components/board/board-column";
import { useBoard, useBoardState, useInHand } from "@/components/board/board-context";
import { ColumnTabs } from "@/components/board/column-tabs";
import { InboxStrip } from "@/components/board/inbox-strip";
import { NothingInSight } from "@/components/board/nothing-in-sight";
import { OpensByClick } from "@/components/board/opens-by-click";
import { FullPage } from "@/components/layout/page";
import { classNames } from "@/components/ui/class-names";

/** The columns side by side; on a phone one at a time, under their names. */
export function BoardColumns() {
  const { store } = useBoard();
  const { columns, total, inbox } = useBoardState();
  const isLoading = useSyncExternalStore(store.subscribe, store.getIsLoading, store.getIsLoading);
  const chosen = useInHand((shown) => shown.column);
  const isOpen = useInHand((shown) => shown.open !== null);
  const first = columns.find(({ items }) => items.length > 0);
  const onPhone = columns.find(({ key }) => key === chosen) ?? columns[0];
  const label = `Items by ${store.view.columns}`;
  return (
    <OpensByClick walk="columns" className="flex min-h-0 flex-1 flex-col">
      <ColumnTabs columns={columns} cut={store.view.columns} shown={onPhone?.key ?? null} />
      <FullPage
        label={label}
        className={classNames(
          "grid auto-cols-[minmax(290px,1fr)] grid-flow-col grid-rows-[minmax(0,1fr)] gap-3 overflow-x-auto overflow-y-hidden px-4 max-md:flex max-md:flex-col max-md:overflow-hidden max-md:px-0 max-md:[&>section]:flex-1",
          !store.view.filter.inbox && "grid-cols-[40px]",
          isOpen && "md:scroll-pe-[calc(var(--w-pane)+16px)] md:pe-[calc(var(--w-pane)+16px)]",
          isLoading && "opacity-60 transition-opacity delay-150",
        )}
      >
        {store.view.filter.inbox ? null : <InboxStrip count={inbox} />}
        {total === 0 ? <NothingInSight /> : null}
        {total === 0
          ? null
          : columns.map((column) => (
              <BoardColumn
                key={column.key}
                column={column}
                isFirst={column === first}
                isShownOnPhone={column === onPhone}
              />
            ))}
      </FullPage>
    </OpensByClick>
  );
}
