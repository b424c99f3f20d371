"use client";

import { lazy, type ReactNode, Suspense } from "react";
import type { PopupAlign, PopupSide } from "@/components/ui/menu-entries";
import { type PopupTriggerProps, usePopupTrigger } from "@/components/ui/use-popup-trigger";

const load = () => import("@/components/ui/popover-popup");
const PopoverPopup = lazy(() => load().then((module) => ({ default: module.PopoverPopup })));

type Props = {
  /** Names the panel. */
  label: string;
  trigger: (props: PopupTriggerProps) => ReactNode;
  /** What the panel holds; gets a function that closes it. */
  children: (close: () => void) => ReactNode;
  side?: PopupSide;
  align?: PopupAlign;
};

/** A button and a small panel beside it that may hold fields; it closes on Escape and on a press outside. */
export function Popover({ label, trigger, children, side = "bottom", align = "start" }: Props) {
  const { anchor, open, wanted, show, onOpenChange, triggerProps } = usePopupTrigger("dialog", load);
  return (
    <>
      {trigger(triggerProps)}
      {wanted ? (
        <Suspense fallback={null}>
          <PopoverPopup {...{ label, anchor, open, onOpenChange, side, align }}>
            {children(() => show(false))}
          </PopoverPopup>
        </Suspense>
      ) : null}
    </>
  );
}
