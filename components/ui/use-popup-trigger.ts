import { type KeyboardEvent, useCallback, useState } from "react";

/** What the button that opens a popup must carry; spread it on a `Button`, `IconButton` or `button`. */
export type PopupTriggerProps = {
  ref: (element: HTMLButtonElement | null) => void;
  onClick: () => void;
  onKeyDown: (event: KeyboardEvent) => void;
  onPointerEnter: () => void;
  onFocus: () => void;
  "aria-haspopup": "menu" | "dialog";
  "aria-expanded": boolean;
  "data-popup-open": true | undefined;
};

/** Why a popup asks to close, as far as its trigger must know. */
type CloseDetails = { reason: string; event: Event };

/**
 * Opens a popup whose code is fetched when its trigger is approached or focused, so that a page pays for it on use.
 * `wanted` stays true from the first opening on.
 */
export function usePopupTrigger(kind: PopupTriggerProps["aria-haspopup"], load: () => Promise<unknown>) {
  const [anchor, setAnchor] = useState<HTMLButtonElement | null>(null);
  const [open, setOpen] = useState(false);
  const [wanted, setWanted] = useState(false);

  const show = useCallback((next: boolean) => {
    setOpen(next);
    setWanted((before) => before || next);
  }, []);

  /** A press on the trigger itself is outside the popup too: its click closes it. */
  const onOpenChange = useCallback(
    (next: boolean, { reason, event }: CloseDetails) => {
      const onTrigger = event.target instanceof Node && anchor?.contains(event.target) === true;
      if (!(next === false && reason === "outside-press" && onTrigger)) {
        show(next);
      }
    },
    [anchor, show],
  );

  const triggerProps: PopupTriggerProps = {
    ref: setAnchor,
    onClick: () => show(!open),
    onKeyDown: (event) => {
      if (event.key === "ArrowDown" && kind === "menu") {
        event.preventDefault();
        show(true);
      }
    },
    onPointerEnter: () => void load(),
    onFocus: () => void load(),
    "aria-haspopup": kind,
    "aria-expanded": open,
    "data-popup-open": open || undefined,
  };

  return { anchor, open, wanted, show, onOpenChange, triggerProps };
}
