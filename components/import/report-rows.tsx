"use client";

import { useMemo, useState } from "react";
import { actionsInOrder, actionWords } from "@/components/import/import-words";
import { ReportLine } from "@/components/import/report-line";
import { ShowMore } from "@/components/import/show-more";
import { useFirst } from "@/components/import/use-first";
import { HeadCell, Table } from "@/components/ui/table";
import { type Tab, Tabs } from "@/components/ui/tabs";
import type { ImportAction, ImportReport, ImportRow } from "@/lib/discovery/endpoints";

type Shown = ImportAction | "all";

/** The items of a report, all or those of one action. */
export function ReportRows({ report }: { report: ImportReport }) {
  const [shown, setShown] = useState<Shown>("all");
  const rows = useMemo(
    () => (shown === "all" ? report.rows : report.rows.filter(({ action }) => action === shown)),
    [report.rows, shown],
  );
  const tabs: Tab<Shown>[] = [
    { id: "all", label: "All", count: report.rows.length },
    ...actionsInOrder.map((id) => ({ id, label: sentenceCase(actionWords[id]), count: report.counts[id] })),
  ];
  return (
    <div className="overflow-hidden rounded-3 bg-surface shadow-card [&>[role=tablist]]:overflow-x-auto [&>[role=tablist]]:scroll-quiet">
      <Tabs label="Items by what happens to them" tabs={tabs} selected={shown} onSelect={setShown}>
        {rows.length > 0 ? (
          <Rows key={shown} rows={rows} />
        ) : (
          <p className="px-4 py-5 text-ink-2">{emptyWords(shown, report.applied)}</p>
        )}
      </Tabs>
    </div>
  );
}

function Rows({ rows }: { rows: readonly ImportRow[] }) {
  const { shown, more } = useFirst(rows);
  return (
    <>
      <Table aria-label="Items of the import" className="table-fixed">
        <thead className="max-md:sr-only">
          <tr>
            <HeadCell className="w-[124px]">What happens</HeadCell>
            <HeadCell className="w-[132px]">Number</HeadCell>
            <HeadCell>Title</HeadCell>
            <HeadCell className="w-[34%]">Why</HeadCell>
            <HeadCell className="w-[72px] text-end!">Line</HeadCell>
          </tr>
        </thead>
        <tbody>
          {shown.map((row, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows may lack any id, and never change place
            <ReportLine key={index} row={row} />
          ))}
        </tbody>
      </Table>
      <ShowMore shown={shown.length} of={rows.length} onMore={more} />
    </>
  );
}

function emptyWords(shown: Shown, applied: boolean): string {
  if (shown === "all") return "The file has no items.";
  if (shown === "would_close") return "No item is missing from the file.";
  return `No item ${applied ? "was" : "would be"} ${actionWords[shown]}.`;
}

function sentenceCase(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
