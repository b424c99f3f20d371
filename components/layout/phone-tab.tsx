"use client";

import Link from "next/link";
import type { ReactNode } from "react";
import { useIsCurrent } from "@/components/layout/use-is-current";

/** How a tab at the bottom of a phone looks, link or button. */
export const phoneTabClasses =
  "relative grid flex-1 place-items-center content-center gap-0.5 text-micro/[14px] text-ink-3 -outline-offset-2 focus-visible:-outline-offset-2 aria-[current]:font-strong aria-[current]:text-ink [&>svg]:size-5";

/** One page among the tabs of a phone. */
export function PhoneTab({
  href,
  label,
  icon,
  count,
}: {
  href: string;
  label: string;
  icon: ReactNode;
  count?: number;
}) {
  const current = useIsCurrent(href);
  return (
    <Link href={href} prefetch={false} aria-current={current ? "page" : undefined} className={phoneTabClasses}>
      {icon}
      {label}
      {count ? (
        <span className="absolute top-1.5 left-[calc(50%+5px)] h-4 min-w-4 rounded-full bg-count px-1 text-center text-[10px]/[16px] font-[600] text-on-count ring-2 ring-surface">
          {count > 99 ? "99+" : count}
        </span>
      ) : null}
    </Link>
  );
}
