import Link from "next/link";
import type { ReactNode } from "react";
import { CodeText } from "@/components/docs/code-text";
import { FieldsTable } from "@/components/docs/fields-table";
import { MethodMark } from "@/components/docs/method-mark";
import { TypeText } from "@/components/docs/type-text";
import { Badge } from "@/components/ui/badge";
import { apiBasePath } from "@/lib/http/address";
import type { Operation } from "@/lib/http/openapi-operations";
import { paths } from "@/lib/paths";

/** One operation: a line that opens to who may call it, what it takes, what it answers, how it refuses, an example. */
export function OperationView({ operation }: { operation: Operation }) {
  const { method, path, summary } = operation;
  return (
    // A link to it may have opened it before the page is hydrated.
    <details suppressHydrationWarning className="border-b border-line bg-surface open:bg-surface-2">
      <summary className="flex min-h-[33px] cursor-default list-none items-center gap-2 px-4 py-1.5 hover:bg-hover max-md:flex-wrap max-md:py-3 [&::-webkit-details-marker]:hidden">
        <MethodMark method={method} />
        <span className="num min-w-0 flex-none text-meta font-medium break-all max-md:flex-1">{path}</span>
        <span className="min-w-0 truncate text-ink-2 max-md:w-full max-md:whitespace-normal">{summary}</span>
      </summary>
      <OperationBody operation={operation} />
    </details>
  );
}

function OperationBody({ operation }: { operation: Operation }) {
  const { name, audience, description, parameters, body, answer, refusals, curl, method, path } = operation;
  return (
    // Inside of what is closed, so that a link to it opens it in every browser.
    <div id={name} className="grid scroll-mt-36 max-md:scroll-mt-48 gap-4 px-4 pt-2 pb-6 md:ps-[72px]">
      <div className="grid gap-1">
        <p className="flex flex-wrap justify-between gap-x-4">
          {audience.sentence}
          <a href={`#${name}`} className="num text-meta text-ink-3 hover:text-accent hover:underline">
            #{name}
          </a>
        </p>
        {description ? (
          <p className="text-ink-2">
            <CodeText text={description} />
          </p>
        ) : null}
        <p className="flex flex-wrap gap-1">
          {audience.tokenScope ? <Badge small>token scope {audience.tokenScope}</Badge> : null}
          {audience.agents === false ? <Badge small>not for agents</Badge> : null}
        </p>
      </div>
      {parameters.length > 0 ? (
        <Part title="Parameters">
          <FieldsTable label={`Parameters of ${method} ${path}`} fields={parameters} />
        </Part>
      ) : null}
      {body ? (
        <Part title="Body" end={<TypeText type={body.type} />}>
          {body.fields.length > 0 ? <FieldsTable label={`Body of ${method} ${path}`} fields={body.fields} /> : null}
        </Part>
      ) : null}
      <Part title="Answer" end={answer.type ? <TypeText type={answer.type} /> : answer.types.join(", ")}>
        <p className="text-ink-2">
          {answer.status} {answer.words}
        </p>
        {answer.type && answer.type.refs.length === 0 && answer.fields.length > 0 ? (
          <FieldsTable label={`Answer of ${method} ${path}`} fields={answer.fields} />
        ) : null}
      </Part>
      <Part title="Refusals">
        <ul className="flex flex-wrap gap-x-4 gap-y-1">
          {refusals.map(({ code, status, title }) => (
            <li key={code} title={title}>
              <Link href={paths.error(code)} prefetch={false} className="text-meta hover:text-accent hover:underline">
                <span className="text-ink-3 tabular-nums">{status}</span> {code}
              </Link>
            </li>
          ))}
        </ul>
      </Part>
      <Part title="Example">
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls by itself must be reached by the keyboard */}
        <pre tabIndex={0} className="overflow-x-auto rounded-2 bg-code-bg p-2.5 text-meta shadow-edge">
          <code>{curl}</code>
        </pre>
      </Part>
      <p className="sr-only">Paths stand below {apiBasePath}.</p>
    </div>
  );
}

function Part({ title, end, children }: { title: string; end?: ReactNode; children: ReactNode }) {
  return (
    <div className="grid gap-1.5">
      <div className="flex items-baseline gap-2">
        <h3 className="text-meta font-medium text-ink-3">{title}</h3>
        <span className="text-meta text-ink-2">{end}</span>
      </div>
      {children}
    </div>
  );
}
