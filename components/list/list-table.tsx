"use client";

import { useVirtualizer } from "@tanstack/react-virtual";
import { useEffect, useMemo, useRef, useState } from "react";
import { useBoard, useBoardState, useInHand } from "@/components/board/board-context";
import { NothingInSight } from "@/components/board/nothing-in-sight";
import { useIsPhone } from "@/components/board/use-is-phone";
import { useLoadMore } from "@/components/board/use-load-more";
import type { FilterProps } from "@/components/filters/filter-strip";
import { checkColumnWidth, type ItemColumn, itemColumnShown } from "@/components/items/item-columns";
import { FullPage } from "@/components/layout/page";
import { ListGroup } from "@/components/list/list-group";
import { ListHead } from "@/components/list/list-head";
import { lineKey, linesOf } from "@/components/list/list-lines";
import { ListRow } from "@/components/list/list-row";
import { Table } from "@/components/ui/table";
import { can } from "@/lib/access/can";

const rowHeight = 33;
const phoneRowHeight = 45;
const groupHeight = 32;
/** "paused to 21 Jan" fits. */
const dueWidth = 116;
const firstRect = { width: 1200, height: 820 };
const phoneColumns: readonly ItemColumn[] = ["priority", "title", "due"];

type Props = Pick<FilterProps, "view" | "setView"> & { columns: readonly ItemColumn[] };

/** The items of the view, one line each; of thousands only those in sight are there. */
export function ListTable({ view, setView, columns: chosen }: Props) {
  const { store, ui, viewer } = useBoard();
  const state = useBoardState();
  const isPhone = useIsPhone();
  const scroller = useRef<HTMLDivElement>(null);
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set());
  const lines = useMemo(() => linesOf(state, store.view.columns, folded), [state, store, folded]);
  const columns = isPhone ? phoneColumns : chosen;
  const maySelect = can(viewer, "item.edit-many") && !isPhone;
  const span = columns.length + (maySelect ? 1 : 0);
  const height = isPhone ? phoneRowHeight : rowHeight;
  const virtual = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => (lines[index]?.kind === "group" ? groupHeight : height),
    getItemKey: (index) => lineKey(lines[index], index),
    overscan: 8,
    initialRect: firstRect,
    useFlushSync: false,
    scrollPaddingStart: groupHeight,
  });
  const focusAt = useInHand(({ focus }) =>
    focus === null ? -1 : lines.findIndex((line) => line.kind === "item" && line.item.id === focus),
  );
  useEffect(() => {
    if (focusAt >= 0 && ui.isSought(ui.get().focus)) virtual.scrollToIndex(focusAt, { align: "auto" });
  }, [ui, focusAt, virtual]);

  const drawn = virtual.getVirtualItems();
  const waiting = drawn.map(({ index }) => lines[index]).find((line) => line?.kind === "more");
  useLoadMore(store, waiting?.key ?? "", waiting !== undefined);
  if (state.total === 0) {
    return (
      <FullPage label="Items">
        <NothingInSight />
      </FullPage>
    );
  }
  return (
    <FullPage label="Items" className="flex flex-col bg-surface">
      <div ref={scroller} className="min-h-0 flex-1 overflow-auto">
        <Table aria-label="Items" aria-rowcount={state.total + 1} className="table-fixed md:min-w-[960px]">
          <colgroup>
            {maySelect ? <col style={{ width: checkColumnWidth }} /> : null}
            {columns.map((column) => (
              <col key={column} style={{ width: widthOf(column) }} />
            ))}
          </colgroup>
          <ListHead columns={columns} view={view} setView={setView} maySelect={maySelect} />
          <tbody>
            <Spacer height={drawn[0]?.start ?? 0} span={span} />
            {drawn.map(({ index }) => {
              const line = lines[index];
              if (line?.kind === "group") {
                const { key } = line.column;
                return (
                  <ListGroup
                    key={`group ${key}`}
                    column={line.column}
                    span={span}
                    isFolded={folded.has(key)}
                    onFold={() => setFolded((before) => toggled(before, key))}
                  />
                );
              }
              if (line?.kind === "item") {
                return (
                  <ListRow
                    key={line.item.id}
                    item={line.item}
                    index={index}
                    columns={columns}
                    isEntry={index <= 1}
                    maySelect={maySelect}
                  />
                );
              }
              return line ? <Spacer key={`more ${line.key}`} height={height} span={span} /> : null;
            })}
            <Spacer height={Math.max(0, virtual.getTotalSize() - (drawn.at(-1)?.end ?? 0))} span={span} />
          </tbody>
        </Table>
      </div>
    </FullPage>
  );
}

/** Keeps the place of rows that are not drawn. */
function Spacer({ height, span }: { height: number; span: number }) {
  return height === 0 ? null : (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a row that only keeps a place takes no focus
    <tr aria-hidden="true">
      <td colSpan={span} style={{ height, padding: 0 }} />
    </tr>
  );
}

function widthOf(column: ItemColumn): number | undefined {
  return column === "due" ? dueWidth : (itemColumnShown[column].width ?? undefined);
}

function toggled(before: ReadonlySet<string>, key: string): ReadonlySet<string> {
  const after = new Set(before);
  if (!after.delete(key)) after.add(key);
  return after;
}
