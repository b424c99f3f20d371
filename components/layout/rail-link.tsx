"use client";

import Link from "next/link";
import type { ReactNode } from "react";
import { useIsCurrent } from "@/components/layout/use-is-current";
import { classNames } from "@/components/ui/class-names";

type Props = {
  href: string;
  label: string;
  icon: ReactNode;
  count?: number;
  /** A word in place of the count: "today". */
  hint?: string;
  /** Counts something that must not wait. */
  hot?: boolean;
  /** Not drawn while the rail is folded, where its icon says nothing. */
  openOnly?: boolean;
};

/** A row of the rail, 28 high; folded, its icon with a dot that counts. */
export function RailLink({ href, label, icon, count, hint, hot = false, openOnly = false }: Props) {
  const current = useIsCurrent(href);
  return (
    <Link
      href={href}
      prefetch={false}
      aria-current={current ? "page" : undefined}
      title={label}
      className={classNames(
        "group/row relative flex h-7 items-center gap-2 rounded-2 px-2 text-ink-2 hover:bg-hover aria-[current]:bg-press aria-[current]:font-medium aria-[current]:text-ink [&>svg]:text-ink-3 aria-[current]:[&>svg]:text-ink",
        "group-data-[rail=folded]/shell:size-8 group-data-[rail=folded]/shell:justify-center group-data-[rail=folded]/shell:p-0",
        openOnly && "group-data-[rail=folded]/shell:hidden",
      )}
    >
      {icon}
      <span className="min-w-0 truncate group-data-[rail=folded]/shell:sr-only">{label}</span>
      {count === undefined && hint === undefined ? null : (
        <span
          className={classNames(
            "ms-auto text-meta font-normal tabular-nums group-data-[rail=folded]/shell:hidden",
            hot && count ? "font-strong text-p0" : "text-ink-3",
          )}
        >
          {hint ?? count}
        </span>
      )}
      {count ? <FoldedCount count={count} /> : null}
    </Link>
  );
}

function FoldedCount({ count }: { count: number }) {
  return (
    <span className="absolute end-0.5 top-[3px] hidden h-3.5 min-w-3.5 rounded-full bg-count px-[3px] text-center text-[9px]/[14px] font-[600] text-on-count group-data-[rail=folded]/shell:block">
      {count > 99 ? "99+" : count}
    </span>
  );
}
