"use client";

import { FileText } from "lucide-react";
import { CodeExcerpt } from "@/components/items/code-excerpt";
import { PathText } from "@/components/items/path-text";
import { Badge } from "@/components/ui/badge";
import { IconButton } from "@/components/ui/icon-button";
import { Kbd } from "@/components/ui/kbd";
import { Skeleton } from "@/components/ui/skeleton";
import type { ItemLocation } from "@/lib/items/item";

type Props = {
  /** Null while they are being read. */
  locations: readonly ItemLocation[] | null;
  at: number;
  onStep: (by: 1 | -1) => void;
};

/** The code beside the item: the excerpt kept with the place being looked at. */
export function InboxCode({ locations, at, onStep }: Props) {
  if (locations === null) {
    return (
      <div className="grid gap-3 p-4" role="status" aria-label="Reading the code">
        <Skeleton className="w-2/3" />
        <Skeleton className="w-1/2" />
        <Skeleton className="w-3/5" />
      </div>
    );
  }
  const location = locations[at];
  if (!location) return <p className="p-4 text-ink-3">It names no place in the code.</p>;
  const { path, startLine, endLine, excerpt, repository } = location;
  return (
    <section aria-label="Code" className="flex min-h-0 flex-col max-md:rounded-2 max-md:shadow-edge">
      <header className="flex h-11 flex-none items-center gap-2 border-b border-line px-4 text-meta max-md:px-3">
        <FileText className="text-ink-3" aria-hidden="true" />
        <PathText path={path} className="min-w-0 flex-1" />
        {repository ? (
          <span className="max-md:hidden">
            <Badge tone="line">{repository}</Badge>
          </span>
        ) : null}
        {startLine === null ? null : (
          <span className="num text-ink-3">
            {endLine && endLine !== startLine ? `${startLine}–${endLine}` : startLine}
          </span>
        )}
      </header>
      <div className="min-h-0 flex-1 overflow-y-auto bg-code-bg">
        {excerpt ? (
          <CodeExcerpt code={excerpt} label={path} {...{ startLine, endLine }} />
        ) : (
          <p className="p-4 text-ink-3">No code was kept with this place.</p>
        )}
      </div>
      {locations.length > 1 ? (
        <footer className="flex h-9 flex-none items-center gap-2 border-t border-line px-4 text-meta text-ink-3 max-md:h-11">
          <IconButton label="Previous place ([)" size="sm" disabled={at === 0} onClick={() => onStep(-1)}>
            <Kbd>[</Kbd>
          </IconButton>
          <IconButton label="Next place (])" size="sm" disabled={at === locations.length - 1} onClick={() => onStep(1)}>
            <Kbd>]</Kbd>
          </IconButton>
          place {at + 1} of {locations.length}
        </footer>
      ) : null}
    </section>
  );
}
