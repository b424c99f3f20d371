"use client";

import type { ReactNode } from "react";
import { classNames } from "@/components/ui/class-names";

type Props = {
  /** Names the region. */
  label: string;
  /** The bar at its top, 48 high. */
  header: ReactNode;
  children: ReactNode;
  /** The column of fields at its right, 216 wide. */
  fields?: ReactNode;
  /** Stays at the bottom of the body. */
  footer?: ReactNode;
  onClose: () => void;
  className?: string;
};

/** Lies over the right of the page, which stays usable; Escape inside it closes it. On a phone it is the page. */
export function SidePane({ label, header, children, fields, footer, onClose, className }: Props) {
  return (
    <section
      aria-label={label}
      tabIndex={-1}
      onKeyDown={(event) => {
        if (event.key === "Escape" && !event.defaultPrevented) {
          event.stopPropagation();
          onClose();
        }
      }}
      className={classNames(
        "absolute inset-y-0 end-0 z-(--z-pane) grid w-(--w-pane) max-w-full grid-rows-[auto_minmax(0,1fr)] border-s border-line-2 bg-surface shadow-pane outline-none [animation:slide-in_var(--t-base)_var(--ease-out)] max-md:fixed max-md:inset-0 max-md:w-auto",
        className,
      )}
    >
      <header className="flex h-12 items-center gap-1 border-b border-line ps-5 pe-3">{header}</header>
      <div
        className={classNames(
          "grid min-h-0 max-md:block max-md:overflow-y-auto",
          fields ? "grid-cols-[minmax(0,1fr)_var(--w-pane-fields)]" : null,
        )}
      >
        <div className="flex min-h-0 min-w-0 flex-col">
          <div className="min-h-0 flex-1 overflow-y-auto px-5 pt-4 pb-4 max-md:overflow-visible">{children}</div>
          {footer ? (
            <div className="flex flex-none items-center gap-2 border-t border-line px-5 py-2">{footer}</div>
          ) : null}
        </div>
        {fields ? (
          <div className="min-h-0 overflow-y-auto border-s border-line px-3.5 pt-3.5 pb-4 max-md:border-s-0 max-md:border-t">
            {fields}
          </div>
        ) : null}
      </div>
    </section>
  );
}
