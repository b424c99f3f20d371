import { quoteDescription, unquoteDescription } from "@/lib/discovery/sources/markdown/own-description";
import { escapeLine, fromCodes, toCode, unescapeLine } from "@/lib/discovery/sources/markdown/own-text";
import { readPlace, writePlace } from "@/lib/discovery/sources/own-place";
import { ImportedItem } from "@/lib/discovery/sources/source";
import type { Priority, Status } from "@/lib/items/item";

const statusWords: Record<Status, string> = { open: "Open", in_progress: "In progress", resolved: "✅ Resolved" };
const headId = /^(\p{L}[\p{L}\p{N}]*(?:[-_.][\p{L}\p{N}]+)*[-_.]\d+): (.*)$/u;
const fieldLine = /^\*\*([A-Z][A-Za-z]*):\*\* (.*?) {0,2}$/u;

/**
 * An item as a section of the register: heading, fields, description, rule. Two spaces end each field line, so that it stays
 * a line of its own when shown.
 */
export function writeBlock(item: Omit<ImportedItem, "sourceLine" | "priority">): string {
  const inHead = item.sourceId !== null && headId.exec(`${item.sourceId}: x`)?.[1] === item.sourceId;
  const title = escapeLine(item.title);
  const head = inHead
    ? `${item.sourceId}: ${title}`
    : title.replace(headId, (_, id: string, rest: string) => `${id}\\: ${rest}`);
  const fields = [
    item.sourceId !== null && !inHead ? `**ID:** ${toCode(item.sourceId)}` : null,
    item.locations.length > 0
      ? `**Location:** ${item.locations.map((each) => toCode(writePlace(each))).join(", ")}`
      : null,
    item.category !== null ? `**Category:** ${escapeLine(item.category)}` : null,
    item.foundOn !== null ? `**Found:** ${item.foundOn}` : null,
    `**Status:** ${writeStatus(item)}`,
    item.effortHours !== null ? `**Effort:** ${item.effortHours} h` : null,
    item.assignee !== null ? `**Assignee:** ${escapeLine(item.assignee)}` : null,
    item.labels.length > 0 ? `**Labels:** ${item.labels.map(toCode).join(", ")}` : null,
  ].filter((line) => line !== null);
  const description = item.description === "" ? [] : ["", quoteDescription(item.description)];
  return [`### ${head}`, "", fields.join("  \n"), ...description, "", "---", ""].join("\n");
}

/** The item of a section that `writeBlock` wrote, and nobody changed; null for any other text. */
export function readBlock(block: string, priority: Priority | null, sourceLine: number): ImportedItem | null {
  const [head = "", empty, ...rest] = block.split("\n");
  const end = rest.indexOf("");
  const fields = readFields(rest.slice(0, end < 0 ? rest.length : end));
  if (!head.startsWith("### ") || empty !== "" || fields === null || end < 0) {
    return null;
  }
  const description = rest
    .slice(end + 1)
    .join("\n")
    .replace(/(?:^|\n\n?)---\s*$/u, "");
  const item = itemOf(head.slice(4), fields, unquoteDescription(description), priority, sourceLine);
  const parsed = item ? ImportedItem.safeParse(item) : null;
  return parsed?.success && sameBlock(writeBlock(parsed.data), block) ? parsed.data : null;
}

function itemOf(
  head: string,
  fields: ReadonlyMap<string, string>,
  description: string,
  priority: Priority | null,
  sourceLine: number,
) {
  const named = headId.exec(head);
  const status = readStatusField(fields.get("Status") ?? "");
  const codes = (name: string) => (fields.has(name) ? fromCodes(fields.get(name) ?? "") : []);
  const [ids, places, labels] = [codes("ID"), codes("Location"), codes("Labels")];
  if (!status || !ids || !places || !labels) {
    return null;
  }
  const line = (name: string) => (fields.has(name) ? unescapeLine(fields.get(name) ?? "") : null);
  const effort = fields.get("Effort");
  return {
    sourceId: named?.[1] ?? ids[0] ?? null,
    title: unescapeLine(named?.[2] ?? head),
    description,
    priority,
    ...status,
    category: line("Category"),
    locations: places.map(readPlace),
    foundOn: fields.get("Found") ?? null,
    labels,
    effortHours: effort === undefined ? null : Number(effort.replace(/ h$/u, "")),
    assignee: line("Assignee"),
    sourceLine,
  };
}

function readFields(lines: readonly string[]): ReadonlyMap<string, string> | null {
  const fields = new Map<string, string>();
  for (const line of lines) {
    const [, name, value] = fieldLine.exec(line) ?? [];
    if (name === undefined || value === undefined) {
      return null;
    }
    fields.set(name, value);
  }
  return fields;
}

function writeStatus({
  status,
  resolvedOn,
  pullRequests,
}: Pick<ImportedItem, "status" | "resolvedOn" | "pullRequests">): string {
  const requests =
    pullRequests.length > 0
      ? `${pullRequests.length > 1 ? "PRs" : "PR"} ${pullRequests.map((each) => `#${each}`).join(", ")}`
      : null;
  const told = [resolvedOn, requests].filter((each) => each !== null).join(", ");
  return told === "" ? statusWords[status] : `${statusWords[status]} (${told})`;
}

function readStatusField(text: string): Pick<ImportedItem, "status" | "resolvedOn" | "pullRequests"> | null {
  const match = /^([^(]*?)(?: \((\d{4}-\d{2}-\d{2})?(?:, )?(?:PRs? ([#\d, ]+))?\))?$/u.exec(text);
  const status = (["open", "in_progress", "resolved"] as const).find((each) => statusWords[each] === match?.[1]);
  const pullRequests = (match?.[3] ?? "")
    .split(", ")
    .filter((each) => each !== "")
    .map((each) => Number(each.slice(1)));
  return status ? { status, resolvedOn: match?.[2] ?? null, pullRequests } : null;
}

function sameBlock(written: string, read: string): boolean {
  const plain = (block: string) => block.replace(/ {2}$/gmu, "").trimEnd();
  return plain(written) === plain(read) || plain(written).replace(/\n\n---$/u, "") === plain(read);
}
