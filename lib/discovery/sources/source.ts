import { z } from "zod";
import { Priority, Status } from "@/lib/items/item";

/** A path as the register writes it (leading slash and wildcards kept) and the 1-based, inclusive lines it names. */
export const ImportedLocation = z.strictObject({
  path: z.string().min(1),
  startLine: z.int().positive().nullable(),
  endLine: z.int().positive().nullable(),
});
export type ImportedLocation = z.infer<typeof ImportedLocation>;

/** One piece of debt as a file tells it, before anything is compared with the register; null means "not said". */
export const ImportedItem = z.strictObject({
  sourceId: z.string().min(1).nullable(),
  title: z.string().min(1),
  description: z.string(),
  priority: Priority.nullable(),
  status: Status,
  category: z.string().min(1).nullable(),
  locations: z.array(ImportedLocation),
  pullRequests: z.array(z.int().positive()),
  foundOn: z.iso.date().nullable(),
  resolvedOn: z.iso.date().nullable(),
  labels: z.array(z.string().min(1)),
  effortHours: z.number().positive().nullable(),
  assignee: z.string().min(1).nullable(),
  sourceLine: z.int().positive(),
});
export type ImportedItem = z.infer<typeof ImportedItem>;

/** Something the reader wants a person to know (a contradiction, a repaired row), with its 1-based line. */
export const ReadNotice = z.strictObject({ line: z.int().positive(), text: z.string().min(1) });
export type ReadNotice = z.infer<typeof ReadNotice>;

/** What a reader answers: the items with its notices, or why the file is refused; never a part of a file. */
export const ReadResult = z.discriminatedUnion("ok", [
  z.strictObject({ ok: z.literal(true), items: z.array(ImportedItem), notices: z.array(ReadNotice) }),
  z.strictObject({ ok: z.literal(false), line: z.int().positive().nullable(), reason: z.string().min(1) }),
]);
export type ReadResult = z.infer<typeof ReadResult>;

/** The kinds of file an import takes as a register. */
export const sourceNames = ["markdown", "csv", "json"] as const;
export const SourceName = z.enum(sourceNames);
export type SourceName = z.infer<typeof SourceName>;

/** The columns a person may map by hand when a CSV or JSON file names them in its own words. */
export const columnNames = [
  "sourceId",
  "title",
  "description",
  "priority",
  "status",
  "category",
  "path",
  "line",
  "endLine",
  "locations",
  "pullRequests",
  "foundOn",
  "resolvedOn",
  "labels",
  "effortHours",
  "assignee",
] as const;
export const ColumnName = z.enum(columnNames);
export type ColumnName = z.infer<typeof ColumnName>;

/** `columns` maps a field to the header as the file writes it and beats every guess; `pathPrefix` is cut off paths. */
export const ReadOptions = z.strictObject({
  columns: z.partialRecord(ColumnName, z.string().min(1)).optional(),
  pathPrefix: z.string().min(1).optional(),
});
export type ReadOptions = z.infer<typeof ReadOptions>;

/** A reader of one kind of file; `read` is pure and never throws. */
export type Source = {
  name: SourceName;
  label: string;
  read: (input: string | Uint8Array, options?: ReadOptions) => ReadResult;
};
