import { z } from "zod";
import { findJsonFault, offsetsOfEntries } from "@/lib/discovery/sources/json-text";
import { readPlace } from "@/lib/discovery/sources/own-place";
import { lineAt, prepareText } from "@/lib/discovery/sources/prepare-text";
import { ImportedItem, type ReadNotice, type ReadResult, type Source } from "@/lib/discovery/sources/source";
import { readPriority } from "@/lib/discovery/sources/values/read-priority";
import { readStatus } from "@/lib/discovery/sources/values/read-status";

/** Paydown's own JSON, and plain arrays of objects with the same names. */
export const jsonSource: Source = { name: "json", label: "JSON", read: readJson };

const word = z.string().trim();
const priority = z.preprocess(
  (value) =>
    typeof value === "string" || typeof value === "number" ? (readPriority(String(value), new Map()) ?? value) : value,
  ImportedItem.shape.priority,
);
const status = z.preprocess(
  (value) => (typeof value === "string" ? (readStatus(value.replaceAll("_", " ")) ?? value) : value),
  ImportedItem.shape.status,
);
const location = z.preprocess(
  (value) => (typeof value === "string" && value !== "" ? readPlace(value) : value),
  z.object({
    path: z.string().min(1),
    startLine: z.int().positive().nullable().default(null),
    endLine: z.int().positive().nullable().default(null),
  }),
);

/** One object of the file; `id` is another name for `sourceId`, and everything but the title may be left out. */
const Entry = z.object({
  id: z.union([word.min(1), z.int().transform(String)]).nullish(),
  sourceId: ImportedItem.shape.sourceId.optional(),
  title: z.string({ error: "every item needs a title" }).trim().min(1, "a title may not be empty"),
  description: z.string().nullish(),
  priority: priority.optional(),
  status: status.optional(),
  category: ImportedItem.shape.category.optional(),
  locations: z.array(location).nullish(),
  pullRequests: ImportedItem.shape.pullRequests.nullish(),
  foundOn: ImportedItem.shape.foundOn.optional(),
  resolvedOn: ImportedItem.shape.resolvedOn.optional(),
  labels: ImportedItem.shape.labels.nullish(),
  effortHours: ImportedItem.shape.effortHours.optional(),
  assignee: ImportedItem.shape.assignee.optional(),
});
type Entry = z.infer<typeof Entry>;

const Own = z.object({ register: z.literal("paydown"), version: z.literal(1), items: z.array(z.unknown()) });

/** Reads a JSON register. Refused, with the line: text that is no JSON, other documents, and the first entry that does not fit. */
export function readJson(input: string | Uint8Array): ReadResult {
  const prepared = prepareText(input);
  if (!prepared.ok) {
    return prepared;
  }
  const { text } = prepared;
  const document = parse(text);
  if (!document.ok) {
    return document;
  }
  const entries = entriesOf(document.value);
  return typeof entries === "string"
    ? { ok: false, line: 1, reason: entries }
    : readEntries(entries.list, offsetsOfEntries(text, entries.key), text);
}

function parse(text: string): { ok: true; value: unknown } | { ok: false; line: number; reason: string } {
  try {
    return { ok: true, value: JSON.parse(text) };
  } catch {
    const { offset, found } = findJsonFault(text) ?? { offset: 0, found: "something" };
    const line = lineAt(text, offset);
    const column = offset - text.lastIndexOf("\n", offset - 1);
    return {
      ok: false,
      line,
      reason: `The file is not valid JSON: ${found} was not expected at line ${line}, column ${column}.`,
    };
  }
}

function entriesOf(document: unknown): { list: unknown[]; key: string | null } | string {
  if (Array.isArray(document)) {
    return { list: document, key: null };
  }
  const own = Own.safeParse(document);
  if (own.success) {
    return { list: own.data.items, key: "items" };
  }
  const sarif = z.object({ runs: z.array(z.unknown()) }).safeParse(document);
  return sarif.success
    ? "This is a SARIF log, which is imported as findings, not as a register."
    : 'This is no register: expected { "register": "paydown", "version": 1, "items": […] } or a list of items.';
}

function readEntries(list: readonly unknown[], offsets: readonly number[], text: string): ReadResult {
  const items: ImportedItem[] = [];
  const lines = linesOf(offsets, text);
  for (const [index, value] of list.entries()) {
    const line = lines[index] ?? 1;
    const entry = Entry.safeParse(value);
    if (!entry.success) {
      const [issue] = entry.error.issues;
      const field = issue && issue.path.length > 0 ? `, field ${issue.path.join(".")}` : "";
      return { ok: false, line, reason: `Item ${index + 1}${field}: ${issue?.message ?? "it does not fit"}.` };
    }
    items.push(itemOf(entry.data, line));
  }
  const notices: ReadNotice[] = items.length === 0 ? [{ line: 1, text: "No items were found in the file." }] : [];
  return { ok: true, items, notices };
}

function itemOf(entry: Entry, sourceLine: number): ImportedItem {
  return {
    sourceId: entry.sourceId ?? entry.id ?? null,
    title: entry.title.replace(/[\r\n]+/gu, " "),
    description: entry.description ?? "",
    priority: entry.priority ?? null,
    status: entry.status ?? "open",
    category: entry.category ?? null,
    locations: entry.locations ?? [],
    pullRequests: entry.pullRequests ?? [],
    foundOn: entry.foundOn ?? null,
    resolvedOn: entry.resolvedOn ?? null,
    labels: entry.labels ?? [],
    effortHours: entry.effortHours ?? null,
    assignee: entry.assignee ?? null,
    sourceLine,
  };
}

/** The lines of ascending offsets, in one pass. */
function linesOf(offsets: readonly number[], text: string): number[] {
  let line = 1;
  let at = 0;
  return offsets.map((offset) => {
    for (; at < offset; at += 1) {
      line += text[at] === "\n" ? 1 : 0;
    }
    return line;
  });
}
