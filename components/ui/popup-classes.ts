/** A surface that lies over the page: menus, popovers, lists of choices. */
export const popupClasses =
  "rounded-3 bg-raised text-base text-ink shadow-menu outline-none [animation:rise_var(--t-fast)_var(--ease-out)]";

export const popupPositionClasses = "z-(--z-menu) outline-none";

/** A line of a menu or a list: 28 high, 44 on a phone. */
export const popupLineClasses =
  "flex min-h-7 w-full cursor-default items-center gap-2 rounded-1 px-2 py-1 text-start outline-none select-none data-disabled:opacity-60 data-highlighted:bg-press max-md:min-h-11 [&_.lucide]:text-ink-3";

export const popupHeadingClasses = "flex h-7 items-center px-2 text-meta text-ink-3";
