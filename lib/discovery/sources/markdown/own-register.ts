import { readBlock } from "@/lib/discovery/sources/markdown/own-block";
import type { ImportedItem } from "@/lib/discovery/sources/source";
import type { Priority } from "@/lib/items/item";

/** The first line of a register that Paydown wrote. */
export const ownMark = "<!-- paydown:register 1 -->";
/** The headings under which the items of each priority stand. */
export const ownGroups = {
  P0: "P0: Critical",
  P1: "P1: High",
  P2: "P2: Medium",
  P3: "P3: Low",
  none: "No priority",
} as const;
/** What stands above the items. */
export const ownPreface = `# Technical Debt

Every piece of debt is a section of its own, under its priority. Paydown reads this file back as it wrote it; sections that
people change or add are read as any other register.

## Priority Legend

| Priority | Meaning | Due |
| --- | --- | --- |
| P0 | Blocks launch | within 24 hours |
| P1 | Affects functionality | this week |
| P2 | Quality, maintainability | within a month |
| P3 | Nice to have | – |
`;

/** The sections that stand as they were written, and the text without them (lines kept); null when nothing else is left. */
export type OwnRegister = { items: ImportedItem[]; rest: string | null };

/** Reads a register that Paydown wrote, without looking for shapes; null for any other file. */
export function readOwnRegister(text: string): OwnRegister | null {
  if (!text.startsWith(ownMark)) {
    return null;
  }
  const lines = text.split("\n");
  const items: ImportedItem[] = [];
  let group: Priority | null | "unknown" = "unknown";
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? "";
    group = line.startsWith("## ") ? groupOf(line.slice(3)) : group;
    const end = line.startsWith("### ") ? blockEnd(lines, at) : at;
    const item = end > at && group !== "unknown" ? readBlock(lines.slice(at, end).join("\n"), group, at + 1) : null;
    if (item) {
      items.push(item);
      lines.fill("", at, end);
      at = end - 1;
    }
  }
  const rest = lines.join("\n");
  return { items, rest: isBare(rest) ? null : rest };
}

function blockEnd(lines: readonly string[], start: number): number {
  let end = start + 1;
  while (end < lines.length && !/^#{1,3}\s/u.test(lines[end] ?? "")) {
    end += 1;
  }
  while (end > start + 1 && (lines[end - 1]?.trim() === "" || /^<!--.*-->\s*$/u.test(lines[end - 1] ?? ""))) {
    end -= 1;
  }
  return end;
}

function groupOf(heading: string): Priority | null | "unknown" {
  const priority = (["P0", "P1", "P2", "P3"] as const).find((each) => ownGroups[each] === heading.trim());
  return priority ?? (heading.trim() === ownGroups.none ? null : "unknown");
}

function isBare(rest: string): boolean {
  const groups = Object.values(ownGroups).map((name) => `## ${name}`);
  const preface = new Set(ownPreface.split("\n"));
  return rest
    .split("\n")
    .every(
      (line) => line.trim() === "" || preface.has(line) || groups.includes(line.trim()) || /^<!--.*-->\s*$/u.test(line),
    );
}
