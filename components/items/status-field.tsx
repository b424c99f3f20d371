"use client";

import { FieldRow, FieldText, fieldTriggerClasses } from "@/components/items/field-row";
import { useItemDesk } from "@/components/items/item-desk";
import { markOf, StatusGlyph, StatusLabel } from "@/components/items/status-glyph";
import { Menu } from "@/components/ui/menu";
import type { MenuEntry } from "@/components/ui/menu-entries";
import type { Item } from "@/lib/items/item";
import { statuses, statusWords } from "@/lib/items/words";

/** Where it stands; resolving asks how, so it opens a dialog. */
export function StatusField() {
  return (
    <FieldRow label="Status">
      <StatusControl />
    </FieldRow>
  );
}

/** The control without its row. */
export function StatusControl() {
  const { item, wayOf, change, ask, may } = useItemDesk();
  const options = statuses.filter((status) => status === item.status || wayOf({ status }) !== "none");
  if (options.length < 2) {
    return (
      <FieldText>
        <Status item={item} />
      </FieldText>
    );
  }
  const entries: MenuEntry[] = [
    {
      kind: "radio",
      label: "Status",
      labelHidden: true,
      value: item.inInbox ? null : item.status,
      options: options.map((status) => ({
        value: status,
        label: status === "resolved" && item.status !== "resolved" ? "Resolved…" : statusWords[status],
        icon: <StatusGlyph mark={status} />,
        ...(wayOf({ status }) === "propose" && status !== item.status ? { hint: "propose" } : {}),
      })),
      onChange: (value) => {
        const status = statuses.find((one) => one === value);
        if (!status || (status === item.status && !item.inInbox)) return;
        if (status === "resolved" && may("item.set-status")) ask("resolve");
        else if (status === "resolved") void change({ status, resolution: "fixed" });
        else void change({ status }, { status, inInbox: false, resolution: null });
      },
    },
  ];
  return (
    <Menu
      label="Status"
      entries={entries}
      trigger={(props) => (
        <button type="button" {...props} className={fieldTriggerClasses}>
          <span className="sr-only">Status: </span>
          <Status item={item} />
        </button>
      )}
    />
  );
}

function Status({ item }: { item: Item }) {
  if (item.inInbox) {
    return (
      <>
        <StatusGlyph mark={markOf(item)} />
        Inbox
      </>
    );
  }
  return <StatusLabel status={item.status} resolution={item.resolution} />;
}
