import Link from "next/link";
import { MethodMark } from "@/components/docs/method-mark";
import { Cell, GroupRow, HeadCell, Row, Table } from "@/components/ui/table";
import type { EndpointRow } from "@/lib/access/describe-rights";
import { referencePath } from "@/lib/http/reference-path";

/** Every endpoint by its tag, with who may ask for it; each leads to its place in the reference. */
export function EndpointsTable({ endpoints }: { endpoints: readonly EndpointRow[] }) {
  const tags = [...new Set(endpoints.map(({ tag }) => tag))];
  return (
    <div className="overflow-hidden rounded-3 bg-surface shadow-card">
      <Table aria-label="Endpoints and their audience" className="table-fixed">
        <thead className="max-md:sr-only">
          <tr>
            <HeadCell className="w-[72px]">Method</HeadCell>
            <HeadCell className="w-[30%]">Path</HeadCell>
            <HeadCell>What it does</HeadCell>
            <HeadCell className="w-[32%]">Who</HeadCell>
          </tr>
        </thead>
        {tags.map((tag) => (
          <tbody key={tag}>
            <GroupRow columns={4}>
              {tag}
              <span className="font-normal text-ink-3">{endpoints.filter((one) => one.tag === tag).length}</span>
            </GroupRow>
            {endpoints
              .filter((one) => one.tag === tag)
              .map((endpoint) => (
                <EndpointLine key={endpoint.name} {...endpoint} />
              ))}
          </tbody>
        ))}
      </Table>
    </div>
  );
}

function EndpointLine({ name, method, path, summary, sentence }: EndpointRow) {
  return (
    <Row className="max-md:grid max-md:grid-cols-[64px_minmax(0,1fr)] max-md:border-b max-md:border-line max-md:py-2 max-md:[&>td]:h-auto max-md:[&>td]:max-w-none max-md:[&>td]:border-0 max-md:[&>td]:whitespace-normal">
      <Cell>
        <MethodMark method={method} />
      </Cell>
      <Cell title={path}>
        <Link
          href={`${referencePath}#${name}`}
          prefetch={false}
          className="num text-meta hover:text-accent hover:underline"
        >
          {path}
        </Link>
      </Cell>
      <Cell quiet title={summary} className="max-md:col-start-2">
        {summary}
      </Cell>
      <Cell quiet title={sentence} className="max-md:col-start-2">
        {sentence}
      </Cell>
    </Row>
  );
}
