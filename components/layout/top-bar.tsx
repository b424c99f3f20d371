import type { ReactNode } from "react";
import { BarSeparator } from "@/components/layout/filter-bar";

type Props = {
  title: string;
  /** Which part of it is in sight: "Everything". */
  subtitle?: ReactNode;
  /** A `LaunchVerdict`. */
  verdict?: ReactNode;
  /** A `LiveIndicator`, and who else is here. */
  live?: ReactNode;
  /** The search button; not on a phone, where search is a tab. */
  search?: ReactNode;
  /** The one primary button of the page; not on a phone. */
  primary?: ReactNode;
  /** Icon buttons of 44 in place of search and primary. */
  phoneActions?: ReactNode;
};

/** The head of every page, 48 high; 52 on a phone, with the verdict as a strip under it. */
export function TopBar({ title, subtitle, verdict, live, search, primary, phoneActions }: Props) {
  return (
    <header className="flex-none bg-surface">
      <div className="flex h-12 items-center gap-2 border-b border-line px-4 max-md:border-b-0 max-md:h-13 max-md:gap-1 max-md:pe-1">
        <h1 className="truncate text-[14px]/5 font-strong tracking-tight max-md:text-[17px]/6">{title}</h1>
        {subtitle ? <span className="truncate text-ink-3 max-md:hidden">{subtitle}</span> : null}
        {verdict ? <span className="ms-2 flex-none max-md:hidden">{verdict}</span> : null}
        <span className="flex-1" />
        {live ? <span className="flex flex-none items-center gap-2 max-md:pe-2">{live}</span> : null}
        <span className="contents max-md:hidden">
          {live && (search || primary) ? <BarSeparator /> : null}
          {search}
          {primary}
        </span>
        <span className="contents md:hidden">{phoneActions}</span>
      </div>
      {verdict ? <div className="md:hidden">{verdict}</div> : null}
    </header>
  );
}
