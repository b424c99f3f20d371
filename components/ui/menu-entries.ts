import type { ReactNode } from "react";

type Shown = {
  label: string;
  icon?: ReactNode;
  /** Quiet words at the end: a count, what it does now. */
  hint?: ReactNode;
  /** One box a key. */
  keys?: readonly string[];
  disabled?: boolean;
};

/** One line of a menu. What a viewer may not do is left out, not disabled. */
export type MenuEntry =
  | (Shown & { kind: "action"; onSelect: () => void; danger?: boolean })
  | (Shown & { kind: "link"; href: string })
  | (Shown & { kind: "check"; checked: boolean; onChange: (checked: boolean) => void })
  | {
      kind: "radio";
      /** Names the group, for screen readers and above its lines. */
      label: string;
      labelHidden?: boolean;
      value: string | null;
      options: readonly (Shown & { value: string })[];
      onChange: (value: string) => void;
    }
  | (Shown & { kind: "submenu"; entries: readonly MenuEntry[] })
  | { kind: "heading"; label: string }
  | { kind: "separator" };

/** What a popup hangs on: an element, or a point of the window. */
export type PopupAnchor = Element | { getBoundingClientRect: () => DOMRect } | null;
export type PopupSide = "top" | "bottom" | "left" | "right";
export type PopupAlign = "start" | "center" | "end";
