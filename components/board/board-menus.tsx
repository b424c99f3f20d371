"use client";

import { lazy, Suspense } from "react";
import { type Board, useBoard, useInHand } from "@/components/board/board-context";
import type { OpenMenu } from "@/components/board/board-ui";
import { cardEntries, moveEntries, priorityEntries, statusEntries } from "@/components/board/card-entries";
import { MenuAt } from "@/components/ui/menu";
import type { MenuEntry } from "@/components/ui/menu-entries";

const AssignPopup = lazy(() =>
  import("@/components/board/assign-popup").then((module) => ({ default: module.AssignPopup })),
);

const labels: Record<OpenMenu["kind"], string> = {
  card: "Actions",
  status: "Status",
  priority: "Priority",
  assign: "Assign",
  move: "Move to",
};

/** The one menu of the page, on whatever card or row asked for it. */
export function BoardMenus() {
  const board = useBoard();
  const menu = useInHand((shown) => shown.menu);
  if (menu === null) return null;
  const close = () => {
    // What was chosen may have opened another menu, or a question that takes the focus itself.
    if (board.ui.get().menu !== menu) return;
    board.ui.set({ menu: null });
    const back = returnTo(menu);
    if (back instanceof HTMLElement && board.ui.get().question === null) back.focus({ preventScroll: true });
  };
  if (menu.kind === "assign") {
    return (
      <Suspense fallback={null}>
        <AssignPopup menu={menu} onClose={close} />
      </Suspense>
    );
  }
  const entries = entriesOf(board, menu);
  if (entries.length === 0) return null;
  return (
    <MenuAt
      label={labels[menu.kind]}
      entries={entries}
      open
      onOpenChange={(open) => (open ? undefined : close())}
      anchor={menu.anchor}
      returnTo={returnTo(menu)}
      align={menu.kind === "card" && menu.anchor instanceof Element ? "end" : "start"}
    />
  );
}

/** The keyboard goes back to the item, wherever on it the menu was asked for. */
function returnTo({ anchor, ids: [id] }: OpenMenu): Element | null {
  const item = document.querySelector(`[data-card="${id}"]`);
  return anchor instanceof Element && !item?.contains(anchor) ? anchor : item;
}

function entriesOf(board: Board, { kind, ids }: OpenMenu): MenuEntry[] {
  const items = ids.flatMap((id) => board.store.find(id) ?? []);
  const [only] = items;
  if (!only) return [];
  if (kind === "status") return statusEntries(board, items);
  if (kind === "priority") return priorityEntries(board, items);
  return kind === "move" ? moveEntries(board, only) : cardEntries(board, only);
}
