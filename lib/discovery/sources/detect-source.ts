import type { SourceName } from "@/lib/discovery/sources/source";

const endings: readonly (readonly [RegExp, SourceName])[] = [
  [/\.(?:md|mdx|markdown|mkd)$/iu, "markdown"],
  [/\.(?:csv|tsv)$/iu, "csv"],
  [/\.(?:json|sarif)$/iu, "json"],
];
const startLengthMax = 4_000;

/** Which reader fits a file: by the ending of its name, else by its first characters; Markdown when neither tells. */
export function detectSource(filename: string, text: string): SourceName {
  const byName = endings.find(([ending]) => ending.test(filename.trim()));
  const start = text
    .slice(0, startLengthMax)
    .replace(/^\uFEFF/u, "")
    .trimStart();
  if (byName) {
    return byName[1];
  } else if (/^(?:\{\s*["}]|\[\s*[{\]])/u.test(start)) {
    return "json";
  } else if (/^\s{0,3}(?:#{1,6}\s|\||[-*+]\s|>|---\s*$|<!--)/u.test(start)) {
    return "markdown";
  } else {
    return /^[^\n,;\t]{1,80}[,;\t][^\n,;\t]{1,80}[^\n]*(?:\n|$)/u.test(start) && !/^[^\n]*[.!?]\s/u.test(start)
      ? "csv"
      : "markdown";
  }
}
