import type { ImportAction, ImportCounts } from "@/lib/discovery/endpoints";
import { statusWords } from "@/lib/items/words";

/** The order in which actions are told: what changes something first. */
export const actionsInOrder = [
  "created",
  "updated",
  "reopened",
  "would_close",
  "unchanged",
  "skipped",
] as const satisfies readonly ImportAction[];

export const actionWords: Record<ImportAction, string> = {
  created: "created",
  updated: "updated",
  reopened: "reopened",
  would_close: "would close",
  unchanged: "unchanged",
  skipped: "skipped",
};

/** Whether an action writes to the register. */
export const isChange: Record<ImportAction, boolean> = {
  created: true,
  updated: true,
  reopened: true,
  would_close: false,
  unchanged: false,
  skipped: false,
};

/** "1 item", "30 items", "10,000 items". */
export function countWords(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString("en-GB")} ${count === 1 ? one : many}`;
}

/** How many items an import changes. */
export function changesIn(counts: ImportCounts): number {
  return actionsInOrder.filter((action) => isChange[action]).reduce((sum, action) => sum + counts[action], 0);
}

/** "30 created, 2 would close", or "0 changes: 30 unchanged". */
export function countsWords(counts: ImportCounts): string {
  const parts = actionsInOrder
    .filter((action) => counts[action] > 0)
    .map((action) => `${counts[action].toLocaleString("en-GB")} ${actionWords[action]}`);
  const told = parts.join(", ");
  if (changesIn(counts) > 0) return told;
  return told === "" ? "0 changes" : `0 changes: ${told}`;
}

/** "Found on", from the name of a field. */
export function fieldWords(field: string): string {
  const words = field.replace(/([A-Z])/g, " $1").toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** The value of a field as a person writes it; lists come as JSON. */
export function valueWords(field: string, value: string): string {
  if (value === "" || value === "[]") return "nothing";
  if (field === "status") return statusWordOf(value);
  const list = listOf(value);
  if (list === null) return value;
  return list.map((one) => (field === "pullRequests" ? `#${String(one)}` : memberWords(one))).join(", ");
}

function statusWordOf(value: string): string {
  const words: Readonly<Record<string, string>> = statusWords;
  return words[value] ?? value;
}

function listOf(value: string): unknown[] | null {
  if (!value.startsWith("[")) return null;
  try {
    const parsed: unknown = JSON.parse(value);
    return Array.isArray(parsed) ? parsed : null;
  } catch {
    return null;
  }
}

function memberWords(member: unknown): string {
  if (typeof member !== "object" || member === null) return String(member);
  if (!("path" in member)) return JSON.stringify(member);
  const [start, end] = ["startLine", "endLine"].map((name) => Reflect.get(member, name));
  if (typeof start !== "number") return String(member.path);
  return `${String(member.path)}:${start}${typeof end === "number" && end !== start ? `-${end}` : ""}`;
}

/** "1.2 MB". */
export function sizeWords(bytes: number): string {
  if (bytes < 1024) return `${bytes} bytes`;
  const kilobytes = bytes / 1024;
  return kilobytes < 1024 ? `${Math.round(kilobytes)} kB` : `${Number((kilobytes / 1024).toFixed(1))} MB`;
}
