import { stringify } from "csv-stringify/sync";
import { joinCell, type OwnColumn, ownColumns } from "@/lib/discovery/sources/own-columns";
import { writePlace } from "@/lib/discovery/sources/own-place";
import { plainText } from "@/lib/discovery/sources/plain-text";
import type { ImportedItem } from "@/lib/discovery/sources/source";
import { guardCell } from "@/lib/discovery/sources/spreadsheet-guard";

/** A register as CSV (RFC 4180, `\n` line ends), one row for each item, safe in spreadsheets; reading it gives equal items. */
export function writeCsv(items: readonly ImportedItem[]): string {
  const rows = items.map((item) => {
    const cells = cellsOf(plainText(item));
    return ownColumns.map((column) => guardCell(cells[column]));
  });
  return stringify([[...ownColumns], ...rows], { record_delimiter: "\n" });
}

function cellsOf(item: ImportedItem): Record<OwnColumn, string> {
  return {
    id: item.sourceId ?? "",
    title: item.title,
    description: item.description,
    priority: item.priority ?? "",
    status: item.status,
    category: item.category ?? "",
    locations: joinCell(item.locations.map(writePlace)),
    pull_requests: joinCell(item.pullRequests.map(String)),
    found_on: item.foundOn ?? "",
    resolved_on: item.resolvedOn ?? "",
    labels: joinCell(item.labels),
    effort_hours: item.effortHours === null ? "" : String(item.effortHours),
    assignee: item.assignee ?? "",
  };
}
