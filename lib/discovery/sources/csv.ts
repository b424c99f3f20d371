import { isOwnHead, readOwnRow } from "@/lib/discovery/sources/csv-own";
import { type CsvRecord, readRecords } from "@/lib/discovery/sources/csv-records";
import { type RowReader, readRows } from "@/lib/discovery/sources/csv-rows";
import { prepareText } from "@/lib/discovery/sources/prepare-text";
import type { ImportedItem, ReadNotice, ReadOptions, ReadResult, Source } from "@/lib/discovery/sources/source";
import { unguardCell } from "@/lib/discovery/sources/spreadsheet-guard";

/** Tables with a head: registers, findings of scanners, exports of spreadsheets and of Paydown. */
export const csvSource: Source = { name: "csv", label: "CSV", read: readCsv };

/**
 * Reads a CSV file by the names of its columns, or by `options.columns`. Refused, with line and reason: files that are no CSV,
 * and files without a column for the title; rows with too few or too many cells are read and reported.
 */
export function readCsv(input: string | Uint8Array, options: ReadOptions = {}): ReadResult {
  const prepared = prepareText(input);
  const read = prepared.ok ? readRecords(prepared.text) : prepared;
  if (!read.ok) {
    return read;
  }
  const [head, ...rows] = read.records;
  if (!head) {
    return { ok: false, line: 1, reason: "The file is empty; its first line should name the columns." };
  }
  const reader = readRows(
    head.cells.map((cell) => cell.trim()),
    rows.map(unguarded),
    options,
  );
  if (reader === null) {
    const names = head.cells
      .map((cell) => cell.trim())
      .join(", ")
      .slice(0, 300);
    return {
      ok: false,
      line: head.line,
      reason: `No column holds the title of an item (title, name, issue, problem or description); the columns are: ${names}.`,
    };
  }
  return { ok: true, ...readAll(head, rows, reader) };
}

function readAll(
  head: CsvRecord,
  rows: readonly CsvRecord[],
  reader: RowReader,
): { items: ImportedItem[]; notices: ReadNotice[] } {
  const items: ImportedItem[] = [];
  const notices: ReadNotice[] = [];
  const own = isOwnHead(head.cells);
  for (const row of rows) {
    const item = (own ? readOwnRow(row) : null) ?? reader(unguarded(row));
    if (row.cells.length !== head.cells.length) {
      notices.push({
        line: row.line,
        text: `This row has ${row.cells.length} cells where the head has ${head.cells.length}.`,
      });
    }
    if (item) {
      items.push(item);
    } else if (row.cells.some((cell) => cell.trim() !== "")) {
      notices.push({ line: row.line, text: "This row has no title and is left out." });
    }
  }
  if (items.length === 0) {
    notices.push({ line: head.line, text: "No items were found in the file." });
  }
  return { items, notices };
}

function unguarded(row: CsvRecord): CsvRecord {
  return { ...row, cells: row.cells.map(unguardCell) };
}
