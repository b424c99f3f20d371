import { sql, statement } from "@/lib/db/sql";
import type { RegisterBalance } from "@/lib/items/endpoints";

const selectBalance = statement(
  "select_balance",
  `select
     count(*) filter (where status = 'open' and triaged_at is null and snoozed_until is null and not snoozed_for_code)::int as inbox,
     count(*) filter (where status = 'open' and triaged_at is not null)::int as open,
     count(*) filter (where status = 'in_progress')::int as "inProgress",
     count(*) filter (where status = 'resolved')::int as resolved,
     count(*)::int as total,
     coalesce(sum(effort_hours) filter (where status <> 'resolved'), 0)::float8 as "hoursLeft",
     count(*) filter (where status <> 'resolved' and priority = 'P0' and triaged_at is not null
       and accepted_until is null)::int as blockers
   from items where merged_into is null`,
);

type Row = Omit<RegisterBalance, "verdict"> & { blockers: number };

/** The launch verdict and the balance: an open, triaged P0 blocks the launch unless an admin accepted it. */
export async function readBalance(): Promise<RegisterBalance> {
  const [row] = await sql.rows<Row>(selectBalance);
  if (!row) throw new Error("A count always gives a row.");
  const { blockers, ...balance } = row;
  return { ...balance, verdict: { blocked: blockers > 0, blockers, words: verdictWords(blockers) } };
}

function verdictWords(blockers: number): string {
  if (blockers === 0) return "Nothing blocks the launch";
  return `Launch is blocked by ${blockers} ${blockers === 1 ? "item" : "items"}`;
}
