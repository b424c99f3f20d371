import { CsvError, parse } from "csv-parse/sync";

/** A row of a CSV file with the 1-based line on which it begins. */
export type CsvRecord = { cells: string[]; line: number };
export type CsvRecords = { ok: true; records: CsvRecord[] } | { ok: false; line: number | null; reason: string };

const delimiters = [",", ";", "\t", "|"] as const;
const sayings: Partial<Record<string, string>> = {
  CSV_QUOTE_NOT_CLOSED: "A quotation mark is opened and never closed.",
  CSV_INVALID_CLOSING_QUOTE: "Something stands between a closing quotation mark and the next separator.",
  INVALID_OPENING_QUOTE: "A quotation mark stands inside a cell that is not quoted.",
};

/** The records of a CSV text, whichever of comma, semicolon, tab and bar separates them; blank lines are left out. */
export function readRecords(text: string): CsvRecords {
  const records: CsvRecord[] = [];
  let last = 0;
  try {
    parse(text, {
      delimiter: delimiterOf(text),
      relax_column_count: true,
      skip_empty_lines: true,
      on_record: (cells: string[], { lines }) => {
        records.push({ cells, line: Math.min(last + 1, lines) });
        last = lines;
        return null;
      },
    });
  } catch (error) {
    return refusal(error, last);
  }
  return { ok: true, records };
}

function refusal(error: unknown, last: number): CsvRecords {
  const known = error instanceof CsvError ? (sayings[error.code] ?? error.message) : "The file cannot be read as CSV.";
  return { ok: false, line: last + 1, reason: known };
}

function delimiterOf(text: string): string {
  const head = (text.split("\n").find((line) => line.trim() !== "") ?? "").replace(/"(?:[^"]|"")*"/gu, "");
  const counted = delimiters.map((delimiter) => ({ delimiter, count: head.split(delimiter).length }));
  return counted.reduce((best, each) => (each.count > best.count ? each : best)).delimiter;
}
