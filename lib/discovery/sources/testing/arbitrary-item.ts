import fc from "fast-check";
import type { ImportedItem, ImportedLocation } from "@/lib/discovery/sources/source";

/** Pieces that have a meaning in Markdown, CSV or to the reader, so that a writer that forgets one is found. */
const pieces = [
  "# Heading",
  "## P1: High",
  "### DEBT-007: not an item",
  "#### Deep",
  "Setext\n===",
  "Setext\n---",
  "---",
  "***",
  "| ID | Title |\n|---|---|\n| DEBT-9 | x |",
  "```ts\nconst a = 1;",
  "```",
  "~~~",
  "- [ ] box",
  "- [x] done",
  "1. step",
  "> quote",
  ">",
  "<!-- comment -->",
  "<!--",
  "-->",
  "<details>",
  "<script>",
  "<b>&amp;</b>",
  "**Status:** ✅ Resolved",
  "**Location:** `a.ts:12`",
  "Priority: P0",
  "PR #12",
  "~~struck~~",
  "\\",
  "\\|",
  "`",
  "``",
  "'",
  '"',
  "=1+1",
  "@x",
  "\t",
  " ",
  "  ",
  "\n",
  "\n\n",
  ";",
  ",",
  "::",
  ":12",
  "🔴",
  "✅ Done",
  "(RESOLVED 2026-01-02)",
  "— FIXED",
  "[x](https://h.org/pull/7)",
  "é",
  "漢字",
  "DEBT-001: ",
  "P1:",
  "_a_",
  "*b*",
  "snake_case",
  "word",
  "a",
  "Z",
  "0",
] as const;

const text = fc.oneof(
  fc.array(fc.constantFrom(...pieces), { maxLength: 12 }).map((parts) => parts.join("")),
  fc.array(fc.constantFrom(...pieces), { maxLength: 8 }).map((parts) => parts.join("\n")),
  fc.string({ unit: "grapheme", maxLength: 60 }),
);
const line = text.map((value) => value.replace(/[\r\n\0\u0085\u2028\u2029]+/gu, " ").trim());
const filledLine = line.filter((value) => value !== "");
const date = fc
  .date({ min: new Date("1990-01-01"), max: new Date("2090-01-01"), noInvalidDate: true })
  .map((value) => value.toISOString().slice(0, 10));
const lineNumber = fc.integer({ min: 1, max: 100_000 });
const path = fc.oneof(
  fc.constantFrom("src/a.ts", "/lib/b/", "requirements*.txt", "a:12", "b:", "c:1-2", "d e.md", "x;y\\z.ts", "`q`.md"),
  filledLine,
);

const location: fc.Arbitrary<ImportedLocation> = fc.oneof(
  fc.record({ path, startLine: fc.constant(null), endLine: fc.constant(null) }),
  fc.record({ path, startLine: lineNumber, endLine: fc.option(lineNumber) }),
);

/** Any item that a reader can give: single lines are trimmed, texts have `\n` line ends and no NUL. */
export const arbitraryItem: fc.Arbitrary<ImportedItem> = fc.record({
  sourceId: fc.oneof(
    fc.constant(null),
    fc.nat(999).map((number) => `DEBT-${number}`),
    filledLine,
  ),
  title: filledLine,
  description: text.map((value) => value.replace(/\r\n?/gu, "\n").replaceAll("\0", "")),
  priority: fc.constantFrom("P0", "P1", "P2", "P3", null),
  status: fc.constantFrom("open", "in_progress", "resolved"),
  category: fc.option(filledLine),
  locations: fc.array(location, { maxLength: 4 }),
  pullRequests: fc.uniqueArray(fc.integer({ min: 1, max: 99_999 }), { maxLength: 4 }),
  foundOn: fc.option(date),
  resolvedOn: fc.option(date),
  labels: fc.array(filledLine, { maxLength: 3 }),
  effortHours: fc.option(fc.oneof(fc.integer({ min: 1, max: 500 }), fc.double({ min: 0.01, max: 900, noNaN: true }))),
  assignee: fc.option(filledLine),
  sourceLine: lineNumber,
});
