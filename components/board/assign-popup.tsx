"use client";

import { useCallback, useRef } from "react";
import { useBoard } from "@/components/board/board-context";
import type { OpenMenu } from "@/components/board/board-ui";
import { personFound, searchPeople } from "@/components/items/find-choices";
import { SearchList } from "@/components/items/search-list";
import { Button } from "@/components/ui/button";
import { PopoverPopup } from "@/components/ui/popover-popup";
import type { ActorRef } from "@/lib/accounts/actor";
import { mayAssign } from "@/lib/board/drop";

/** Who gets it: the viewer, nobody, or whoever is found by name; for one item or all that are selected. */
export function AssignPopup({ menu, onClose }: { menu: OpenMenu; onClose: () => void }) {
  const { store, actions, viewer } = useBoard();
  const known = useRef(new Map<string, ActorRef>());
  const items = menu.ids.flatMap((id) => store.find(id) ?? []);
  const find = useCallback(async (text: string, signal: AbortSignal) => {
    const people = await searchPeople(text, signal);
    for (const { id, name, kind } of people) known.current.set(id, { id, name, kind });
    return people.map(personFound);
  }, []);

  function give(value: ActorRef | null) {
    onClose();
    void actions.change(menu.ids, { field: "assignee", value });
  }

  const [only] = items.length === 1 ? items : [];
  const maySelf = items.some((item) => item.assignee?.id !== viewer.id && mayAssign(viewer, item, viewer.id));
  const mayNobody = items.some((item) => item.assignee !== null && mayAssign(viewer, item, null));
  return (
    <PopoverPopup
      label="Assign"
      anchor={menu.anchor instanceof HTMLElement ? menu.anchor : null}
      open
      onOpenChange={(open) => (open ? undefined : onClose())}
      side="bottom"
      align="start"
    >
      <div className="grid w-60 gap-2">
        {maySelf || mayNobody ? (
          <div className="flex flex-wrap gap-1">
            {maySelf ? (
              <Button
                size="sm"
                className="max-md:h-11"
                onClick={() => give({ id: viewer.id, name: viewer.name, kind: viewer.kind })}
              >
                Me
              </Button>
            ) : null}
            {mayNobody ? (
              <Button size="sm" className="max-md:h-11" onClick={() => give(null)}>
                Nobody
              </Button>
            ) : null}
          </div>
        ) : null}
        <SearchList
          label="Assign to"
          placeholder="Name or handle…"
          find={find}
          chosen={only?.assignee?.id ?? null}
          onPick={(id) => give(known.current.get(id) ?? null)}
          nothingFound="Nobody of that name"
        />
      </div>
    </PopoverPopup>
  );
}
