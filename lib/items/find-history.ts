import { firstRow, sql, statement } from "@/lib/db/sql";
import { AppError } from "@/lib/errors";
import { itemStream } from "@/lib/events/record";
import { type HistoryEntry, sentenceOf } from "@/lib/items/history";
import { noSuchItem } from "@/lib/items/no-such-item";

type EventRow = {
  id: number;
  kind: string;
  position: number;
  payload: { columns?: Record<string, { from?: unknown; to?: unknown }> };
  reason: string | null;
  item_version: number | null;
  batch_id: string | null;
  at: Date;
  actor_id: string;
  actor_name: string | null;
  actor_kind: string | null;
  behalf_id: string | null;
  behalf_name: string | null;
};

const columns = `e.id, e.kind, e.position, e.payload, e.reason, e.item_version, e.batch_id, e.at, e.actor_id,
  u.name as actor_name, u.kind as actor_kind, e.on_behalf_of_id as behalf_id, b.name as behalf_name`;
const joins = "left join users u on u.id = e.actor_id left join users b on b.id = e.on_behalf_of_id";

const selectPage = statement(
  "select_history_page",
  `select ${columns} from events e ${joins}
   where e.stream = $1 and e.position < $2 order by e.position desc limit $3`,
);
const selectSince = statement(
  "select_history_since",
  `select ${columns} from events e ${joins} where e.stream = $1 and e.item_version > $2 order by e.position limit 100`,
);
const itemExists = statement("item_exists", "select number from items where number = $1");

/** A page of an item's history, newest first; `cursor` is the `next` of the page before. */
export async function listItemHistory(
  number: number,
  page: { limit: number; cursor?: string | undefined },
): Promise<{ data: HistoryEntry[]; next: string | null }> {
  if (!(await firstRow(sql, itemExists, [number]))) throw noSuchItem(number);
  const before = page.cursor === undefined ? 2_147_483_647 : readCursor(page.cursor);
  const rows = await sql.rows<EventRow>(selectPage, [itemStream(number), before, page.limit + 1]);
  const shown = rows.slice(0, page.limit);
  const last = shown.at(-1);
  return { data: shown.map(presentEntry), next: rows.length > page.limit && last ? String(last.position) : null };
}

/** What changed an item after a version, oldest first, at most 100 entries. */
export async function listHistorySince(number: number, version: number): Promise<HistoryEntry[]> {
  const rows = await sql.rows<EventRow>(selectSince, [itemStream(number), version]);
  return rows.map(presentEntry);
}

/** Moments and technical columns that say nothing to a reader. */
const silentColumns = new Set([
  "clock_started_at",
  "clock_history",
  "former_priorities",
  "due_at",
  "triaged_at",
  "started_at",
  "resolved_at",
  "rank",
  "path",
]);

function presentEntry(row: EventRow): HistoryEntry {
  const changes = Object.entries(row.payload.columns ?? {})
    .filter(([name]) => !silentColumns.has(name))
    .map(([name, change]) => [name, { from: change.from ?? null, to: change.to ?? null }]);
  return {
    event: row.id,
    kind: row.kind,
    sentence: sentenceOf(row.kind, row.payload),
    actor: { id: row.actor_id, name: row.actor_name ?? "Paydown", kind: row.actor_kind ?? "system" },
    onBehalfOf: row.behalf_id === null ? null : { id: row.behalf_id, name: row.behalf_name ?? "" },
    reason: row.reason,
    changes: Object.fromEntries(changes),
    version: row.item_version,
    batch: row.batch_id,
    at: row.at.toISOString(),
  };
}

function readCursor(cursor: string): number {
  if (/^\d{1,9}$/.test(cursor)) return Number(cursor);
  throw new AppError("invalid-input", { message: "cursor is not one that a page gave." });
}
