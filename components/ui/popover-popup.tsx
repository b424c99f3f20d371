"use client";

import { Popover } from "@base-ui/react/popover";
import type { ReactNode } from "react";
import { classNames } from "@/components/ui/class-names";
import type { PopupAlign, PopupSide } from "@/components/ui/menu-entries";
import { popupClasses, popupPositionClasses } from "@/components/ui/popup-classes";

type Props = {
  label: string;
  anchor: HTMLElement | null;
  open: boolean;
  onOpenChange: (open: boolean, details: Popover.Root.ChangeEventDetails) => void;
  side: PopupSide;
  align: PopupAlign;
  children: ReactNode;
};

/** The part of a popover that is fetched on use. */
export function PopoverPopup({ label, anchor, open, onOpenChange, side, align, children }: Props) {
  return (
    <Popover.Root open={open} onOpenChange={onOpenChange}>
      <Popover.Portal>
        <Popover.Positioner
          {...{ anchor, side, align }}
          sideOffset={4}
          collisionPadding={4}
          className={popupPositionClasses}
        >
          <Popover.Popup
            aria-label={label}
            finalFocus={() => anchor ?? true}
            className={classNames(
              popupClasses,
              "max-h-(--available-height) max-w-[min(420px,calc(100vw-16px))] overflow-y-auto p-3",
            )}
          >
            {children}
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}
