"use client";

import { useEffect, useRef } from "react";
import { changesIn, countsWords } from "@/components/import/import-words";
import { ReportActions } from "@/components/import/report-actions";
import { ReportNotices } from "@/components/import/report-notices";
import { ReportRows } from "@/components/import/report-rows";
import type { ImportReport } from "@/lib/discovery/endpoints";

type Props = {
  report: ImportReport;
  /** The register's name is another one than this was compared with. */
  isStale: boolean;
  onCheckAgain: () => void;
  onStartOver: () => void;
  /** Null when it is done, or this viewer may not. */
  onImport: (() => void) | null;
  whoMayImport: string;
};

/** What an import would do, or did: the counts, what comes next, and each item. */
export function ImportReportView(props: Props) {
  const { report } = props;
  const heading = useRef<HTMLHeadingElement>(null);
  // Each report takes the focus: what it replaced held it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the report is what is new
  useEffect(() => heading.current?.focus(), [report]);
  return (
    <section aria-labelledby="import-report" className="grid grid-cols-[minmax(0,1fr)] gap-3">
      <div className="flex flex-wrap items-end gap-x-4 gap-y-3">
        <div className="min-w-0 flex-1 basis-80">
          <h2
            ref={heading}
            id="import-report"
            tabIndex={-1}
            className="text-title font-strong tracking-tight wrap-anywhere outline-none"
          >
            {report.applied ? "Imported" : "Dry run of"} {report.filename}
          </h2>
          <p>
            <b className="tabular-nums">{countsWords(report.counts)}.</b>{" "}
            <span className="text-ink-2">{consequence(report)}</span>
          </p>
        </div>
        <ReportActions {...props} />
      </div>
      <ReportNotices notices={report.notices} />
      <ReportRows key={`${report.applied}`} report={report} />
    </section>
  );
}

function consequence({ applied, counts, register, filename }: ImportReport): string {
  const name = register === filename ? "" : ` As a revision of ${register}.`;
  if (applied) return "Items without a priority wait in the inbox; the others are on the board.";
  if (changesIn(counts) === 0) return `The register already says what this file says.${name}`;
  return `Nothing is written yet.${name}`;
}
