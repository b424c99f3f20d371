import type { ActorRef } from "@/lib/accounts/actor";
import { firstRow, type SqlRunner, sql, statement } from "@/lib/db/sql";
import { AppError } from "@/lib/errors";
import type { Proposal } from "@/lib/items/endpoints";
import { formatItemId } from "@/lib/items/words";

type Row = {
  id: string;
  item_number: number;
  title: string;
  proposer: ActorRef;
  created_at: Date;
  change: Record<string, unknown>;
  reason: string | null;
  state: Proposal["state"];
  decider: ActorRef | null;
  decided_at: Date | null;
  decision_reason: string | null;
};

const columns = `p.id, p.item_number, i.title, json_build_object('id', u.id, 'name', u.name, 'kind', u.kind) as proposer,
  p.created_at, p.change, p.reason, p.state,
  case when d.id is null then null else json_build_object('id', d.id, 'name', d.name, 'kind', d.kind) end as decider,
  p.decided_at, p.decision_reason
  from proposals p join items i on i.number = p.item_number join users u on u.id = p.proposer_id
  left join users d on d.id = p.decider_id`;

const selectOne = statement("select_proposal", `select ${columns} where p.id = $1`);
const selectPage = statement(
  "select_proposals",
  `select ${columns} where p.state = $1::proposal_state and ($2::int is null or p.item_number = $2) and p.id > $3
   order by p.id limit $4`,
);

/** One proposal; 404 when there is none. */
export async function getProposal(runner: SqlRunner, id: string): Promise<Proposal> {
  const row = await firstRow<Row>(runner, selectOne, [id]);
  if (!row) throw new AppError("not-found", { message: "There is no such proposal." });
  return present(row);
}

/** A page of proposals, oldest first. */
export async function listProposals(query: {
  state: Proposal["state"];
  item?: number | undefined;
  limit: number;
  cursor?: string | undefined;
}): Promise<{ data: Proposal[]; next: string | null }> {
  const rows = await sql.rows<Row>(selectPage, [query.state, query.item ?? null, query.cursor ?? "", query.limit + 1]);
  const shown = rows.slice(0, query.limit);
  return { data: shown.map(present), next: rows.length > query.limit ? (shown.at(-1)?.id ?? null) : null };
}

function present(row: Row): Proposal {
  return {
    id: row.id,
    item: { id: formatItemId(row.item_number), title: row.title },
    by: row.proposer,
    at: row.created_at.toISOString(),
    change: row.change,
    reason: row.reason,
    state: row.state,
    decidedBy: row.decider,
    decidedAt: row.decided_at?.toISOString() ?? null,
    decisionReason: row.decision_reason,
  };
}
