import { Search } from "lucide-react";
import type { ComponentProps } from "react";
import { Kbd } from "@/components/ui/kbd";

type Props = Omit<ComponentProps<"button">, "className" | "children"> & {
  text?: string;
  /** The keys that do the same. */
  keys?: string;
};

/** Looks like a field and opens the palette. */
export function SearchButton({ text = "Search or run…", keys = "⌘K", ...rest }: Props) {
  return (
    <button
      type="button"
      aria-keyshortcuts="Meta+K Control+K"
      {...rest}
      className="flex h-7 w-[220px] items-center gap-1.5 rounded-2 bg-bg ps-2 pe-[5px] text-ink-3 shadow-edge hover:shadow-edge-control max-lg:w-40"
    >
      <Search className="size-3.5" aria-hidden="true" />
      <span className="truncate">{text}</span>
      <Kbd className="ms-auto">{keys}</Kbd>
    </button>
  );
}
