"use client";

import type { ReactNode } from "react";
import { useItemDesk } from "@/components/items/item-desk";

/** A part of an item's view under its quiet head. */
export function PaneSection({ title, end, children }: { title: string; end?: ReactNode; children: ReactNode }) {
  const Heading = useItemDesk().level === 1 ? "h2" : "h3";
  return (
    <section aria-label={title} className="grid min-w-0 gap-1.5">
      <div className="flex h-6 items-center gap-2 text-meta text-ink-3">
        <Heading className="font-medium">{title}</Heading>
        {end ? <span className="ms-auto flex items-center gap-2">{end}</span> : null}
      </div>
      {children}
    </section>
  );
}
