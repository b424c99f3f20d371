"use client";

import { useId, useState } from "react";
import { AssigneeControl } from "@/components/items/assignee-field";
import { ChoiceControl } from "@/components/items/choice-field";
import { type ItemAround, nothingRead } from "@/components/items/item-around";
import { priorityChoices } from "@/components/items/item-choices";
import { ItemComments } from "@/components/items/item-comments";
import { useItemDesk } from "@/components/items/item-desk";
import { ItemDeskProvider } from "@/components/items/item-desk-provider";
import { ItemFields } from "@/components/items/item-fields";
import { ItemHeader, type Steps } from "@/components/items/item-header";
import { ItemHistory } from "@/components/items/item-history";
import { ItemLocations } from "@/components/items/item-locations";
import { ItemProposals } from "@/components/items/item-proposals";
import { ItemPullRequests } from "@/components/items/item-pull-requests";
import { ItemStanding } from "@/components/items/item-standing";
import { ItemText } from "@/components/items/item-text";
import type { ItemClock, ItemViewer } from "@/components/items/item-viewer";
import { NewComment } from "@/components/items/new-comment";
import { PriorityLabel } from "@/components/items/priority-glyph";
import { StatusControl } from "@/components/items/status-field";
import { useKeys } from "@/components/items/use-keys";
import { SidePane } from "@/components/ui/side-pane";
import { undoLatest } from "@/components/ui/toast";
import type { Item } from "@/lib/items/item";

export type ItemViewProps = Steps & {
  item: Item;
  viewer: ItemViewer;
  clock: ItemClock;
  /** The names of the categories in use. */
  categories: readonly string[];
  around?: ItemAround;
  /** The whole page, or a pane over another one, which brings its own frame. */
  variant: "page" | "pane";
  onClose?: (() => void) | undefined;
  /** After every change that the server has confirmed. */
  onChanged?: ((item: Item) => void) | undefined;
};

/** One item, read and changed in place; the same on its page and in the pane over the board. Key it by the item's number. */
export function ItemView({ item, viewer, clock, around = nothingRead, onChanged, ...rest }: ItemViewProps) {
  return (
    <ItemDeskProvider
      {...{ item, viewer, clock }}
      level={rest.variant === "page" ? 1 : 2}
      proposals={around.proposals}
      onChanged={(changed) => onChanged?.(changed)}
    >
      <Layout {...rest} around={around} />
    </ItemDeskProvider>
  );
}

type LayoutProps = Omit<ItemViewProps, "item" | "viewer" | "clock" | "onChanged"> & { around: ItemAround };

function Layout({ variant, around, categories, onClose, ...steps }: LayoutProps) {
  const { item, may, wayOf } = useItemDesk();
  const titleId = useId();
  const [editing, setEditing] = useState(false);
  const mayEdit = wayOf({ title: item.title }) !== "none";
  const edit = mayEdit ? () => setEditing(true) : undefined;
  useKeys(variant === "page", { e: edit, u: () => void undoLatest(), j: steps.onNext, k: steps.onPrevious });

  const header = <ItemHeader {...steps} onEdit={edit} onClose={onClose} />;
  const fields = <ItemFields categories={categories} alike={around.alike} />;
  const body = (
    <div className="grid min-w-0 grid-cols-[minmax(0,1fr)] gap-5">
      <ItemText titleId={titleId} html={around.description} editing={editing} onEditing={setEditing} />
      <QuickFields />
      <ItemStanding />
      <ItemProposals />
      <ItemLocations />
      <ItemPullRequests />
      <ItemHistory first={around.history} />
      <ItemComments first={around.comments} html={around.commentHtml} />
    </div>
  );
  const footer = may("item.comment") ? <NewComment /> : null;
  if (variant === "pane") {
    return (
      <SidePane
        label={`${item.id} ${item.title}`}
        onClose={onClose ?? (() => undefined)}
        {...{ header, fields, footer }}
      >
        {body}
      </SidePane>
    );
  }
  return (
    <div className="flex min-h-0 flex-1 flex-col bg-surface">
      <header className="flex h-12 flex-none items-center gap-1 border-b border-line ps-5 pe-3 max-md:h-13 max-md:ps-4 max-md:pe-1">
        {header}
      </header>
      <div className="grid min-h-0 flex-1 grid-cols-[minmax(0,1fr)_264px] max-md:block max-md:overflow-y-auto">
        <div className="min-h-0 min-w-0 overflow-y-auto max-md:overflow-visible">
          <div className="mx-auto max-w-[800px] px-6 pt-5 max-md:px-4">{body}</div>
          {footer ? (
            <div className="sticky bottom-0 mx-auto mt-5 flex max-w-[800px] items-center gap-2 border-t border-line bg-surface px-6 py-2 max-md:static max-md:px-4">
              {footer}
            </div>
          ) : null}
        </div>
        <aside
          aria-label="Fields"
          className="min-h-0 overflow-y-auto border-s border-line px-4 pt-4 pb-6 max-md:border-s-0 max-md:border-t"
        >
          {fields}
        </aside>
      </div>
    </div>
  );
}

/** On a phone, where the column of fields is far below: what is asked first. */
function QuickFields() {
  const { item } = useItemDesk();
  return (
    <div className="hidden flex-wrap gap-2 max-md:flex [&>*]:w-auto [&>*]:flex-none [&>*]:rounded-2 [&>*]:px-2.5 [&>*]:shadow-edge">
      <StatusControl />
      <ChoiceControl label="Priority" value={item.priority ?? ""} choices={priorityChoices}>
        <PriorityLabel priority={item.priority} />
      </ChoiceControl>
      <AssigneeControl />
    </div>
  );
}
