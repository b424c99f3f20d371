"use client";

import { Plus, X } from "lucide-react";
import { useMemo } from "react";
import { FieldRow, FieldText, Nothing } from "@/components/items/field-row";
import { itemFinder } from "@/components/items/find-choices";
import type { Alike } from "@/components/items/item-around";
import { useItemDesk } from "@/components/items/item-desk";
import { ItemLink } from "@/components/items/item-link";
import { SearchList } from "@/components/items/search-list";
import { useAlike } from "@/components/items/use-alike";
import { IconButton } from "@/components/ui/icon-button";
import { Popover } from "@/components/ui/popover";
import { call } from "@/lib/accounts/browser-client";
import { addDependency, removeDependency } from "@/lib/items/endpoints";
import type { Item, ItemRef } from "@/lib/items/item";

/** What it waits for and holds up, what it is a duplicate of, and what looks like it. */
export function RelationFields({ alike: first }: { alike: readonly Alike[] | null }) {
  const { item } = useItemDesk();
  const alike = useAlike(item, first);
  return (
    <>
      <FieldRow label="Blocks">
        <References items={item.blocks} />
      </FieldRow>
      <FieldRow label="Blocked by">
        <Blockers />
      </FieldRow>
      {item.duplicateOf ? (
        <FieldRow label="Duplicate of">
          <References items={[item.duplicateOf]} />
        </FieldRow>
      ) : null}
      {item.duplicates.length > 0 ? (
        <FieldRow label="Duplicates">
          <References items={item.duplicates} />
        </FieldRow>
      ) : null}
      {alike.length > 0 ? (
        <FieldRow label="Like this">
          <div className="grid min-w-0 flex-1 px-1.5">
            {alike.slice(0, 3).map(({ item: other, likeness, why }) => (
              <span key={other.id} className="flex min-h-7 min-w-0 items-center gap-1.5" title={why}>
                <ItemLink item={other} />
                <span className="text-meta text-ink-3 tabular-nums">{Math.round(likeness * 100)} %</span>
              </span>
            ))}
          </div>
        </FieldRow>
      ) : null}
    </>
  );
}

function References({ items }: { items: readonly ItemRef[] }) {
  if (items.length === 0) {
    return (
      <FieldText>
        <Nothing>Nothing</Nothing>
      </FieldText>
    );
  }
  return (
    <div className="grid min-w-0 flex-1 px-1.5">
      {items.map((item) => (
        <span key={item.id} className="flex min-h-7 min-w-0 items-center">
          <ItemLink item={item} />
        </span>
      ))}
    </div>
  );
}

function Blockers() {
  const { item, may, tryAct } = useItemDesk();
  if (!may("item.edit")) return <References items={item.waitsFor} />;
  return (
    <div className="grid min-w-0 flex-1 ps-1.5">
      {item.waitsFor.map((blocker) => (
        <span key={blocker.id} className="group/blocker flex min-h-7 min-w-0 items-center">
          <ItemLink item={blocker} />
          <IconButton
            size="sm"
            label={`No longer wait for ${blocker.id}`}
            className="ms-auto opacity-0 group-hover/blocker:opacity-100 focus-visible:opacity-100 max-md:opacity-100"
            onClick={() => void tryAct(dependency(item, blocker.id, false))}
          >
            <X aria-hidden="true" />
          </IconButton>
        </span>
      ))}
      <AddBlocker />
    </div>
  );
}

function AddBlocker() {
  const { item, tryAct } = useItemDesk();
  const find = useMemo(() => itemFinder(item), [item]);
  return (
    <Popover
      label="Blocked by"
      align="end"
      trigger={(props) => (
        <button
          type="button"
          {...props}
          className="-ms-1.5 flex min-h-7 items-center gap-1 rounded-1 px-1.5 text-ink-3 hover:bg-hover aria-expanded:bg-press max-md:min-h-11"
        >
          <Plus className="size-3.5!" aria-hidden="true" />
          {item.waitsFor.length === 0 ? "Nothing" : "Add"}
          <span className="sr-only">: add an item it waits for</span>
        </button>
      )}
    >
      {(close) => (
        <div className="w-72">
          <SearchList
            label="Let it wait for"
            placeholder="Number or words…"
            find={find}
            nothingFound="No such item"
            onPick={(id) => {
              close();
              void tryAct(dependency(item, id, true));
            }}
          />
        </div>
      )}
    </Popover>
  );
}

/** Adding or removing what an item waits for; each is the way back of the other. */
function dependency(item: Item, blocker: string, added: boolean) {
  const params = { id: item.id, blocker };
  const [there, back] = added ? [addDependency, removeDependency] : [removeDependency, addDependency];
  return {
    said: added ? `${item.id} waits for ${blocker}` : `${item.id} no longer waits for ${blocker}`,
    send: (ifMatch: number) => call(there, { params, ifMatch }),
    undo: () => call(back, { params }),
  };
}
