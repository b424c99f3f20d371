import { MomentText } from "@/components/accounts/moment-text";
import { countsWords } from "@/components/import/import-words";
import { Avatar } from "@/components/ui/avatar";
import { Cell, HeadCell, Row, Table } from "@/components/ui/table";
import type { listImports } from "@/lib/discovery/endpoints";
import type { OutputOf } from "@/lib/http/endpoint";

type PastImport = OutputOf<typeof listImports>["data"][number];

/** The imports so far: who, when, and what came of them. */
export function PastImports({ imports }: { imports: readonly PastImport[] }) {
  return (
    <div className="overflow-hidden rounded-3 bg-surface shadow-card">
      <Table aria-label="Past imports" className="table-fixed">
        <thead className="max-md:sr-only">
          <tr>
            <HeadCell className="w-[104px]">When</HeadCell>
            <HeadCell className="w-[18%]">Who</HeadCell>
            <HeadCell>File</HeadCell>
            <HeadCell className="w-[30%]">What came of it</HeadCell>
          </tr>
        </thead>
        <tbody>
          {imports.map((one) => (
            <PastImportLine key={one.id} {...one} />
          ))}
        </tbody>
      </Table>
    </div>
  );
}

function PastImportLine({ register, filename, by, at, counts }: PastImport) {
  return (
    <Row className="max-md:grid max-md:grid-cols-[minmax(0,1fr)_auto] max-md:gap-x-3 max-md:border-b max-md:border-line max-md:px-4 max-md:py-2.5 max-md:[&>td]:h-auto max-md:[&>td]:max-w-none max-md:[&>td]:border-0 max-md:[&>td]:p-0!">
      <Cell quiet className="max-md:col-start-2 max-md:row-start-1">
        <MomentText at={at} />
      </Cell>
      <Cell className="max-md:col-start-1 max-md:row-start-1">
        <span className="flex min-w-0 items-center gap-2">
          <Avatar actor={by} decorative />
          <span className="truncate">{by.name}</span>
        </span>
      </Cell>
      <Cell className="py-1.5 whitespace-normal wrap-anywhere max-md:col-span-2">
        {filename}
        {register === filename ? null : <span className="ps-2 text-meta text-ink-3">of {register}</span>}
      </Cell>
      <Cell quiet className="whitespace-normal tabular-nums max-md:col-span-2">
        {countsWords(counts)}
      </Cell>
    </Row>
  );
}
