import { generateKeyBetween, generateNKeysBetween } from "fractional-indexing";
import { firstRow, type SqlRunner, statement } from "@/lib/db/sql";
import type { Priority } from "@/lib/items/item";

const lastRank = statement("last_rank", "select rank from items order by rank desc, number desc limit 1");
const lastOfPriority = statement(
  "last_rank_of_priority",
  "select max(rank) as rank from items where status = 'open' and priority <= $1::priority",
);
const nextRank = statement("next_rank", "select rank from items where rank > $1 order by rank, number limit 1");

/** The place of a new item: behind the open ones that are at least as urgent; without a priority, at the end. */
export async function rankForPriority(tx: SqlRunner, priority: Priority | null): Promise<string> {
  if (priority === null) return rankAtEnd(tx);
  const row = await firstRow<{ rank: string | null }>(tx, lastOfPriority, [priority]);
  const after = row?.rank ?? null;
  const next = await firstRow<{ rank: string }>(tx, nextRank, [after ?? ""]);
  return rankBetween(after, next?.rank ?? null);
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
