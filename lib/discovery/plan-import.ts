import { createHash } from "node:crypto";
import type { ImportAction } from "@/lib/discovery/endpoints";
import type { ImportedItem } from "@/lib/discovery/sources/source";
import type { Risk } from "@/lib/items/item";
import { comparePriority, formatItemId, leastPriorityOfRisk, riskWords } from "@/lib/items/words";

/** The fields an import writes, in the order they are told. */
export const importedFields = [
  "title",
  "description",
  "priority",
  "status",
  "category",
  "locations",
  "pullRequests",
  "foundOn",
  "resolvedOn",
  "labels",
  "effortHours",
  "assignee",
] as const;
export type ImportedField = (typeof importedFields)[number];
export type ImportedFields = Pick<ImportedItem, ImportedField>;

/** What is known of a record from the last import: the item it became, what was written then, and what stands now. */
export type KnownRecord = {
  number: number;
  merged: boolean;
  domain: string | null;
  layer: string | null;
  risk: Risk | null;
  regressionTest: string | null;
  written: Partial<ImportedFields>;
  current: ImportedFields;
};

/** What of a record decides whether it lies in a scope. */
export type Placed = { domain: string | null; layer: string | null; category: string | null; paths: string[] };
/** What who imports may do beyond importing. */
export type ImportRights = {
  maySetP0: (item: Placed) => boolean;
  /** An agent resolves only with a pull request that a forge says is merged, and no file is a forge. */
  mayResolve: boolean;
};

export type FieldChange = { field: ImportedField; from: unknown; to: unknown };

/** What is to be done for one record of the file, or for one that the file no longer has. */
export type PlannedRow = {
  key: string;
  action: ImportAction;
  record: ImportedItem | null;
  number: number | null;
  title: string;
  changes: FieldChange[];
  /** Fields a person edited since; the file says something else, and is not followed. */
  kept: ImportedField[];
  reason: string;
};

/**
 * Compares a file with what is known of it. Pure: the same file over the same register always gives the same plan, and
 * over its own result an empty one (field ownership after field.md 7.3: what a person edited is not overwritten).
 */
export function planImport(
  items: readonly ImportedItem[],
  known: ReadonlyMap<string, KnownRecord>,
  rights: ImportRights,
): PlannedRow[] {
  const keyed = keyItems(items);
  const present = new Set(keyed.map(({ key }) => key));
  const rows = keyed.map(({ key, item }) => planOne(key, item, known.get(key), rights));
  const absent = [...known].filter(([key, record]) => !present.has(key) && record.current.status !== "resolved");
  return [...rows, ...absent.map(([key, record]) => planAbsent(key, record))];
}

/** The key under which a record is found again: its id in the file, or its words and place when it has none. */
export function keyItems(items: readonly ImportedItem[]): { key: string; item: ImportedItem }[] {
  const seen = new Map<string, number>();
  return items.map((item) => {
    const base = item.sourceId === null ? anonymousKey(item) : `id:${item.sourceId.slice(0, 200)}`;
    const times = (seen.get(base) ?? 0) + 1;
    seen.set(base, times);
    return { key: times === 1 ? base : `${base}#${times}`, item };
  });
}

function anonymousKey(item: ImportedItem): string {
  const words = item.title.toLowerCase().replace(/\s+/g, " ").trim();
  const place = item.locations[0]?.path ?? "";
  return `text:${createHash("sha256").update(`${words}\n${place}`).digest("hex").slice(0, 40)}`;
}

function planOne(key: string, item: ImportedItem, known: KnownRecord | undefined, rights: ImportRights): PlannedRow {
  const base = { key, record: item, title: item.title, changes: [], kept: [] };
  if (!known && item.priority === "P0" && !rights.maySetP0(placeOf(item, { domain: null, layer: null }))) {
    const record: ImportedItem = { ...item, priority: null, status: "open" };
    return {
      ...base,
      record,
      action: "created",
      number: null,
      reason: "goes to the inbox: its P0 is not yours to set",
    };
  }
  if (!known && item.status === "resolved" && !rights.mayResolve) {
    const record: ImportedItem = { ...item, status: "open", resolvedOn: null };
    return {
      ...base,
      record,
      action: "created",
      number: null,
      reason: "is new, and stays open: no agent resolves by a file",
    };
  }
  if (!known) {
    const place = item.priority === null && item.status === "open" ? "goes to the inbox: it has no priority" : "is new";
    return { ...base, action: "created", number: null, reason: place };
  }
  if (known.merged) return { ...base, action: "skipped", number: known.number, reason: "was merged into another item" };
  const compared = compareFields(item, known);
  const { changes, held } = holdBack(compared.changes, item, known, rights);
  const { kept } = compared;
  const reopens = changes.some(({ field, from, to }) => field === "status" && from === "resolved" && to !== "resolved");
  const action = changes.length === 0 ? "unchanged" : reopens ? "reopened" : "updated";
  return {
    ...base,
    action,
    number: known.number,
    changes,
    kept,
    reason: [reasonOf(action, changes, kept), ...held].join("; "),
  };
}

/** Takes out of the changes what the laws of the register, or the rights of who imports, do not allow; says why. */
function holdBack(changes: readonly FieldChange[], item: ImportedItem, known: KnownRecord, rights: ImportRights) {
  const held = new Map<ImportedField, string>();
  const change = (field: ImportedField) => changes.find((one) => one.field === field);
  const touchesP0 = known.current.priority === "P0" || change("priority")?.to === "P0";
  if (touchesP0 && !rights.maySetP0(placeOf(known.current, known))) {
    for (const field of ["priority", "status"] as const)
      held.set(field, `its ${field} stays: P0 is not yours to set or lower`);
  }
  if (
    known.risk !== null &&
    item.priority !== null &&
    comparePriority(item.priority, leastPriorityOfRisk[known.risk]) > 0
  ) {
    held.set(
      "priority",
      `its priority stays: "${riskWords[known.risk]}" is at least ${leastPriorityOfRisk[known.risk]}`,
    );
  }
  if (item.status === "resolved" && !rights.mayResolve)
    held.set("status", "its status stays: no agent resolves by a file");
  const isSecurity = known.risk !== null || known.current.category?.toLowerCase() === "security";
  if (isSecurity && item.status === "resolved" && known.regressionTest === null && item.pullRequests.length === 0) {
    held.set(
      "status",
      "its status stays: a security item is resolved with a regression test, or by a pull request that the file names",
    );
  }
  return {
    changes: changes.filter(({ field }) => !held.has(field)),
    held: [...held].flatMap(([field, why]) => (change(field) ? [why] : [])),
  };
}

function placeOf(
  item: Pick<ImportedItem, "category" | "locations">,
  { domain, layer }: Pick<Placed, "domain" | "layer">,
): Placed {
  return { domain, layer, category: item.category, paths: item.locations.map(({ path }) => path) };
}

function compareFields(item: ImportedItem, known: KnownRecord): Pick<PlannedRow, "changes" | "kept"> {
  const changes: FieldChange[] = [];
  const kept: ImportedField[] = [];
  for (const field of importedFields) {
    const to = item[field];
    const current = known.current[field];
    if (saysNothing(to) || same(to, known.written[field]) || same(to, current)) continue;
    const untouched = field in known.written ? same(current, known.written[field]) : saysNothing(current);
    if (untouched) changes.push({ field, from: current, to });
    else kept.push(field);
  }
  return { changes, kept };
}

function planAbsent(key: string, known: KnownRecord): PlannedRow {
  return {
    key,
    action: "would_close",
    record: null,
    number: known.number,
    title: known.current.title,
    changes: [],
    kept: [],
    reason: `is no longer in the file; nothing closes by being absent, so ${formatItemId(known.number)} stays as it is`,
  };
}

function reasonOf(action: ImportAction, changes: readonly FieldChange[], kept: readonly ImportedField[]): string {
  const edited = kept.length === 0 ? "" : `${wordsOf(kept)} stays as a person edited it`;
  if (action === "unchanged") return edited || "is as the file says";
  const changed = `${wordsOf(changes.map(({ field }) => field))} changed in the file`;
  return edited ? `${changed}; ${edited}` : changed;
}

/** Field names in a sentence. */
export function wordsOf(fields: readonly ImportedField[]): string {
  return fields.map((field) => field.replace(/([A-Z])/g, " $1").toLowerCase()).join(", ");
}

/** A file that leaves something out does not take it away. */
function saysNothing(value: unknown): boolean {
  return value === null || value === undefined || value === "" || (Array.isArray(value) && value.length === 0);
}

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(normal(a)) === JSON.stringify(normal(b));
}

/** Lists of numbers and words are sets; places keep their order. */
function normal(value: unknown): unknown {
  if (value === undefined) return null;
  if (Array.isArray(value) && value.every((member) => typeof member !== "object")) return [...value].sort();
  return value;
}
