import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readCsv } from "@/lib/discovery/sources/csv";
import { readJson } from "@/lib/discovery/sources/json";
import { readMarkdown } from "@/lib/discovery/sources/markdown/markdown-source";
import { readOwnRegister } from "@/lib/discovery/sources/markdown/own-register";
import type { ImportedItem, ReadResult } from "@/lib/discovery/sources/source";
import { arbitraryItem } from "@/lib/discovery/sources/testing/arbitrary-item";
import { itemsOf, withoutLines } from "@/lib/discovery/sources/testing/without-lines";
import { writeCsv } from "@/lib/discovery/sources/write-csv";
import { writeJson } from "@/lib/discovery/sources/write-json";
import { writeMarkdown } from "@/lib/discovery/sources/write-markdown";

const formats: readonly [string, (items: readonly ImportedItem[]) => string, (text: string) => ReadResult][] = [
  ["Markdown", writeMarkdown, readMarkdown],
  ["CSV", writeCsv, readCsv],
  ["JSON", writeJson, readJson],
];

/** Markdown groups the items by priority; the order within a priority is kept. */
function inOrder(items: readonly ImportedItem[]): ImportedItem[] {
  return [...items].sort((a, b) => (a.priority ?? "P9").localeCompare(b.priority ?? "P9"));
}

describe.each(formats)("%s", (_, write, read) => {
  it("reads back equal what it wrote", { timeout: 20_000 }, () => {
    fc.assert(
      fc.property(fc.array(arbitraryItem, { maxLength: 5 }), (items) => {
        const back = itemsOf(read(write(items)));
        expect(withoutLines(inOrder(back))).toEqual(withoutLines(inOrder(items)));
      }),
      { numRuns: 250 },
    );
  });

  it("writes the same text again from what it read", () => {
    fc.assert(
      fc.property(fc.array(arbitraryItem, { maxLength: 4 }), (items) => {
        const text = write(items);
        expect(write(itemsOf(read(text)))).toBe(text);
      }),
      { numRuns: 60 },
    );
  });

  it("writes an empty register that reads back empty", () => {
    expect(itemsOf(read(write([])))).toEqual([]);
  });
});

it("writes no Markdown section that only the guesses of the general reader would understand", () => {
  fc.assert(
    fc.property(fc.array(arbitraryItem, { maxLength: 3 }), (items) => {
      expect(readOwnRegister(writeMarkdown(items))?.rest).toBe(null);
    }),
    { numRuns: 150 },
  );
});

const item: ImportedItem = {
  sourceId: "DEBT-012",
  title: "Retries hammer the gateway_client",
  description: "Every failed call is sent again at once.\n\n**Fix:** back off.",
  priority: "P1",
  status: "resolved",
  category: "Resilience",
  locations: [
    { path: "src/gateway/client.ts", startLine: 12, endLine: 20 },
    { path: "docs/", startLine: null, endLine: null },
  ],
  pullRequests: [7, 9],
  foundOn: "2026-01-02",
  resolvedOn: "2026-02-03",
  labels: ["network"],
  effortHours: 4,
  assignee: "Mina",
  sourceLine: 1,
};

describe("a written Markdown register", () => {
  it("is one that a person likes to read", () => {
    expect(writeMarkdown([item])).toContain(
      [
        "## P1: High",
        "",
        "### DEBT-012: Retries hammer the gateway_client",
        "",
        "**Location:** `src/gateway/client.ts:12-20`, `docs/`  ",
        "**Category:** Resilience  ",
        "**Found:** 2026-01-02  ",
        "**Status:** ✅ Resolved (2026-02-03, PRs #7, #9)  ",
        "**Effort:** 4 h  ",
        "**Assignee:** Mina  ",
        "**Labels:** `network`",
        "",
        "Every failed call is sent again at once.",
        "",
        "**Fix:** back off.",
        "",
        "---",
      ].join("\n"),
    );
  });

  it("quotes a description whose headings would end the item", () => {
    const text = writeMarkdown([{ ...item, description: "## Findings\n\nMany." }]);
    expect(text).toContain("\n> ## Findings\n>\n> Many.\n");
  });

  it("keeps an item when the spaces at the ends of its lines are lost", () => {
    const text = writeMarkdown([item]).replace(/ +$/gmu, "");
    expect(withoutLines(itemsOf(readMarkdown(text)))).toEqual(withoutLines([item]));
  });

  it("takes a section that a person changed or added as any other register", () => {
    const text = writeMarkdown([item, { ...item, sourceId: "DEBT-013", title: "Second" }])
      .replace("### DEBT-012: Retries", "### DEBT-012: Calm retries")
      .replace("**Category:** Resilience", "**Category:** Network")
      .concat("\n### DEBT-014: Third\n**Location:** `lib/third.ts`\n**Found:** 2026-03-01\n\n**Issue:** It is new.\n");
    const items = itemsOf(readMarkdown(text));
    expect(items.map(({ sourceId, title, category }) => [sourceId, title, category])).toEqual([
      ["DEBT-012", "Calm retries hammer the gateway_client", "Network"],
      ["DEBT-013", "Second", "Resilience"],
      ["DEBT-014", "Third", null],
    ]);
    expect(items.map(({ status, priority }) => [status, priority])).toEqual([
      ["resolved", "P1"],
      ["resolved", "P1"],
      ["open", "P1"],
    ]);
  });

  it("does not take a comment behind it for a part of the last item", () => {
    const text = `${writeMarkdown([item])}\n<!-- a mark of the installation -->\n`;
    expect(withoutLines(itemsOf(readMarkdown(text)))).toEqual(withoutLines([item]));
  });
});

describe("a written CSV register", () => {
  it.each(["=1+1", "+1", "-1", "@SUM(A1)", "\tx", "'=1", "＝1"])(
    "keeps %j from being run as a formula, and gives it back",
    (title) => {
      const description = title;
      const text = writeCsv([{ ...item, description }]);
      const cells = text.split("\n").slice(1).join("\n");
      expect(cells).toContain(`'${title}`);
      expect(itemsOf(readCsv(text))[0]?.description).toBe(description);
    },
  );

  it("is read leniently where a person changed a cell", () => {
    const text = writeCsv([item])
      .replace(",P1,resolved,", ",High,in progress,")
      .replace("2026-01-02", "2 January 2026");
    expect(itemsOf(readCsv(text))[0]).toMatchObject({
      priority: "P1",
      status: "in_progress",
      foundOn: "2026-01-02",
      sourceId: "DEBT-012",
    });
  });
});
