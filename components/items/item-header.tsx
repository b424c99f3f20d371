"use client";

import { ChevronDown, ChevronUp, Link2, Maximize2, MoreHorizontal, PencilLine, X } from "lucide-react";
import type { ReactNode } from "react";
import { copyText } from "@/components/items/copy-text";
import { useItemDesk } from "@/components/items/item-desk";
import { itemEntries } from "@/components/items/item-entries";
import { iconButtonClasses } from "@/components/ui/button-classes";
import { IconButton } from "@/components/ui/icon-button";
import { LinkButton } from "@/components/ui/link-button";
import { Menu } from "@/components/ui/menu";
import { paths } from "@/lib/paths";

export type Steps = {
  onPrevious?: (() => void) | undefined;
  onNext?: (() => void) | undefined;
  /** "1 of 8 in progress". */
  position?: ReactNode;
  /** Who else is here. */
  presence?: ReactNode;
};
type Props = Steps & {
  onEdit?: (() => void) | undefined;
  onClose?: (() => void) | undefined;
};

/** The bar of an item: its number, the way to its neighbours, and what can be done with it. */
export function ItemHeader({ onPrevious, onNext, position, presence, onEdit, onClose }: Props) {
  const desk = useItemDesk();
  const { item } = desk;
  return (
    <>
      <span className="num me-2 text-base text-ink-2">{item.id}</span>
      {onPrevious || onNext ? (
        <span className="flex max-md:[&>*]:size-11">
          <IconButton label="Previous item (k)" disabled={!onPrevious} onClick={onPrevious}>
            <ChevronUp aria-hidden="true" />
          </IconButton>
          <IconButton label="Next item (j)" disabled={!onNext} onClick={onNext}>
            <ChevronDown aria-hidden="true" />
          </IconButton>
        </span>
      ) : null}
      {position ? <span className="ms-1 truncate text-meta text-ink-3 max-md:hidden">{position}</span> : null}
      <span className="flex-1" />
      {presence}
      <span className="flex gap-0.5 max-md:[&>*]:size-11">
        {onEdit ? (
          <IconButton label="Edit title and description (e)" onClick={onEdit}>
            <PencilLine aria-hidden="true" />
          </IconButton>
        ) : null}
        <IconButton
          label="Copy link"
          className="max-md:hidden"
          onClick={() => void copyText(new URL(paths.item(item.id), window.location.href).href, "Link")}
        >
          <Link2 aria-hidden="true" />
        </IconButton>
        {onClose ? (
          <LinkButton
            href={paths.item(item.id)}
            prefetch={false}
            look="ghost"
            aria-label="Open as page"
            title="Open as page"
            className={iconButtonClasses("ghost", "md", "px-0! max-md:hidden")}
          >
            <Maximize2 aria-hidden="true" />
          </LinkButton>
        ) : null}
        <Menu
          label="Actions"
          align="end"
          entries={itemEntries(desk)}
          trigger={(props) => (
            <IconButton {...props} label="More actions">
              <MoreHorizontal aria-hidden="true" />
            </IconButton>
          )}
        />
        {onClose ? (
          <IconButton label="Close (Escape)" onClick={onClose}>
            <X aria-hidden="true" />
          </IconButton>
        ) : null}
      </span>
    </>
  );
}
