import { CodeText } from "@/components/docs/code-text";
import { TypeText } from "@/components/docs/type-text";
import type { Field } from "@/lib/http/openapi-schemas";

type Shown = Field & { place?: string };

/** Parameters or fields, one a line: name, what it may be, and what it is for. */
export function FieldsTable({ label, fields }: { label: string; fields: readonly Shown[] }) {
  return (
    <table aria-label={label} className="w-full max-w-[860px] table-fixed border-separate border-spacing-0">
      <colgroup>
        <col className="w-52 max-md:w-36" />
        <col />
      </colgroup>
      <thead className="sr-only">
        <tr>
          <th scope="col">Name</th>
          <th scope="col">Type</th>
        </tr>
      </thead>
      <tbody>
        {fields.map(({ name, place, required, type, description }) => (
          <tr key={`${place} ${name}`}>
            <th scope="row" className="border-t border-line py-1.5 pe-3 text-start align-top font-normal">
              <code className="num text-meta break-all">{name}</code>
              <span className="block text-micro text-ink-3">
                {[place, required ? "required" : null].filter(Boolean).join(", ")}
              </span>
            </th>
            <td className="border-t border-line py-1.5 align-top break-words">
              <span className="text-meta">
                <TypeText type={type} />
              </span>
              {description ? (
                <span className="block text-meta text-ink-2">
                  <CodeText text={description} />
                </span>
              ) : null}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
