"use client";

import { ChevronRight } from "lucide-react";
import Link from "next/link";
import { memo, useId, useState } from "react";
import { ActionLabel } from "@/components/import/action-label";
import { countWords, fieldWords, valueWords } from "@/components/import/import-words";
import { Button } from "@/components/ui/button";
import { classNames } from "@/components/ui/class-names";
import { Cell, Row } from "@/components/ui/table";
import type { ImportRow } from "@/lib/discovery/endpoints";
import { paths } from "@/lib/paths";

const wrapping = "py-1.5 align-top leading-5 whitespace-normal wrap-anywhere";

/** One item of a report: what happens to it and why; its changes unfold under it. */
export const ReportLine = memo(function ReportLine({ row }: { row: ImportRow }) {
  const { action, title, reason, line, changes } = row;
  const [isOpen, setIsOpen] = useState(false);
  const id = useId();
  return (
    <>
      <Row className="max-md:grid max-md:grid-cols-[minmax(0,1fr)_auto] max-md:border-b max-md:border-line max-md:px-4 max-md:py-2.5 max-md:[&>td]:h-auto max-md:[&>td]:max-w-none max-md:[&>td]:border-0 max-md:[&>td]:p-0!">
        <Cell className={wrapping}>
          <ActionLabel action={action} />
        </Cell>
        <Cell className={classNames(wrapping, "max-md:col-span-2")}>
          <Numbers row={row} />
        </Cell>
        <Cell className={classNames(wrapping, "max-md:col-span-2 max-md:text-touch")}>{title}</Cell>
        <Cell quiet className={classNames(wrapping, "max-md:col-span-2")}>
          {reason}
          {changes.length > 0 ? (
            <Button
              look="ghost"
              size="sm"
              aria-expanded={isOpen}
              aria-controls={isOpen ? id : undefined}
              onClick={() => setIsOpen(!isOpen)}
              className="-my-0.5 ms-1 align-top max-md:mt-0 max-md:-mb-3 max-md:-ms-3 max-md:flex"
            >
              <ChevronRight className={classNames("size-3.5", isOpen && "rotate-90")} aria-hidden="true" />
              {countWords(changes.length, "change")}
              <span className="sr-only"> of {row.id ?? title}</span>
            </Button>
          ) : null}
        </Cell>
        <Cell
          quiet
          className={classNames(
            wrapping,
            "text-end tabular-nums max-md:col-start-2 max-md:row-start-1 max-md:text-ink-3",
          )}
        >
          {line === null ? null : (
            <>
              <span className="md:sr-only">line </span>
              {line.toLocaleString("en-GB")}
            </>
          )}
        </Cell>
      </Row>
      {isOpen ? (
        <tr id={id} className="max-md:block">
          <td colSpan={5} className="border-b border-line bg-bg px-4 py-2 max-md:block">
            <Changes changes={changes} />
          </td>
        </tr>
      ) : null}
    </>
  );
});

/** Its number in this register, and what the file calls it when that is something else. */
function Numbers({ row: { id, sourceId } }: { row: ImportRow }) {
  if (id === null) return <span className="num text-ink-2">{sourceId ?? "new"}</span>;
  return (
    <span className="num">
      <Link href={paths.item(id)} prefetch={false} target="_blank" className="rounded-1 hover:underline">
        {id}
        <span className="sr-only"> (opens a new tab)</span>
      </Link>
      {sourceId !== null && sourceId !== id ? <span className="block text-ink-3">{sourceId}</span> : null}
    </span>
  );
}

function Changes({ changes }: Pick<ImportRow, "changes">) {
  return (
    <dl className="grid gap-1 text-meta">
      {changes.map(({ field, from, to }) => (
        <div key={field} className="grid grid-cols-[116px_minmax(0,1fr)] gap-x-2 md:ps-2">
          <dt className="text-ink-3">{fieldWords(field)}</dt>
          <dd className="wrap-anywhere">
            <span className="text-ink-2">{valueWords(field, from)}</span>
            <span aria-hidden="true" className="px-1.5 text-ink-3">
              →
            </span>
            <span className="sr-only"> becomes </span>
            <span className="font-medium">{valueWords(field, to)}</span>
          </dd>
        </div>
      ))}
    </dl>
  );
}
