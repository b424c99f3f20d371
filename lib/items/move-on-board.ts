import type { Viewer } from "@/lib/access/viewer";
import { firstRow, type SqlRunner, statement, transaction } from "@/lib/db/sql";
import { assertCan, lockForReading } from "@/lib/items/lock-item";
import { noSuchItem } from "@/lib/items/no-such-item";
import { rankBetween, roomyRank } from "@/lib/items/rank";
import { formatItemId } from "@/lib/items/words";

const selectRank = statement("select_rank", "select rank from items where number = $1");
const rankBehind = statement("rank_behind", "select min(rank) as rank from items where rank > $1 and number <> $2");
const rankBefore = statement("rank_before", "select max(rank) as rank from items where rank < $1 and number <> $2");
const writeRank = statement(
  "write_rank",
  `with moved as (update items set rank = $2 where number = $1 returning number, version),
   told as (insert into outbox (topic, payload, at)
     select 'item', jsonb_build_object('kind', 'item.moved', 'item', number, 'version', version, 'actor', $3::text), now()
     from moved returning id)
   select pg_notify('paydown', (select max(id) from told)::text)::text as notified`,
);

/**
 * Puts an item right behind `after`, or right before `before`: one small write. The place on the board is not part of
 * the item: it raises no version and leaves no history.
 */
export async function moveOnBoard(
  viewer: Viewer,
  input: { number: number; after: number | null; before: number | null },
): Promise<{ id: string; rank: string }> {
  return transaction(async (tx) => {
    const item = await lockForReading(tx, input.number);
    assertCan(viewer, "item.take", item);
    const rank = await placeOf(tx, input);
    await tx.rows(writeRank, [item.number, rank, viewer.id]);
    return { id: formatItemId(item.number), rank };
  });
}

async function placeOf(tx: SqlRunner, input: { number: number; after: number | null; before: number | null }) {
  if (input.after !== null) {
    const after = await rankOf(tx, input.after);
    return roomyRank(tx, after, await neighbour(tx, rankBehind, after, input.number));
  }
  if (input.before !== null) {
    const before = await rankOf(tx, input.before);
    return roomyRank(tx, await neighbour(tx, rankBefore, before, input.number), before);
  }
  return rankBetween(null, null);
}

async function rankOf(tx: SqlRunner, number: number): Promise<string> {
  const row = await firstRow<{ rank: string }>(tx, selectRank, [number]);
  if (!row) throw noSuchItem(number);
  return row.rank;
}

async function neighbour(
  tx: SqlRunner,
  query: typeof rankBehind,
  rank: string,
  except: number,
): Promise<string | null> {
  const row = await firstRow<{ rank: string | null }>(tx, query, [rank, except]);
  return row?.rank ?? null;
}
