import type { ImportFile, SourceName } from "@/lib/discovery/endpoints";
import { csvSource } from "@/lib/discovery/sources/csv";
import { detectSource } from "@/lib/discovery/sources/detect-source";
import { jsonSource } from "@/lib/discovery/sources/json";
import { markdownSource } from "@/lib/discovery/sources/markdown/markdown-source";
import type { ImportedItem, ReadNotice } from "@/lib/discovery/sources/source";
import { AppError } from "@/lib/errors";

const readers = { markdown: markdownSource, csv: csvSource, json: jsonSource };

/** Reads a file as a register; 422 with its line and reason when it is none. */
export function readFile(file: ImportFile): { source: SourceName; items: ImportedItem[]; notices: ReadNotice[] } {
  const source = file.source ?? detectSource(file.filename, file.content);
  const result = readers[source].read(file.content);
  if (result.ok) return { source, items: result.items, notices: result.notices };
  const where = result.line === null ? file.filename : `${file.filename}, line ${result.line}`;
  throw new AppError("unreadable-register", {
    message: `${where}: ${result.reason}`,
    extra: { line: result.line, reason: result.reason },
  });
}
