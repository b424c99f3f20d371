import { sql, statement } from "@/lib/db/sql";
import { canonicalText, chainHash } from "@/lib/events/record";

const batchSize = 5_000;

type Row = {
  id: number;
  stream: string;
  position: number;
  kind: string;
  item_number: number | null;
  item_version: number | null;
  actor_id: string;
  on_behalf_of_id: string | null;
  payload: Record<string, unknown>;
  reason: string | null;
  batch_id: string | null;
  at: Date;
  hash: Buffer;
};
type Head = { name: string; length: number; head: Buffer };

/** A place where the history does not fit together, in words. */
export type Fault = { stream: string; position: number; event: number | null; what: string };
export type Verification = { ok: boolean; events: number; streams: number; faults: Fault[] };

const selectEvents = statement(
  "verify_events",
  `select id, stream, position, kind, item_number, item_version, actor_id, on_behalf_of_id, payload, reason, batch_id, at, hash
   from events where (stream, position) > ($1, $2) order by stream, position limit $3`,
);
const selectHeads = statement("verify_heads", "select name, length, head from streams order by name");
const selectNumbers = statement(
  "verify_numbers",
  `select n.number from generate_series(1, (select value from counters where name = 'item')) as n(number)
   left join items i on i.number = n.number where i.number is null limit 20`,
);

/**
 * Recomputes every chain: a changed row, a removed one, a cut tail and a missing item are each named. Reads in batches,
 * so a history of any length fits in memory.
 */
export async function verifyHistory(): Promise<Verification> {
  const heads = new Map((await sql.rows<Head>(selectHeads)).map((head) => [head.name, head]));
  const verification: Verification = { ok: true, events: 0, streams: heads.size, faults: [] };
  let chain: Chain | null = null;
  for await (const row of allEvents()) {
    if (chain?.stream !== row.stream) {
      closeChain(chain, heads, verification.faults);
      chain = { stream: row.stream, position: 0, hash: Buffer.alloc(0), broken: false };
    }
    chain = addToChain(chain, row, verification.faults);
    verification.events += 1;
  }
  closeChain(chain, heads, verification.faults);
  for (const { name } of heads.values()) {
    verification.faults.push({ stream: name, position: 1, event: null, what: "all its entries are gone" });
  }
  verification.faults.push(...(await missingItems()));
  return { ...verification, ok: verification.faults.length === 0 };
}

type Chain = { stream: string; position: number; hash: Buffer; broken: boolean };

async function* allEvents(): AsyncGenerator<Row> {
  for (let after: [string, number] = ["", 0]; ; ) {
    const rows: Row[] = await sql.rows<Row>(selectEvents, [...after, batchSize]);
    yield* rows;
    const last = rows.at(-1);
    if (!last) return;
    after = [last.stream, last.position];
  }
}

/** After the first fault of a chain the rest of it is not reported: it would all be off. */
function addToChain(chain: Chain, row: Row, faults: Fault[]): Chain {
  const fault = linkFault(chain, row);
  if (fault && !chain.broken) faults.push(fault);
  return { stream: row.stream, position: row.position, hash: row.hash, broken: chain.broken || fault !== null };
}

function closeChain(chain: Chain | null, heads: Map<string, Head>, faults: Fault[]): void {
  if (chain === null) return;
  if (!chain.broken) faults.push(...endFaults(chain, heads.get(chain.stream)));
  heads.delete(chain.stream);
}

function linkFault(chain: { position: number; hash: Buffer }, row: Row): Fault | null {
  const place = { stream: row.stream, position: row.position, event: row.id };
  if (row.position !== chain.position + 1) {
    return { ...place, position: chain.position + 1, what: "an entry is missing here" };
  }
  const text = canonicalText({
    stream: row.stream,
    kind: row.kind,
    itemNumber: row.item_number,
    itemVersion: row.item_version,
    actorId: row.actor_id,
    onBehalfOfId: row.on_behalf_of_id,
    payload: row.payload,
    reason: row.reason,
    batchId: row.batch_id,
    at: row.at,
  });
  return chainHash(chain.hash, text).equals(row.hash) ? null : { ...place, what: "this entry is not what was written" };
}

function endFaults(chain: { stream: string; position: number; hash: Buffer }, head: Head | undefined): Fault[] {
  const place = { stream: chain.stream, position: chain.position + 1, event: null };
  if (!head) return [{ ...place, what: "its chain has no head" }];
  if (head.length > chain.position)
    return [{ ...place, what: `the last ${head.length - chain.position} entries are gone` }];
  return head.head.equals(chain.hash) ? [] : [{ ...place, what: "its head does not belong to its last entry" }];
}

async function missingItems(): Promise<Fault[]> {
  const rows = await sql.rows<{ number: number }>(selectNumbers);
  return rows.map(({ number }) => ({
    stream: `item:${number}`,
    position: 0,
    event: null,
    what: "the item itself is gone",
  }));
}
