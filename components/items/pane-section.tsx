import type { ReactNode } from "react";
import { GroupHeading } from "@/components/layout/section";

/** A part of an item's view under its quiet head. */
export function PaneSection({ title, end, children }: { title: string; end?: ReactNode; children: ReactNode }) {
  return (
    <section aria-label={title} className="grid min-w-0 gap-1.5">
      <GroupHeading end={end}>{title}</GroupHeading>
      {children}
    </section>
  );
}
