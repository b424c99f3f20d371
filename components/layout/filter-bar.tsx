import { Search } from "lucide-react";
import type { ComponentProps, ReactNode } from "react";
import { Kbd } from "@/components/ui/kbd";

/** What is in sight and how, 44 high under the top bar; it scrolls sideways when it must. */
export function FilterBar({ label, children, end }: { label: string; children: ReactNode; end?: ReactNode }) {
  return (
    <search
      aria-label={label}
      className="flex h-11 flex-none items-center gap-1.5 overflow-x-auto border-b border-line bg-surface px-4 scroll-quiet max-md:h-13"
    >
      {children}
      <span className="flex-1" />
      {end}
    </search>
  );
}

/** The field that narrows the list as one types; `/` brings the focus here. */
export function FilterField({
  label,
  keyHint = "/",
  ...rest
}: Omit<ComponentProps<"input">, "className"> & { label: string; keyHint?: string }) {
  return (
    <label className="flex h-7 w-[168px] flex-none items-center gap-1.5 rounded-2 bg-bg ps-2 pe-[5px] text-ink-3 shadow-edge focus-within:ring-focus hover:shadow-edge-control max-md:h-9">
      <Search className="size-3.5" aria-hidden="true" />
      <input
        type="search"
        placeholder="Filter…"
        {...rest}
        aria-label={label}
        className="peer h-full min-w-0 flex-1 appearance-none bg-transparent text-ink outline-none max-md:text-[16px] [&::-webkit-search-cancel-button]:hidden"
      />
      <Kbd className="peer-not-placeholder-shown:hidden">{keyHint}</Kbd>
    </label>
  );
}

/** A quiet count in a bar: "23 of 30, 7 wait in the inbox". */
export function BarText({ children }: { children: ReactNode }) {
  return <span className="flex-none text-meta whitespace-nowrap text-ink-3 tabular-nums">{children}</span>;
}

/** A hairline between two groups of a bar. */
export function BarSeparator() {
  return <span aria-hidden="true" className="mx-1 h-4 w-px flex-none bg-line-2" />;
}
