"use client";

import { Menu } from "@base-ui/react/menu";
import { ChevronRight } from "lucide-react";
import Link from "next/link";
import { classNames } from "@/components/ui/class-names";
import type { MenuEntry, PopupAlign, PopupAnchor, PopupSide } from "@/components/ui/menu-entries";
import { MenuLine } from "@/components/ui/menu-line";
import {
  popupClasses,
  popupHeadingClasses,
  popupLineClasses,
  popupPositionClasses,
} from "@/components/ui/popup-classes";

type Props = {
  label: string;
  entries: readonly MenuEntry[];
  anchor: PopupAnchor;
  open: boolean;
  onOpenChange: (open: boolean, details: Menu.Root.ChangeEventDetails) => void;
  side: PopupSide;
  align: PopupAlign;
  returnTo: Element | null;
};

/** The part of a menu that is fetched on use. */
export function MenuPopup({ label, entries, anchor, open, onOpenChange, side, align, returnTo }: Props) {
  return (
    <Menu.Root open={open} onOpenChange={onOpenChange} modal={false}>
      <Menu.Portal>
        <Menu.Positioner
          {...{ anchor, side, align }}
          sideOffset={4}
          collisionPadding={4}
          className={popupPositionClasses}
        >
          <Menu.Popup
            aria-label={label}
            finalFocus={() => (returnTo instanceof HTMLElement ? returnTo : true)}
            className={classNames(popupClasses, "max-h-(--available-height) min-w-44 overflow-y-auto p-1")}
          >
            <Entries entries={entries} />
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}

function Entries({ entries }: { entries: readonly MenuEntry[] }) {
  return entries.map((entry, index) => <Entry key={keyOf(entry, index)} entry={entry} />);
}

function Entry({ entry }: { entry: MenuEntry }) {
  switch (entry.kind) {
    case "separator":
      return <Menu.Separator className="my-1 h-px bg-line" />;
    case "heading":
      return <div className={popupHeadingClasses}>{entry.label}</div>;
    case "link":
      return (
        <Menu.LinkItem closeOnClick render={<Link href={entry.href} prefetch={false} />} className={popupLineClasses}>
          <MenuLine {...entry} />
        </Menu.LinkItem>
      );
    case "check":
      return (
        <Menu.CheckboxItem
          checked={entry.checked}
          onCheckedChange={entry.onChange}
          disabled={entry.disabled ?? false}
          className={popupLineClasses}
        >
          <MenuLine {...entry} mark={entry.checked} />
        </Menu.CheckboxItem>
      );
    case "radio":
      return <Choice entry={entry} />;
    case "submenu":
      return <Submenu entry={entry} />;
    default:
      return (
        <Menu.Item
          onClick={entry.onSelect}
          disabled={entry.disabled ?? false}
          className={classNames(popupLineClasses, entry.danger && "text-bad")}
        >
          <MenuLine {...entry} />
        </Menu.Item>
      );
  }
}

function Choice({ entry }: { entry: Extract<MenuEntry, { kind: "radio" }> }) {
  return (
    <Menu.RadioGroup
      value={entry.value}
      onValueChange={(value) => entry.onChange(String(value))}
      aria-label={entry.label}
    >
      {entry.labelHidden ? null : (
        <div className={popupHeadingClasses} aria-hidden="true">
          {entry.label}
        </div>
      )}
      {entry.options.map((option) => (
        <Menu.RadioItem
          key={option.value}
          value={option.value}
          closeOnClick
          disabled={option.disabled ?? false}
          className={popupLineClasses}
        >
          <MenuLine {...option} mark={option.value === entry.value} />
        </Menu.RadioItem>
      ))}
    </Menu.RadioGroup>
  );
}

function Submenu({ entry }: { entry: Extract<MenuEntry, { kind: "submenu" }> }) {
  return (
    <Menu.SubmenuRoot>
      <Menu.SubmenuTrigger
        disabled={entry.disabled ?? false}
        className={classNames(popupLineClasses, "data-popup-open:bg-press")}
      >
        <MenuLine {...entry} />
        <ChevronRight aria-hidden="true" className="-me-1" />
      </Menu.SubmenuTrigger>
      <Menu.Portal>
        <Menu.Positioner sideOffset={2} alignOffset={-4} collisionPadding={4} className={popupPositionClasses}>
          <Menu.Popup className={classNames(popupClasses, "max-h-(--available-height) min-w-40 overflow-y-auto p-1")}>
            <Entries entries={entry.entries} />
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.SubmenuRoot>
  );
}

function keyOf(entry: MenuEntry, index: number): string {
  return entry.kind === "separator" ? `separator-${index}` : `${entry.kind}-${entry.label}`;
}
