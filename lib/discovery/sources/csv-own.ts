import type { CsvRecord } from "@/lib/discovery/sources/csv-records";
import { type OwnColumn, ownColumns, splitCell } from "@/lib/discovery/sources/own-columns";
import { readPlace } from "@/lib/discovery/sources/own-place";
import { ImportedItem } from "@/lib/discovery/sources/source";
import { unguardCell } from "@/lib/discovery/sources/spreadsheet-guard";

/** Whether a head is the one Paydown writes. */
export function isOwnHead(cells: readonly string[]): boolean {
  return cells.length === ownColumns.length && ownColumns.every((column, index) => cells[index] === column);
}

/** The item of a row that Paydown wrote; null where somebody changed a cell into something that only people understand. */
export function readOwnRow({ cells, line }: CsvRecord): ImportedItem | null {
  const cell = (column: OwnColumn) => unguardCell(cells[ownColumns.indexOf(column)] ?? "");
  const orNull = (column: OwnColumn) => (cell(column) === "" ? null : cell(column));
  const parsed = ImportedItem.safeParse({
    sourceId: orNull("id"),
    title: cell("title"),
    description: cell("description"),
    priority: orNull("priority"),
    status: cell("status"),
    category: orNull("category"),
    locations: splitCell(cell("locations")).map(readPlace),
    pullRequests: splitCell(cell("pull_requests")).map(Number),
    foundOn: orNull("found_on"),
    resolvedOn: orNull("resolved_on"),
    labels: splitCell(cell("labels")),
    effortHours: orNull("effort_hours") === null ? null : Number(cell("effort_hours")),
    assignee: orNull("assignee"),
    sourceLine: line,
  });
  return parsed.success && cells.length === ownColumns.length ? parsed.data : null;
}
