import { buildItem } from "@/lib/discovery/sources/markdown/build-item";
import { unitsOf } from "@/lib/discovery/sources/markdown/classify";
import { contradictionsOf } from "@/lib/discovery/sources/markdown/contradictions";
import { countIds } from "@/lib/discovery/sources/markdown/ids";
import { mergeUnits } from "@/lib/discovery/sources/markdown/merge";
import { readOwnRegister } from "@/lib/discovery/sources/markdown/own-register";
import { markdownLengthMax, markdownLinesMax, parseMarkdown } from "@/lib/discovery/sources/markdown/parse";
import { repairMarkdown } from "@/lib/discovery/sources/markdown/repair";
import { allSections, sectionsOf } from "@/lib/discovery/sources/markdown/sections";
import { clearerUnits } from "@/lib/discovery/sources/markdown/weigh";
import { prepareText } from "@/lib/discovery/sources/prepare-text";
import type { ImportedItem, ReadNotice, ReadResult, Source } from "@/lib/discovery/sources/source";
import { legendLetters } from "@/lib/discovery/sources/values/read-priority";

/** What boxes, bullets, rows and bold lines begin with. */
const lineStarts = /^\s{0,3}(?:[-*+]\s(?:\[[ xX]\]\s)?|\||\*\*)\s*\**([^\n]{1,80})/gmu;

/** Registers kept as Markdown: sections, tables and checklists, in any of the shapes of RULES.md. */
export const markdownSource: Source = { name: "markdown", label: "Markdown register", read: readMarkdown };

/**
 * Reads a Markdown register. One that Paydown wrote is read by its own grammar, section by section; refused are files that are
 * no text, and others that are longer than `markdownLengthMax` or `markdownLinesMax`.
 */
export function readMarkdown(input: string | Uint8Array): ReadResult {
  const prepared = prepareText(input);
  if (!prepared.ok) {
    return prepared;
  }
  const own = readOwnRegister(prepared.text);
  const rest = own ? own.rest : prepared.text;
  const tooLong = rest === null ? null : reasonOfLength(rest);
  if (tooLong !== null) {
    return { ok: false, line: null, reason: tooLong };
  }
  const found = rest === null ? { items: [], notices: [] } : readDocument(rest);
  const items = [...(own?.items ?? []), ...found.items].sort((a, b) => a.sourceLine - b.sourceLine);
  const empty = items.length === 0 ? [{ line: 1, text: "No items were found in the file." }] : [];
  return { ok: true, items, notices: [...found.notices, ...empty].sort((a, b) => a.line - b.line) };
}

function reasonOfLength(text: string): string | null {
  const filled = text.replace(/\n\s*(?=\n)/gu, "");
  const lines = filled.split("\n").length;
  if (filled.length > markdownLengthMax) {
    return `The file is ${filled.length.toLocaleString("en")} characters long; a Markdown register may have ${markdownLengthMax.toLocaleString("en")}.`;
  } else {
    return lines > markdownLinesMax
      ? `The file has ${lines.toLocaleString("en")} lines; a Markdown register may have ${markdownLinesMax.toLocaleString("en")}.`
      : null;
  }
}

function readDocument(source: string): { items: ImportedItem[]; notices: ReadNotice[] } {
  const { text, notices } = repairMarkdown(source);
  const document = sectionsOf(parseMarkdown(text), text);
  const starts = [...text.matchAll(lineStarts)].map((match) => match[1] ?? "");
  const census = countIds([...allSections(document).map(({ title }) => title.text), ...starts]);
  const context = { text, census, letters: legendLetters(text), numbers: "numbers" as const };
  const merged = mergeUnits(clearerUnits(unitsOf(document, context)));
  const items = merged.entries.map((entry) => buildItem(entry, context));
  return { items, notices: [...notices, ...merged.notices, ...contradictionsOf(merged.entries)] };
}
