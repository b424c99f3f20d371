"use client";

import { useBoardState, useInHand } from "@/components/board/board-context";
import { CutMenu, DisplayMenu } from "@/components/filters/display-menu";
import { BarSeparator, BarText } from "@/components/layout/filter-bar";
import type { View, ViewPage } from "@/lib/board/view";

type Props = { page: ViewPage; view: View; setView: (view: View) => void };

/** The end of the filter bar: how many are in sight, and how they are shown. */
export function BoardEnd({ page, view, setView }: Props) {
  const { total, inbox } = useBoardState();
  const selected = useInHand((shown) => shown.selected.size);
  return (
    <>
      <span className="contents max-md:hidden">
        <BarText>
          {total} {total === 1 ? "item" : "items"}
          {selected > 0 ? `, ${selected} selected` : inbox > 0 ? `, ${inbox} wait in the inbox` : null}
        </BarText>
        <BarSeparator />
      </span>
      <CutMenu page={page} view={view} setView={setView} />
      <DisplayMenu page={page} view={view} setView={setView} />
    </>
  );
}
