import type { Viewer } from "@/lib/access/viewer";
import { now } from "@/lib/clock";
import type { ItemFilter } from "@/lib/items/filter";
import { parseItemId } from "@/lib/items/words";

/** Collects the values of a statement; `add` gives the placeholder of one. */
export type Values = { values: unknown[]; add(value: unknown): string };

/** Values that begin at `$1`. */
export function newValues(): Values {
  const values: unknown[] = [];
  return { values, add: (value) => `$${values.push(value)}` };
}

/** The conditions of a filter over `items i` (and its category by id), for `where`; always at least `true`. */
export function itemConditions(viewer: Viewer, filter: ItemFilter, { add }: Values): string[] {
  const conditions = ["i.merged_into is null"];
  const oneOf = (column: string, type: string, wanted: readonly string[] | undefined) => {
    if (!wanted) return;
    const named = wanted.filter((value) => value !== "none");
    const parts = named.length > 0 ? [`${column} = any(${add(named)}::${type}[])`] : [];
    if (named.length < wanted.length) parts.push(`${column} is null`);
    conditions.push(`(${parts.join(" or ")})`);
  };
  oneOf("i.status", "status", filter.status);
  oneOf("i.priority", "priority", filter.priority);
  oneOf("i.layer", "text", filter.layer);
  oneOf("i.domain", "text", filter.domain);
  oneOf("i.risk", "risk", filter.risk);
  oneOf("i.test_kind", "test_kind", filter.testKind);
  oneOf("i.source", "item_source", filter.source);
  oneOf(
    "i.assignee_id",
    "text",
    filter.assignee?.map((id) => (id === "me" ? viewer.id : id)),
  );
  oneOf(
    "i.reporter_id",
    "text",
    filter.reporter?.map((id) => (id === "me" ? viewer.id : id)),
  );
  if (filter.category) conditions.push(categoryCondition(filter.category, add));
  if (filter.label) conditions.push(`i.labels @> ${add(filter.label)}::varchar[]`);
  if (filter.path) conditions.push(pathCondition(filter.path, add));
  if (filter.q) conditions.push(textCondition(filter.q, add));
  conditions.push(...threeWay(filter.inbox, "(i.triaged_at is null and i.status = 'open')"));
  conditions.push(...threeWay(filter.accepted, "i.accepted_until is not null"));
  conditions.push(...threeWay(filter.snoozed, "(i.snoozed_until is not null or i.snoozed_for_code)"));
  conditions.push(...timeConditions(filter, add));
  if (filter.blocked !== undefined) conditions.push(`${filter.blocked ? "" : "not "}${isBlocked}`);
  return conditions;
}

const isBlocked = `exists (select 1 from dependencies d join items b on b.number = d.blocker_number
  where d.blocked_number = i.number and b.status <> 'resolved')`;

function threeWay(wanted: "only" | "without" | "with" | undefined, condition: string): string[] {
  if (wanted === "only") return [condition];
  return wanted === "without" ? [`not ${condition}`] : [];
}

function categoryCondition(wanted: readonly string[], add: Values["add"]): string {
  const named = wanted.filter((name) => name !== "none").map((name) => name.toLowerCase());
  const byName = `i.category_id in (select id from categories where lower(name) = any(${add(named)}::text[]))`;
  return named.length < wanted.length ? `(${byName} or i.category_id is null)` : byName;
}

function pathCondition(path: string, add: Values["add"]): string {
  const like = add(`%${escapeLike(path)}%`);
  return `i.number in (select l.item_number from locations l where l.path ilike ${like})`;
}

/** A number finds its item; words find titles, paths and descriptions by their beginnings, and titles by any part. */
function textCondition(text: string, add: Values["add"]): string {
  const number = parseItemId(text) ?? (/^#?\d{1,9}$/.test(text) ? Number(text.replace("#", "")) : null);
  if (number !== null) return `i.number = ${add(number)}`;
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const like = add(`%${escapeLike(text)}%`);
  const parts = [`i.title ilike ${like}`, `i.path ilike ${like}`];
  if (words.length > 0) {
    const prefixes = words.map((word) => `${word}:*`).join(" & ");
    parts.push(`i.search @@ to_tsquery('simple', ${add(prefixes)})`);
  }
  return `(${parts.join(" or ")})`;
}

function timeConditions(filter: ItemFilter, add: Values["add"]): string[] {
  const conditions: string[] = [];
  const running =
    "i.status <> 'resolved' and i.accepted_until is null and i.snoozed_until is null and not i.snoozed_for_code";
  if (filter.overdue !== undefined) {
    const overdue = `(i.due_at < ${add(now())} and ${running})`;
    conditions.push(filter.overdue ? overdue : `${overdue} is not true`);
  }
  if (filter.dueWithinDays !== undefined) {
    const end = new Date(now().getTime() + filter.dueWithinDays * 86_400_000);
    conditions.push(`(i.due_at <= ${add(end)} and ${running})`);
  }
  if (filter.foundAfter) conditions.push(`i.found_on >= ${add(filter.foundAfter)}`);
  if (filter.foundBefore) conditions.push(`i.found_on < ${add(filter.foundBefore)}`);
  if (filter.resolvedAfter) conditions.push(`i.resolved_at >= ${add(filter.resolvedAfter)}`);
  return conditions;
}

function escapeLike(text: string): string {
  return text.replace(/[\\%_]/g, "\\$&");
}
