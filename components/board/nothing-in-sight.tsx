"use client";

import { useBoard, useBoardState } from "@/components/board/board-context";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { can } from "@/lib/access/can";
import { isFiltered } from "@/lib/board/view";
import { paths } from "@/lib/paths";

/** A board or a list without items: narrowed too far, still in the inbox, or empty as on the first day. */
export function NothingInSight() {
  const { store, viewer } = useBoard();
  const { inbox } = useBoardState();
  return (
    <div className="p-6">
      {isFiltered(store.view.filter) ? (
        <EmptyState
          title="Nothing fits the filter"
          actions={<LinkButton href={paths.board()}>Show everything</LinkButton>}
        >
          No triaged item is like that. Items in the inbox are not shown here.
        </EmptyState>
      ) : inbox > 0 ? (
        <EmptyState
          title="Nothing is triaged yet"
          actions={<LinkButton href={paths.inbox()}>Go to the inbox</LinkButton>}
        >
          {inbox} {inbox === 1 ? "item waits" : "items wait"} in the inbox for a decision. What is accepted stands here.
        </EmptyState>
      ) : (
        <EmptyState
          title="The register is empty"
          actions={
            <>
              {can(viewer, "register.check-import") ? (
                <LinkButton href={paths.import()}>Import a register…</LinkButton>
              ) : null}
              {can(viewer, "item.report") ? (
                <LinkButton look="ghost" href={paths.newItem()}>
                  Report the first item
                </LinkButton>
              ) : null}
            </>
          }
        >
          Technical debt stands here, one card an item, from open to resolved.
        </EmptyState>
      )}
    </div>
  );
}
