"use client";

import { useBoard } from "@/components/board/board-context";
import { CutGlyph } from "@/components/board/cut-glyph";
import { classNames } from "@/components/ui/class-names";
import type { LoadedColumn } from "@/lib/board/board-state";
import type { Cut } from "@/lib/board/view";

type Props = { columns: readonly LoadedColumn[]; cut: Cut; shown: string | null };

/** On a phone: which column is in sight. */
export function ColumnTabs({ columns, cut, shown }: Props) {
  const { ui } = useBoard();
  return (
    <fieldset
      aria-label="Column"
      className="flex flex-none overflow-x-auto border-b border-line bg-surface scroll-quiet md:hidden"
    >
      {columns.map((column) => (
        <button
          key={column.key}
          type="button"
          aria-pressed={column.key === shown}
          onClick={() => ui.set({ column: column.key })}
          className={classNames(
            "relative flex h-11 min-w-28 flex-1 items-center justify-center gap-[7px] px-2 whitespace-nowrap text-ink-2 -outline-offset-2 focus-visible:-outline-offset-2",
            "aria-pressed:font-strong aria-pressed:text-ink aria-pressed:after:absolute aria-pressed:after:inset-x-3 aria-pressed:after:bottom-0 aria-pressed:after:h-0.5 aria-pressed:after:rounded-t-[2px] aria-pressed:after:bg-accent-solid",
          )}
        >
          <CutGlyph cut={cut} column={column} />
          {column.title}
          <span className="font-normal text-ink-3 tabular-nums">{column.count}</span>
        </button>
      ))}
    </fieldset>
  );
}
