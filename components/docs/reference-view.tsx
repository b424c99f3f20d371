import { OperationView } from "@/components/docs/operation-view";
import { ReferenceSearch, Searched, Unsearched } from "@/components/docs/reference-search";
import { TypesList } from "@/components/docs/types-list";
import { apiBasePath } from "@/lib/http/address";
import type { Operation, Reference } from "@/lib/http/openapi-operations";

/** The whole reference: operations by tag beside their contents, with a search over them. */
export function ReferenceView({ reference: { tags, operations, types } }: { reference: Reference }) {
  const groups = tags.map((tag) => ({ tag, members: operations.filter((operation) => operation.tag === tag) }));
  return (
    <ReferenceSearch operations={operations.map(wordsOf)}>
      <div className="mx-auto grid max-w-[1280px] grid-cols-[200px_minmax(0,1fr)] gap-8 px-6 py-5 max-lg:grid-cols-1 max-md:px-0">
        <Contents tags={tags} />
        <div>
          <Unsearched>
            <Introduction />
          </Unsearched>
          {groups.map(({ tag, members }) => (
            <Searched key={tag} words={members.map(wordsOf)}>
              <section aria-labelledby={tagAnchor(tag)} className="grid gap-2 pt-8">
                <h2 id={tagAnchor(tag)} className="scroll-mt-24 px-4 text-title font-strong tracking-tight">
                  {tag}
                </h2>
                <div className="overflow-hidden rounded-3 shadow-card max-md:rounded-none">
                  {members.map((operation) => (
                    <Searched key={operation.name} words={[wordsOf(operation)]}>
                      <OperationView operation={operation} />
                    </Searched>
                  ))}
                </div>
              </section>
            </Searched>
          ))}
          <Unsearched>
            <TypesList types={types} />
          </Unsearched>
        </div>
      </div>
    </ReferenceSearch>
  );
}

/** What an operation is found by. */
function wordsOf({ name, method, path, summary, tag }: Operation): string {
  return `${name} ${method} ${path} ${summary} ${tag}`.toLowerCase();
}

function tagAnchor(tag: string): string {
  return `tag-${tag.toLowerCase().replace(/\W+/g, "-")}`;
}

function Contents({ tags }: { tags: readonly string[] }) {
  return (
    <nav aria-label="Contents" className="sticky top-28 self-start max-lg:hidden">
      <ul className="grid border-s border-line">
        {[...tags.map((tag) => [tagAnchor(tag), tag] as const), ["types", "Types"] as const].map(([anchor, words]) => (
          <li key={anchor}>
            <a href={`#${anchor}`} className="flex h-7 items-center ps-3 text-ink-2 hover:bg-hover hover:text-ink">
              {words}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Introduction() {
  return (
    <div className="grid max-w-[72ch] gap-2 px-4 text-read text-ink-2">
      <p>
        Everything the pages do, they do through these operations. Paths stand below{" "}
        <code className="num">{apiBasePath}</code>. Sign in with an API token:{" "}
        <code className="num">Authorization: Bearer …</code>.
      </p>
      <p>
        Bodies and answers are JSON; moments are UTC, days are written 2026-12-31. What is not known is refused. A
        change may name the version it was made against in <code className="num">If-Match</code>, and any write a name
        of your own in <code className="num">Idempotency-Key</code>, so that sending it twice does it once.
      </p>
      <p>
        The same as a document for tools:{" "}
        <a href={`${apiBasePath}/openapi.json`} className="text-accent underline underline-offset-3">
          openapi.json
        </a>
        .
      </p>
    </div>
  );
}
