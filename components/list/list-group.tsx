"use client";

import { ChevronDown } from "lucide-react";
import { useBoard } from "@/components/board/board-context";
import { CutGlyph } from "@/components/board/cut-glyph";
import { classNames } from "@/components/ui/class-names";
import { GroupRow } from "@/components/ui/table";
import type { LoadedColumn } from "@/lib/board/board-state";

type Props = { column: LoadedColumn; span: number; isFolded: boolean; onFold: () => void };

/** The head of a group, 32 high: what it holds, and how much; it folds. */
export function ListGroup({ column, span, isFolded, onFold }: Props) {
  const { store } = useBoard();
  const { title, count, effortHours } = column;
  return (
    <GroupRow columns={span}>
      <button
        type="button"
        aria-expanded={!isFolded}
        onClick={onFold}
        className="-ms-1 inline-flex h-6 items-center gap-2 rounded-1 px-1 hover:bg-hover"
      >
        <ChevronDown className={classNames("text-ink-3", isFolded && "-rotate-90")} aria-hidden="true" />
        <CutGlyph cut={store.view.columns} column={column} />
        {title}
        <span className="font-normal text-ink-3 tabular-nums">
          {count}
          <span className="sr-only">{count === 1 ? " item" : " items"}</span>
        </span>
        {effortHours > 0 ? (
          <span className="font-normal text-ink-3 tabular-nums">{Math.round(effortHours)} h</span>
        ) : null}
      </button>
    </GroupRow>
  );
}
