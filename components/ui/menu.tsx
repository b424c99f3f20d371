"use client";

import { lazy, type ReactNode, Suspense } from "react";
import type { MenuEntry, PopupAlign, PopupAnchor, PopupSide } from "@/components/ui/menu-entries";
import { type PopupTriggerProps, usePopupTrigger } from "@/components/ui/use-popup-trigger";

const load = () => import("@/components/ui/menu-popup");
const MenuPopup = lazy(() => load().then((module) => ({ default: module.MenuPopup })));

type Placed = { side?: PopupSide; align?: PopupAlign };
type MenuProps = Placed & {
  /** Names the menu. */
  label: string;
  entries: readonly MenuEntry[];
  /** Draws the button: `(props) => <Button {...props}>Display</Button>`. */
  trigger: (props: PopupTriggerProps) => ReactNode;
};

/** A button and its menu; the menu's code is fetched on the first approach. */
export function Menu({ label, entries, trigger, side = "bottom", align = "start" }: MenuProps) {
  const { anchor, open, wanted, onOpenChange, triggerProps } = usePopupTrigger("menu", load);
  return (
    <>
      {trigger(triggerProps)}
      {wanted ? (
        <Suspense fallback={null}>
          <MenuPopup {...{ label, entries, anchor, open, onOpenChange, side, align }} returnTo={anchor} />
        </Suspense>
      ) : null}
    </>
  );
}

type MenuAtProps = Placed & {
  label: string;
  entries: readonly MenuEntry[];
  open: boolean;
  onOpenChange: (open: boolean) => void;
  /** The element or point it hangs on. */
  anchor: PopupAnchor;
  /** Takes the focus when the menu closes; the anchor when it is left out and can. */
  returnTo?: Element | null;
};

/** A menu opened by something other than its own button: a key, a right click. */
export function MenuAt({ open, anchor, returnTo, side = "bottom", align = "start", ...rest }: MenuAtProps) {
  if (!open) {
    return null;
  }
  return (
    <Suspense fallback={null}>
      <MenuPopup
        {...rest}
        {...{ open, anchor, side, align }}
        returnTo={returnTo ?? (anchor instanceof Element ? anchor : null)}
      />
    </Suspense>
  );
}
