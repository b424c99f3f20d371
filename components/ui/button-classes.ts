import { classNames } from "@/components/ui/class-names";

/** One primary per view; danger only where something is lost. */
export type ButtonLook = "primary" | "secondary" | "ghost" | "danger";
/** 28 in bars and forms, 24 inside cards, rows and panes; every one is 44 on a phone, `touch` is 44 anywhere. */
export type ButtonSize = "md" | "sm" | "touch";

const base =
  "inline-flex flex-none items-center justify-center gap-1.5 rounded-2 font-medium whitespace-nowrap select-none transition-[background-color,box-shadow] duration-(--t-fast) " +
  "disabled:pointer-events-none disabled:text-ink-3 disabled:opacity-60 disabled:shadow-edge-quiet aria-disabled:opacity-60";

const looks: Record<ButtonLook, string> = {
  primary:
    "bg-accent-solid text-on-solid hover:bg-accent-hover disabled:bg-surface [&_kbd]:border-current/25 [&_kbd]:bg-current/14 [&_kbd]:text-inherit [&_kbd>span]:text-on-solid",
  secondary:
    "bg-surface text-ink shadow-button hover:wash-hover active:wash-press aria-expanded:wash-press aria-pressed:wash-press [&>.lucide]:text-ink-3",
  ghost:
    "text-ink-2 hover:bg-hover hover:text-ink active:bg-press aria-expanded:bg-press aria-expanded:text-ink [&>.lucide]:text-ink-3",
  danger: "bg-surface text-bad shadow-button hover:wash-hover active:wash-press",
};

const sizes: Record<ButtonSize, string> = {
  md: "h-7 px-2.5 text-base max-md:h-11 max-md:px-3.5",
  sm: "h-6 px-2 text-meta max-md:h-11 max-md:px-3",
  touch: "h-11 px-4 text-touch",
};
const squares: Record<ButtonSize, string> = {
  md: "size-7 max-md:size-11",
  sm: "size-6 max-md:size-11",
  touch: "size-11 [&>.lucide]:size-5",
};

export function buttonClasses(look: ButtonLook, size: ButtonSize, className?: string): string {
  return classNames(base, looks[look], sizes[size], "[&>kbd]:-me-1", className);
}

export function iconButtonClasses(look: ButtonLook, size: ButtonSize, className?: string): string {
  return classNames(base, looks[look], squares[size], className);
}
