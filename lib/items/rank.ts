import { generateKeyBetween, generateNKeysBetween } from "fractional-indexing";
import { firstRow, type SqlRunner, statement } from "@/lib/db/sql";
import type { Priority } from "@/lib/items/item";

const lastRank = statement("last_rank", "select rank from items order by rank desc, number desc limit 1");
const lastOfPriority = statement(
  "last_rank_of_priority",
  "select max(rank) as rank from items where status = 'open' and priority <= $1::priority",
);
const nextRank = statement("next_rank", "select rank from items where rank > $1 order by rank, number limit 1");

/** Beyond this a rank is short of the column's end, and the gap is made wider. */
const rankLengthRoomy = 100;
const spreadEachSide = 1_000;
const selectAround = statement(
  "select_around_rank",
  `(select number, rank from items where rank <= $1 order by rank desc, number desc limit $2)
   union all (select number, rank from items where rank > $1 order by rank, number limit $2) order by rank, number`,
);
const rankBelow = statement("rank_below", "select max(rank) as rank from items where rank < $1");
const rankAbove = statement("rank_above", "select min(rank) as rank from items where rank > $1");
const writeRanks = statement(
  "write_ranks",
  `update items i set rank = e.rank from json_to_recordset($1::json) as e(number int, rank varchar) where i.number = e.number`,
);

/** The place of a new item: behind the open ones that are at least as urgent; without a priority, at the end. */
export async function rankForPriority(tx: SqlRunner, priority: Priority | null): Promise<string> {
  if (priority === null) return rankAtEnd(tx);
  const row = await firstRow<{ rank: string | null }>(tx, lastOfPriority, [priority]);
  const after = row?.rank ?? null;
  const next = await firstRow<{ rank: string }>(tx, nextRank, [after ?? ""]);
  return roomyRank(tx, after, next?.rank ?? null);
}

/**
 * A place between two neighbours. Where many were put into one gap their ranks have grown long: then those around it are
 * spread out first, in one statement.
 */
export async function roomyRank(tx: SqlRunner, after: string | null, before: string | null): Promise<string> {
  const rank = rankBetween(after, before);
  if (rank.length <= rankLengthRoomy) return rank;
  const around = await tx.rows<{ number: number; rank: string }>(selectAround, [after ?? "", spreadEachSide]);
  const [lower] = await tx.rows<{ rank: string | null }>(rankBelow, [around[0]?.rank ?? ""]);
  const [upper] = await tx.rows<{ rank: string | null }>(rankAbove, [around.at(-1)?.rank ?? ""]);
  const ranks = generateNKeysBetween(lower?.rank ?? null, upper?.rank ?? null, around.length + 1);
  const place = around.filter((item) => after !== null && item.rank <= after).length;
  const spread = around.map(({ number }, index) => ({ number, rank: ranks[index < place ? index : index + 1] }));
  await tx.rows(writeRanks, [JSON.stringify(spread)]);
  return ranks[place] ?? rank;
}

/** The place behind everything. */
export async function rankAtEnd(tx: SqlRunner): Promise<string> {
  const row = await firstRow<{ rank: string }>(tx, lastRank);
  return rankBetween(row?.rank ?? null, null);
}

/** Places for many new items, in order, behind everything. */
export async function ranksAtEnd(tx: SqlRunner, count: number): Promise<string[]> {
  const row = await firstRow<{ rank: string }>(tx, lastRank);
  return generateNKeysBetween(row?.rank ?? null, null, count);
}

/** A place between two others; null is before everything, or behind it. */
export function rankBetween(after: string | null, before: string | null): string {
  return generateKeyBetween(after, before !== null && after !== null && before <= after ? null : before);
}
