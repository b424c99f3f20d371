"use client";

import { useVirtualizer } from "@tanstack/react-virtual";
import { memo, useEffect, useRef } from "react";
import { useBoard, useInHand } from "@/components/board/board-context";
import { CardCell } from "@/components/board/card-cell";
import { ColumnHead } from "@/components/board/column-head";
import { DropLine } from "@/components/board/drop-line";
import { useDropInto } from "@/components/board/use-drop-into";
import { useIsPhone } from "@/components/board/use-is-phone";
import { useLoadMore } from "@/components/board/use-load-more";
import { classNames } from "@/components/ui/class-names";
import { CardSkeleton } from "@/components/ui/skeleton";
import type { LoadedColumn } from "@/lib/board/board-state";

/** A card of three lines and the gap behind it; on a phone titles wrap, and each is measured. */
const cardHeight = 80;
const gap = 7;
const firstRect = { width: 340, height: 820 };

type Props = { column: LoadedColumn; isFirst: boolean; isShownOnPhone: boolean };

/** A column of the board: its head, and of its cards those in sight. */
export const BoardColumn = memo(function BoardColumn({ column, isFirst, isShownOnPhone }: Props) {
  const { store, ui } = useBoard();
  const { key, title, items, count, next } = column;
  const section = useRef<HTMLElement>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const isPhone = useIsPhone();
  const isTarget = useInHand(({ carried }) => carried?.over?.key === key);
  const line = useInHand(({ carried }) =>
    carried?.over?.key === key ? lineOf(column, carried.over.before, carried.id) : null,
  );
  const hasNoFocus = useInHand(({ focus }) => focus === null);
  const focusAt = useInHand(({ focus }) => (focus === null ? -1 : items.findIndex(({ id }) => id === focus)));
  const virtual = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => (isPhone ? 100 : cardHeight),
    getItemKey: (index) => items[index]?.id ?? index,
    gap,
    overscan: 6,
    initialRect: firstRect,
    useFlushSync: false,
  });
  const holdsOpen = useInHand(({ open }) => open !== null && items.some(({ id }) => id === open));
  useEffect(() => {
    // The pane covers the right of the board: the column of what it shows stays in sight beside it.
    if (holdsOpen) section.current?.scrollIntoView({ inline: "nearest", block: "nearest" });
  }, [holdsOpen]);

  const drawn = virtual.getVirtualItems();
  useDropInto(section, scroller, key);
  useLoadMore(store, key, next !== null && (drawn.at(-1)?.index ?? -1) >= items.length - 20);
  useEffect(() => {
    if (focusAt >= 0 && ui.isSought(ui.get().focus)) virtual.scrollToIndex(focusAt, { align: "auto" });
  }, [ui, focusAt, virtual]);

  const above = drawn[0]?.start ?? 0;
  const below = virtual.getTotalSize() - (drawn.at(-1)?.end ?? 0);
  return (
    <section
      ref={section}
      aria-label={`${title}, ${count} ${count === 1 ? "item" : "items"}`}
      className={classNames("relative flex min-h-0 min-w-0 flex-col", !isShownOnPhone && "max-md:hidden")}
    >
      {isTarget ? (
        <span aria-hidden="true" className="absolute inset-x-[-6px] top-10 bottom-0 rounded-t-3 bg-accent-tint" />
      ) : null}
      <ColumnHead column={column} />
      <div
        ref={scroller}
        className="relative -mx-[5px] min-h-0 flex-1 overflow-y-auto px-[5px] -mt-0.5 pt-1 pb-4 scroll-quiet max-md:mx-0 max-md:mt-0 max-md:px-3 max-md:pt-2.5"
      >
        <div aria-hidden="true" style={{ height: above }} />
        <ol className="grid gap-[7px]" aria-busy={store.isLoading || undefined}>
          {drawn.map(({ index }) => {
            const item = items[index];
            return item ? (
              <CardCell
                key={item.id}
                item={item}
                index={index}
                size={count}
                columnKey={key}
                isEntry={isFirst && hasNoFocus && index === 0}
                line={line === index ? "above" : line === items.length && index === items.length - 1 ? "below" : null}
                measure={isPhone ? virtual.measureElement : null}
              />
            ) : null;
          })}
        </ol>
        <div aria-hidden="true" style={{ height: Math.max(0, below) }} />
        {next === null ? null : <CardSkeleton />}
        {items.length === 0 && next === null ? <EmptyColumn isTarget={line !== null} /> : null}
      </div>
    </section>
  );
});

/** The index of the card that the line stands above; the number of cards stands for the end. */
function lineOf({ items }: LoadedColumn, before: string | null, carried: string): number {
  const at = before === null ? -1 : items.findIndex(({ id }) => id === before);
  if (at !== -1) return at;
  return items.at(-1)?.id === carried && items.length > 1 ? items.length - 1 : items.length;
}

function EmptyColumn({ isTarget }: { isTarget: boolean }) {
  return (
    <p className="relative grid h-20 place-items-center rounded-2 text-meta text-ink-3 shadow-edge-quiet">
      {isTarget ? <DropLine side="above" /> : null}
      Nothing here
    </p>
  );
}
