"use client";

import { useCallback, useRef } from "react";
import { FieldRow, FieldText, fieldTriggerClasses, Nothing } from "@/components/items/field-row";
import { personFound, searchPeople } from "@/components/items/find-choices";
import { useItemDesk } from "@/components/items/item-desk";
import { SearchList } from "@/components/items/search-list";
import { Avatar } from "@/components/ui/avatar";
import { Button } from "@/components/ui/button";
import { Popover } from "@/components/ui/popover";
import type { ActorRef } from "@/lib/accounts/actor";

/** Who has it: taken, handed back, given to somebody, or proposed for them. */
export function AssigneeField() {
  return (
    <FieldRow label="Assignee">
      <AssigneeControl />
    </FieldRow>
  );
}

/** The control without its row. */
export function AssigneeControl() {
  const { item, viewer, wayOf } = useItemDesk();
  const mine = { assignee: viewer.id };
  if (wayOf(mine) === "none") {
    return (
      <FieldText>
        <Assignee assignee={item.assignee} />
      </FieldText>
    );
  }
  return (
    <Popover
      label="Assignee"
      trigger={(props) => (
        <button type="button" {...props} className={fieldTriggerClasses}>
          <span className="sr-only">Assignee: </span>
          <Assignee assignee={item.assignee} />
        </button>
      )}
    >
      {(close) => <AssigneePanel close={close} />}
    </Popover>
  );
}

function AssigneePanel({ close }: { close: () => void }) {
  const { item, viewer, wayOf, change } = useItemDesk();
  const people = useRef(new Map<string, ActorRef>());
  const find = useCallback(async (text: string, signal: AbortSignal) => {
    const rows = await searchPeople(text, signal);
    for (const person of rows) people.current.set(person.id, person);
    return rows.map(personFound);
  }, []);
  function give(to: ActorRef | null) {
    close();
    if (to?.id !== item.assignee?.id) void change({ assignee: to?.id ?? null }, { assignee: to });
  }
  const isMine = item.assignee?.id === viewer.id;
  const words = {
    change: { take: "Take it", back: isMine ? "Hand it back" : "Unassign" },
    propose: { take: "Propose me", back: "Propose nobody" },
  };
  const [taking, giving] = [wayOf({ assignee: viewer.id }), wayOf({ assignee: null })];
  return (
    <div className="grid w-60 gap-2">
      <div className="flex flex-wrap gap-1">
        {isMine || taking === "none" ? null : (
          <Button size="sm" onClick={() => give(viewer)}>
            {words[taking].take}
          </Button>
        )}
        {item.assignee === null || giving === "none" ? null : (
          <Button size="sm" onClick={() => give(null)}>
            {words[giving].back}
          </Button>
        )}
      </div>
      <SearchList
        label={wayOf({ assignee: "somebody" }) === "change" ? "Assign to" : "Propose"}
        placeholder="Name or handle…"
        find={find}
        chosen={item.assignee?.id ?? null}
        onPick={(id) => give(people.current.get(id) ?? null)}
        nothingFound="Nobody of that name"
      />
    </div>
  );
}

function Assignee({ assignee }: { assignee: ActorRef | null }) {
  return (
    <>
      <Avatar actor={assignee} decorative />
      {assignee ? <span className="truncate">{assignee.name}</span> : <Nothing>Nobody</Nothing>}
    </>
  );
}
