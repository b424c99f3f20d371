import type { ReadNotice } from "@/lib/discovery/sources/source";

type Repaired = { text: string; notices: ReadNotice[] };

const delimiterRow = /^\s{0,3}\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*$/u;
const fence = /^\s{0,3}(`{3,}|~{3,})/u;

/**
 * A text with what authors commonly miss set right: pipes inside code of a table row that has more cells than its head are
 * escaped, and headings get the space behind their signs. Lines stay where they are; each row repaired is reported.
 */
export function repairMarkdown(text: string): Repaired {
  const lines = text.split("\n");
  const notices: ReadNotice[] = [];
  let open: string | null = null;
  let columns = 0;
  const repaired = lines.map((line, index) => {
    const sign = fence.exec(line)?.[1] ?? null;
    if (open !== null) {
      open = sign?.startsWith(open) && line.trim() === sign ? null : open;
      return line;
    }
    open = sign;
    const next = lines[index + 1] ?? "";
    if (columns === 0 && line.includes("|") && next.includes("|") && next.includes("-") && delimiterRow.test(next)) {
      columns = cellsOf(line).length;
    } else if (!line.includes("|")) {
      columns = 0;
    }
    const row = columns > 0 ? repairRow(line, columns) : line;
    if (row !== line) {
      notices.push({ line: index + 1, text: "A pipe inside code split a table row; it was read as part of its cell." });
    }
    return row.replace(/^(#{2,6})(?=[\p{L}\p{N}[*`\p{Extended_Pictographic}])/u, "$1 ");
  });
  return { text: repaired.join("\n"), notices };
}

function repairRow(line: string, columns: number): string {
  if (line.length > 4_000 || cellsOf(line).length <= columns || !line.includes("`")) {
    return line;
  }
  const escaped = line.replace(/(`+)(?!`)(.+?)(?<!`)\1(?!`)/gu, (code) => code.replace(/(?<!\\)\|/gu, "\\|"));
  return cellsOf(escaped).length >= columns ? escaped : line;
}

function cellsOf(line: string): string[] {
  const trimmed = line
    .trim()
    .replace(/^\|/u, "")
    .replace(/(?<!\\)\|$/u, "");
  return trimmed.split(/(?<!\\)\|/u);
}
