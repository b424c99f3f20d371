"use client";

import { ChevronDown } from "lucide-react";
import { useCallback, useId, useRef } from "react";
import { personFound, searchPeople } from "@/components/items/find-choices";
import { SearchList } from "@/components/items/search-list";
import { Avatar } from "@/components/ui/avatar";
import { Button } from "@/components/ui/button";
import { classNames } from "@/components/ui/class-names";
import { controlClasses } from "@/components/ui/field";
import { Popover } from "@/components/ui/popover";
import type { ActorRef } from "@/lib/accounts/actor";

type Props = { assignee: ActorRef | null; onAssignee: (assignee: ActorRef | null) => void };

/** Who gets it, as a field of a form. */
export function AssigneeInput({ assignee, onAssignee }: Props) {
  const id = useId();
  const people = useRef(new Map<string, ActorRef>());
  const find = useCallback(async (text: string, signal: AbortSignal) => {
    const rows = await searchPeople(text, signal);
    for (const { id: person, name, kind } of rows) people.current.set(person, { id: person, name, kind });
    return rows.map(personFound);
  }, []);
  return (
    <div className="grid gap-1">
      <span id={`${id}-label`} className="text-meta font-medium text-ink-2">
        Assignee
      </span>
      <Popover
        label="Assignee"
        trigger={(props) => (
          <button
            type="button"
            {...props}
            aria-labelledby={`${id}-label ${id}-value`}
            className={classNames(controlClasses, "flex items-center gap-2 text-start")}
          >
            <Avatar actor={assignee} decorative />
            <span id={`${id}-value`} className={classNames("min-w-0 flex-1 truncate", !assignee && "text-ink-3")}>
              {assignee?.name ?? "Nobody"}
            </span>
            <ChevronDown className="text-ink-3" aria-hidden="true" />
          </button>
        )}
      >
        {(close) => (
          <div className="grid w-60 gap-2">
            {assignee ? (
              <div>
                <Button
                  size="sm"
                  onClick={() => {
                    onAssignee(null);
                    close();
                  }}
                >
                  Nobody
                </Button>
              </div>
            ) : null}
            <SearchList
              label="Assign to"
              placeholder="Name or handle…"
              find={find}
              chosen={assignee?.id ?? null}
              nothingFound="Nobody of that name"
              onPick={(person) => {
                onAssignee(people.current.get(person) ?? null);
                close();
              }}
            />
          </div>
        )}
      </Popover>
    </div>
  );
}
