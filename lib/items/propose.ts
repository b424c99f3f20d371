import type { Viewer } from "@/lib/access/viewer";
import { now } from "@/lib/clock";
import { createId } from "@/lib/db/id";
import { firstRow, type SqlRunner, statement, type Tx, transaction } from "@/lib/db/sql";
import { AppError } from "@/lib/errors";
import { setAssignee } from "@/lib/items/assign";
import { setPriority } from "@/lib/items/change-priority";
import { setStatus } from "@/lib/items/change-status";
import { applyEdit } from "@/lib/items/edit-item";
import { type Proposal, ProposedChange } from "@/lib/items/endpoints";
import { getProposal } from "@/lib/items/find-proposals";
import { assertCan, type LockedItem, lockForReading } from "@/lib/items/lock-item";
import { recordItemEvent } from "@/lib/items/save-item";
import { formatItemId } from "@/lib/items/words";

type Ask = { change: ProposedChange; reason: string | null };

const insertProposal = statement(
  "insert_proposal",
  "insert into proposals (id, item_number, proposer_id, change, reason, created_at) values ($1, $2, $3, $4::json, $5, $6)",
);
const lockProposal = statement(
  "lock_proposal",
  "select id, item_number, proposer_id, change, state from proposals where id = $1 for update",
);
const closeProposal = statement(
  "close_proposal",
  "update proposals set state = $2::proposal_state, decider_id = $3, decided_at = $4, decision_reason = $5 where id = $1",
);

type ProposalRow = { id: string; item_number: number; proposer_id: string; change: unknown; state: Proposal["state"] };

/** Asks for a change that one may not make oneself. */
export async function proposeChange(viewer: Viewer, input: Ask & { number: number }): Promise<Proposal> {
  return transaction(async (tx) => {
    const item = await lockForReading(tx, input.number);
    const id = await addProposal(tx, viewer, item.number, input);
    return getProposal(tx, id);
  });
}

/** Writes the proposal and its entry in the history; gives its id. */
export async function addProposal(tx: Tx, viewer: Viewer, number: number, ask: Ask): Promise<string> {
  const at = now();
  const id = createId("prp", at);
  await tx.rows(insertProposal, [id, number, viewer.id, JSON.stringify(ask.change), ask.reason, at]);
  await recordItemEvent(
    tx,
    viewer,
    { number, version: null },
    {
      kind: "item.proposed",
      payload: { proposal: id, fields: Object.keys(ask.change) },
      reason: ask.reason,
    },
  );
  return id;
}

/** Accepts or refuses a proposal; accepting makes the change with the decider's rights. */
export async function decideProposal(
  viewer: Viewer,
  input: { proposal: string; decision: "accept" | "refuse"; reason?: string | null | undefined },
): Promise<Proposal> {
  return transaction(async (tx) => {
    const proposal = await lockOpen(tx, input.proposal);
    const item = await lockForReading(tx, proposal.item_number);
    assertCan(viewer, "proposal.decide", item);
    const change = ProposedChange.parse(proposal.change);
    const accepted = input.decision === "accept";
    if (accepted) await makeChange(tx, viewer, item, change, input.reason ?? null);
    const state = accepted ? "accepted" : "refused";
    await tx.rows(closeProposal, [proposal.id, state, viewer.id, now(), input.reason ?? null]);
    await recordItemEvent(
      tx,
      viewer,
      { number: item.number, version: null },
      {
        kind: accepted ? "item.proposal-accepted" : "item.proposal-refused",
        payload: { proposal: proposal.id, fields: Object.keys(change) },
        reason: input.reason,
      },
    );
    return getProposal(tx, proposal.id);
  });
}

/** Withdraws one's own proposal; an admin may withdraw any. */
export async function withdrawProposal(viewer: Viewer, id: string): Promise<Proposal> {
  return transaction(async (tx) => {
    const proposal = await lockOpen(tx, id);
    if (proposal.proposer_id !== viewer.id && viewer.role !== "admin") {
      throw new AppError("not-allowed", { message: "Only who proposed it can withdraw it." });
    }
    await tx.rows(closeProposal, [id, "withdrawn", viewer.id, now(), null]);
    await recordItemEvent(
      tx,
      viewer,
      { number: proposal.item_number, version: null },
      {
        kind: "item.proposal-withdrawn",
        payload: { proposal: id },
      },
    );
    return getProposal(tx, id);
  });
}

async function lockOpen(tx: SqlRunner, id: string): Promise<ProposalRow> {
  const proposal = await firstRow<ProposalRow>(tx, lockProposal, [id]);
  if (!proposal) throw new AppError("not-found", { message: "There is no such proposal." });
  if (proposal.state !== "open") {
    throw new AppError("conflict", {
      message: `The proposal on ${formatItemId(proposal.item_number)} is ${proposal.state} already.`,
    });
  }
  return proposal;
}

/** The proposed change, field by field, each with the right it needs. */
async function makeChange(tx: Tx, viewer: Viewer, start: LockedItem, change: ProposedChange, reason: string | null) {
  const { priority, status, resolution, assignee, ...edit } = change;
  let item = start;
  const told = { reason };
  if (Object.keys(edit).length > 0) {
    assertCan(viewer, "item.edit", item);
    item = await applyEdit(tx, viewer, item, { ...edit, ...told });
  }
  if (priority !== undefined) {
    assertCan(viewer, "item.set-priority", item);
    item = await setPriority(tx, viewer, item, { priority, ...told });
  }
  if (assignee !== undefined) {
    assertCan(viewer, "item.take", item);
    item = await setAssignee(tx, viewer, item, { assignee, ...told });
  }
  if (status !== undefined) {
    assertCan(viewer, "item.set-status", item);
    await setStatus(tx, viewer, item, { status, resolution, ...told });
  }
}
