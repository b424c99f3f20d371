import type { TypeWords } from "@/lib/http/openapi-schemas";

/** The id of a named type on the reference page. */
export function typeAnchor(name: string): string {
  return `type-${name}`;
}

/** A type in words, its named parts as links to what they are. */
export function TypeText({ type: { words, refs } }: { type: TypeWords }) {
  const named = new Set(refs);
  return words.split(/(\b[A-Z]\w+\b)/).map((part, index) =>
    named.has(part) ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a fixed text
      <a key={index} href={`#${typeAnchor(part)}`} className="text-accent hover:underline">
        {part}
      </a>
    ) : (
      part
    ),
  );
}
