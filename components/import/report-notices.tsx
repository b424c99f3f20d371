"use client";

import { ChevronRight } from "lucide-react";
import { countWords } from "@/components/import/import-words";
import { ShowMore } from "@/components/import/show-more";
import { useFirst } from "@/components/import/use-first";
import type { ImportReport } from "@/lib/discovery/endpoints";

/** As many as can be read at a glance are open from the start. */
const openMax = 3;

/** What the reader noticed in the file, each with its line. */
export function ReportNotices({ notices }: { notices: ImportReport["notices"] }) {
  const { shown, more } = useFirst(notices);
  if (notices.length === 0) return null;
  return (
    <details open={notices.length <= openMax} className="group rounded-3 shadow-edge-quiet">
      <summary className="flex min-h-9 cursor-default list-none items-center gap-1.5 rounded-3 px-3 font-medium hover:bg-hover max-md:min-h-11">
        <ChevronRight className="text-ink-3 group-open:rotate-90" aria-hidden="true" />
        {countWords(notices.length, "notice")} from reading the file
      </summary>
      <ul className="grid gap-1 px-3 pt-1 pb-3">
        {shown.map(({ line, text }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: notices have no other name, and never change place
          <li key={index} className="flex gap-3">
            <span className="w-20 flex-none text-ink-3 tabular-nums">line {line.toLocaleString("en-GB")}</span>
            <span className="min-w-0 text-ink-2 wrap-anywhere">{text}</span>
          </li>
        ))}
      </ul>
      <ShowMore shown={shown.length} of={notices.length} onMore={more} />
    </details>
  );
}
