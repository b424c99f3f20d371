import { FieldsTable } from "@/components/docs/fields-table";
import { typeAnchor } from "@/components/docs/type-text";
import type { NamedType } from "@/lib/http/openapi-schemas";

/** The named types that bodies and answers are made of. */
export function TypesList({ types }: { types: readonly NamedType[] }) {
  return (
    <section aria-labelledby="types" className="grid gap-2 pt-8">
      <h2 id="types" className="scroll-mt-24 px-4 text-title font-strong tracking-tight">
        Types
      </h2>
      <div className="overflow-hidden rounded-3 shadow-card">
        {types.map((type) => (
          <details
            key={type.name}
            suppressHydrationWarning
            className="border-b border-line bg-surface open:bg-surface-2"
          >
            <summary className="flex min-h-[33px] cursor-default list-none items-center gap-2 px-4 py-1.5 hover:bg-hover max-md:min-h-11 [&::-webkit-details-marker]:hidden">
              <h3 className="flex-none font-medium">{type.name}</h3>
              <span className="truncate text-ink-2">{type.description ?? type.values.join(", ")}</span>
            </summary>
            <div id={typeAnchor(type.name)} className="scroll-mt-36 max-md:scroll-mt-48 px-4 pt-1 pb-4">
              {type.values.length > 0 ? <p className="num text-meta">{type.values.join(", ")}</p> : null}
              {type.fields.length > 0 ? <FieldsTable label={`Fields of ${type.name}`} fields={type.fields} /> : null}
              {type.fields.length + type.values.length === 0 ? (
                <p className="text-ink-2">{type.description ?? "A text."}</p>
              ) : null}
            </div>
          </details>
        ))}
      </div>
    </section>
  );
}
