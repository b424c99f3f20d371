import { z } from "zod";

/** The four priorities a register may state; null in an item means that the register says nothing. */
export const ImportedPriority = z.enum(["P0", "P1", "P2", "P3"]);
export type ImportedPriority = z.infer<typeof ImportedPriority>;

/** The three states of an item, in the words of the product; what a register says otherwise is folded into them. */
export const ImportedStatus = z.enum(["open", "in_progress", "resolved"]);
export type ImportedStatus = z.infer<typeof ImportedStatus>;

/** A path as the register writes it (leading slash and wildcards kept) and the 1-based, inclusive lines it names. */
export const ImportedLocation = z.strictObject({
  path: z.string().min(1),
  startLine: z.int().positive().nullable(),
  endLine: z.int().positive().nullable(),
});
export type ImportedLocation = z.infer<typeof ImportedLocation>;

/** One piece of debt as a file tells it, before anything is compared with the register. */
export const ImportedItem = z.strictObject({
  sourceId: z.string().min(1).nullable(),
  title: z.string().min(1),
  description: z.string(),
  priority: ImportedPriority.nullable(),
  status: ImportedStatus,
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
