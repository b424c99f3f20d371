import type { Viewer } from "@/lib/access/viewer";
import type { ActorRef } from "@/lib/accounts/actor";
import type { BoardQuery } from "@/lib/board/endpoints";
import { dynamicStatement, sql } from "@/lib/db/sql";
import type { ColumnKind } from "@/lib/items/filter";
import { Domain, Priority, Status } from "@/lib/items/item";
import { itemConditions, newValues, type Values } from "@/lib/items/item-conditions";
import { domainWords, priorities, statuses, statusWords } from "@/lib/items/words";

/** The key of the column of items that have nothing there. */
export const noneKey = "none";

/** A column before its cards: its key, its words, and how much it holds in all. */
export type ColumnHead = { key: string; title: string; actor: ActorRef | null; count: number; effortHours: number };

type Grouping = {
  /** What items are grouped by. */
  key: string;
  joins: string;
  /** Further columns of the group: its words. */
  label: string;
  actorKind: string;
  /** The condition of one column, given the placeholder of its key. */
  is: (placeholder: string) => string;
  column: string;
};

const plain = { joins: "", label: "null::text", actorKind: "null::text" };

const groupings: Record<ColumnKind, Grouping> = {
  status: { ...plain, key: "i.status::text", column: "i.status", is: (value) => `i.status = ${value}::status` },
  priority: {
    ...plain,
    key: "i.priority::text",
    column: "i.priority",
    is: (value) => `i.priority = ${value}::priority`,
  },
  domain: { ...plain, key: "i.domain", column: "i.domain", is: (value) => `i.domain = ${value}` },
  category: {
    key: "i.category_id",
    joins: "left join categories c on c.id = i.category_id",
    label: "min(c.name)",
    actorKind: "null::text",
    column: "i.category_id",
    is: (value) => `i.category_id = ${value}`,
  },
  assignee: {
    key: "i.assignee_id",
    joins: "left join users a on a.id = i.assignee_id",
    label: "min(a.name)",
    actorKind: "min(a.kind::text)",
    column: "i.assignee_id",
    is: (value) => `i.assignee_id = ${value}`,
  },
};

type Row = {
  key: string | null;
  label: string | null;
  actor_kind: ActorRef["kind"] | null;
  count: number;
  hours: number;
};

/**
 * What of the register a board shows: triaged items; and, unless its columns are the statuses, those not yet resolved.
 */
export function boardFilter(query: BoardQuery): BoardQuery {
  const unresolved = query.columns === "status" ? query.status : (query.status ?? ["open", "in_progress"]);
  return { ...query, inbox: query.inbox ?? "without", ...(unresolved ? { status: unresolved } : {}) };
}

/** The columns in their order with true counts, in one statement. */
export async function listColumns(viewer: Viewer, query: BoardQuery): Promise<ColumnHead[]> {
  const collected = newValues();
  const { key, joins, label, actorKind } = groupings[query.columns];
  const conditions = itemConditions(viewer, boardFilter(query), collected);
  const text = `
    select ${key} as key, ${label} as label, ${actorKind} as actor_kind, count(*)::int as count,
           coalesce(sum(i.effort_hours), 0)::float8 as hours
    from items i ${joins} where ${conditions.join(" and ")} group by ${key}`;
  const rows = await sql.rows<Row>(dynamicStatement(text), collected.values);
  const counted = new Map(rows.map((row) => [row.key ?? noneKey, row]));
  return columnKeys(query, rows).map((column) => headOf(column, counted.get(column), query.columns));
}

/** Whether a board of this kind can have a column of this key. */
export function isColumnKey(kind: ColumnKind, key: string): boolean {
  if (key === noneKey || kind === "category" || kind === "assignee" || kind === "domain") return true;
  return (kind === "status" ? Status : Priority).safeParse(key).success;
}

/** The condition that puts an item in a column. */
export function columnCondition(kind: ColumnKind, key: string, { add }: Values): string {
  const { column, is } = groupings[kind];
  return key === noneKey ? `${column} is null` : is(add(key));
}

function columnKeys(query: BoardQuery, rows: readonly Row[]): string[] {
  const found = rows.map((row) => row.key ?? noneKey);
  switch (query.columns) {
    case "status":
      return statuses.filter((status) => query.status === undefined || query.status.includes(status));
    case "priority":
      return [...priorities, ...found.filter((key) => key === noneKey)];
    case "domain":
    case "category":
    case "assignee": {
      const words = new Map(rows.map((row) => [row.key ?? noneKey, row.label ?? row.key ?? ""]));
      const named = found.filter((key) => key !== noneKey);
      named.sort((a, b) => (words.get(a) ?? "").localeCompare(words.get(b) ?? ""));
      return [...named, ...found.filter((key) => key === noneKey)];
    }
  }
}

function headOf(key: string, row: Row | undefined, kind: ColumnKind): ColumnHead {
  const title = titleOf(key, row, kind);
  const actor = row?.actor_kind ? { id: key, name: title, kind: row.actor_kind } : null;
  return { key, title, actor, count: row?.count ?? 0, effortHours: row?.hours ?? 0 };
}

const noneTitles: Record<ColumnKind, string> = {
  status: "No status",
  priority: "No priority",
  category: "No category",
  assignee: "Nobody",
  domain: "No domain",
};

function titleOf(key: string, row: Row | undefined, kind: ColumnKind): string {
  if (key === noneKey) return noneTitles[kind];
  if (kind === "status") return statusWords[Status.parse(key)];
  if (kind === "domain") return domainWords[Domain.parse(key)];
  return row?.label ?? key;
}
