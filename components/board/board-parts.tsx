"use client";

import { lazy, Suspense } from "react";
import { useInHand } from "@/components/board/board-context";
import { BoardMenus } from "@/components/board/board-menus";

const BulkBar = lazy(() => import("@/components/board/bulk-bar").then((module) => ({ default: module.BulkBar })));
const BoardQuestion = lazy(() =>
  import("@/components/board/board-question").then((module) => ({ default: module.BoardQuestion })),
);
const ItemPane = lazy(() => import("@/components/board/item-pane").then((module) => ({ default: module.ItemPane })));

/** What lies over a board or a list, each fetched when it is first wanted. */
export function BoardParts({ item }: { item: string | null }) {
  const hasSelection = useInHand((shown) => shown.selected.size > 0);
  const question = useInHand((shown) => shown.question);
  return (
    <>
      <BoardMenus />
      <Suspense fallback={null}>{item ? <ItemPane id={item} /> : null}</Suspense>
      <Suspense fallback={null}>{hasSelection ? <BulkBar /> : null}</Suspense>
      <Suspense fallback={null}>{question ? <BoardQuestion question={question} /> : null}</Suspense>
    </>
  );
}
