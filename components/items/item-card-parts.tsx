import type { ReactNode } from "react";
import { PathText } from "@/components/items/path-text";
import { PriorityGlyph } from "@/components/items/priority-glyph";
import { type CheckState, PullRequestChip } from "@/components/items/pull-request-chip";
import { classNames } from "@/components/ui/class-names";
import type { ItemSummary } from "@/lib/items/item";
import { resolutionWords } from "@/lib/items/words";

/** The priority, or the check box that takes its place on hover and while selected. */
export function GlyphOrCheck({ item, check }: { item: ItemSummary; check: ReactNode }) {
  if (!check) {
    return <PriorityGlyph priority={item.priority} />;
  }
  return (
    <span className="relative grid size-3.5 place-items-center">
      <PriorityGlyph
        priority={item.priority}
        className="group-hover/card:invisible group-has-[input:focus-visible]/card:invisible group-data-selected/card:invisible"
      />
      <span className="absolute inset-0 max-md:pointer-events-none opacity-0 group-hover/card:opacity-100 group-data-selected/card:opacity-100 has-focus-visible:opacity-100">
        {check}
      </span>
    </span>
  );
}

/** Where the item lives, in one line. */
export function Place({ item, quiet = true }: { item: ItemSummary; quiet?: boolean }) {
  if (item.path === null) {
    return <span className="text-ink-3">no location</span>;
  }
  return (
    <PathText
      path={item.path}
      startLine={item.startLine}
      endLine={item.endLine}
      more={Math.max(0, item.locationCount - 1)}
      quiet={quiet}
    />
  );
}

/** The pull request; a resolved item without one says how it was resolved. */
export function Proof({ item, checks }: { item: ItemSummary; checks: CheckState | null }) {
  const [first, ...rest] = item.pullRequests;
  if (first) {
    return <PullRequestChip pullRequest={first} checks={checks} more={rest.length} />;
  }
  if (item.resolution === null) {
    return null;
  }
  return <span>{item.resolution === "fixed" ? "by hand" : resolutionWords[item.resolution]}</span>;
}

/** The edge of a card that has stood longer than most. */
export function AgeingEdge({ level }: { level: "warm" | "hot" }) {
  return (
    <span
      className={classNames(
        "absolute inset-y-2 start-0 w-0.5 rounded-e-[2px]",
        level === "hot" ? "bg-bad-fill" : "bg-warn-fill",
      )}
      title="Longer here than most finished work"
    />
  );
}
