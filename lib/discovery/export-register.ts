import type { Viewer } from "@/lib/access/viewer";
import { sql } from "@/lib/db/sql";
import type { SourceName } from "@/lib/discovery/endpoints";
import { exportMark } from "@/lib/discovery/own-export";
import { readRecords, recordStatement } from "@/lib/discovery/register-records";
import type { ImportedItem } from "@/lib/discovery/sources/source";
import { writeCsv } from "@/lib/discovery/sources/write-csv";
import { writeJson } from "@/lib/discovery/sources/write-json";
import { writeMarkdown } from "@/lib/discovery/sources/write-markdown";
import type { ItemFilter } from "@/lib/items/filter";
import { itemConditions, newValues } from "@/lib/items/item-conditions";

const batchSize = 5_000;

const files: Record<SourceName, { type: string; name: string }> = {
  markdown: { type: "text/markdown; charset=utf-8", name: "TECHNICAL_DEBT.md" },
  csv: { type: "text/csv; charset=utf-8", name: "technical-debt.csv" },
  json: { type: "application/json", name: "technical-debt.json" },
};

/** The items of a filter as a file that imports back equal. */
export async function exportRegister(
  viewer: Viewer,
  filter: ItemFilter,
  format: SourceName,
): Promise<{ text: string; type: string; name: string }> {
  const items = await readAll(viewer, filter);
  return { text: await write(items, format), ...files[format] };
}

async function write(items: readonly ImportedItem[], format: SourceName): Promise<string> {
  switch (format) {
    case "csv":
      return writeCsv(items);
    case "json":
      return writeJson(items);
    case "markdown":
      return `${writeMarkdown(items)}\n${await exportMark()}\n`;
  }
}

async function readAll(viewer: Viewer, filter: ItemFilter): Promise<ImportedItem[]> {
  const items: ImportedItem[] = [];
  for (let after = 0; ; ) {
    const collected = newValues();
    const conditions = [...itemConditions(viewer, filter, collected), `i.number > ${collected.add(after)}`];
    const query = recordStatement(conditions.join(" and "), `limit ${batchSize}`);
    const records = await readRecords(sql, query, collected.values);
    items.push(...records.map(({ item }) => item));
    const last = records.at(-1);
    if (!last || records.length < batchSize) return items;
    after = last.number;
  }
}
