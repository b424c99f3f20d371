"use client";

import { Dialog } from "@base-ui/react/dialog";
import { X } from "lucide-react";
import type { RefObject } from "react";
import { iconButtonClasses } from "@/components/ui/button-classes";
import { classNames } from "@/components/ui/class-names";
import type { DialogProps } from "@/components/ui/dialog";

const widths = { sm: "md:w-[400px]", md: "md:w-[560px]", lg: "md:w-[720px]" };

type Props = DialogProps & { returnTo: RefObject<Element | null> };

/** The part of a dialog that is fetched on use. */
export function DialogPopup({
  open,
  onOpenChange,
  title,
  description,
  children,
  footer,
  size = "md",
  returnTo,
}: Props) {
  return (
    <Dialog.Root open={open} onOpenChange={(next) => onOpenChange(next)}>
      <Dialog.Portal>
        <Dialog.Backdrop className="fixed inset-0 z-(--z-scrim) bg-scrim" />
        <Dialog.Popup
          finalFocus={() => (returnTo.current instanceof HTMLElement ? returnTo.current : true)}
          className={classNames(
            "fixed inset-x-0 top-[max(24px,12vh)] z-(--z-dialog) mx-auto flex max-h-[calc(88vh-24px)] w-[calc(100vw-16px)] flex-col rounded-4 bg-raised text-base shadow-raised outline-none",
            "[animation:rise_var(--t-base)_var(--ease-out)]",
            widths[size],
          )}
        >
          <div className="flex items-start gap-2 px-5 pt-4 pb-3">
            <div className="min-w-0 flex-1">
              <Dialog.Title className="text-title font-strong tracking-tight">{title}</Dialog.Title>
              {description ? <Dialog.Description className="text-ink-2">{description}</Dialog.Description> : null}
            </div>
            <Dialog.Close aria-label="Close" title="Close" className={iconButtonClasses("ghost", "md", "-me-2")}>
              <X aria-hidden="true" />
            </Dialog.Close>
          </div>
          {children ? <div className="min-h-0 overflow-y-auto px-5 pt-0.5 pb-4">{children}</div> : null}
          {footer ? <div className="flex justify-end gap-2 border-t border-line px-4 py-3">{footer}</div> : null}
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
