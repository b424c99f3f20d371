import { createHash } from "node:crypto";
import { type SqlRunner, statement } from "@/lib/db/sql";

/** The stream of what concerns no single item: users, settings, imports. */
export const registerStream = "register";

/** What is written when something happened; `payload` has passed the schema of its kind. */
export type NewEvent = {
  stream: string;
  kind: string;
  itemNumber: number | null;
  /** The item's version after it, when it changed the item. */
  itemVersion: number | null;
  actorId: string;
  onBehalfOfId: string | null;
  payload: Record<string, unknown>;
  reason: string | null;
  batchId: string | null;
  at: Date;
};

/** The stream of one item. */
export function itemStream(number: number): string {
  return `item:${number}`;
}

/** The text that is chained: every stored field, keys sorted, so that the same row always gives the same text. */
export function canonicalText(event: NewEvent): string {
  return stableJson({ ...event, at: event.at.toISOString() });
}

/** Hash of an entry: SHA-256 over the hash before it (nothing for the first) and its canonical text. */
export function chainHash(previous: Uint8Array, text: string): Buffer {
  return createHash("sha256").update(previous).update(text, "utf8").digest();
}

// One statement: chain each entry to the head of its stream, store it, and tell the other processes.
const insertEvents = statement(
  "insert_events",
  `with input as (
     select * from json_to_recordset($1::json) as e(
       stream text, kind text, "itemNumber" int, "itemVersion" int, "actorId" text, "onBehalfOfId" text,
       payload jsonb, reason text, "batchId" text, at timestamptz, text text)
   ), head as (
     insert into streams as s (name, length, head)
     select stream, 1, sha256(convert_to(text, 'UTF8')) from input order by stream
     on conflict (name) do update set length = s.length + 1, head = sha256(s.head || (
       select convert_to(i.text, 'UTF8') from input i where i.stream = s.name))
     returning s.name, s.length, s.head
   ), written as (
     insert into events (stream, position, kind, item_number, item_version, actor_id, on_behalf_of_id, payload, reason,
                         batch_id, at, hash)
     select i.stream, head.length, i.kind, i."itemNumber", i."itemVersion", i."actorId", i."onBehalfOfId", i.payload,
            i.reason, i."batchId", i.at, head.head
     from input i join head on head.name = i.stream order by i.stream
     returning id, item_number, item_version, kind, actor_id, at
   ), told as (
     insert into outbox (topic, payload, at)
     select case when item_number is null then 'register' else 'item' end,
            jsonb_build_object('event', id, 'kind', kind, 'item', item_number, 'version', item_version, 'actor', actor_id),
            at
     from written
     returning id
   )
   select pg_notify('paydown', (select max(id) from told)::text)::text as notified`,
);

/**
 * Records events with the change they tell of, in the same transaction. Several events may be given at once when each
 * belongs to a stream of its own; a second one of the same stream is a second call.
 */
export async function recordEvents(tx: SqlRunner, events: readonly NewEvent[]): Promise<void> {
  if (events.length === 0) return;
  const rows = events.map((event) => ({ ...event, text: canonicalText(event) }));
  await tx.rows(insertEvents, [JSON.stringify(rows)]);
}

/** Records one event. */
export async function recordEvent(tx: SqlRunner, event: NewEvent): Promise<void> {
  await recordEvents(tx, [event]);
}

function stableJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(stableJson).join(",")}]`;
  if (value !== null && typeof value === "object") {
    const entries = Object.entries(value)
      .filter(([, member]) => member !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, member]) => `${JSON.stringify(key)}:${stableJson(member)}`);
    return `{${entries.join(",")}}`;
  }
  return JSON.stringify(value) ?? "null";
}
