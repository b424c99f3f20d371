"use client";

import { type MouseEvent, type ReactNode, useState } from "react";
import { MenuAt } from "@/components/ui/menu";
import type { MenuEntry, PopupAnchor } from "@/components/ui/menu-entries";

type Props = {
  label: string;
  /** Asked when it opens, for what was clicked; an empty list leaves the browser's own menu. */
  entriesFor: (target: Element) => readonly MenuEntry[];
  children: ReactNode;
  className?: string;
};

type Opened = { anchor: PopupAnchor; entries: readonly MenuEntry[]; returnTo: Element | null };

/** Right click, long press and the menu key open the menu where they happened. */
export function ContextMenu({ label, entriesFor, children, className }: Props) {
  const [opened, setOpened] = useState<Opened | null>(null);

  function openAt(event: MouseEvent) {
    const entries = event.target instanceof Element ? entriesFor(event.target) : [];
    if (entries.length === 0) {
      return;
    }
    event.preventDefault();
    const point = new DOMRect(event.clientX, event.clientY, 0, 0);
    setOpened({ anchor: { getBoundingClientRect: () => point }, entries, returnTo: document.activeElement });
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the menu key reaches it through what is focused inside
    <div className={className} onContextMenu={openAt}>
      {children}
      <MenuAt
        label={label}
        entries={opened?.entries ?? []}
        open={opened !== null}
        onOpenChange={(open) => {
          if (!open) {
            setOpened(null);
          }
        }}
        anchor={opened?.anchor ?? null}
        returnTo={opened?.returnTo ?? null}
      />
    </div>
  );
}
