import { type Route, route } from "@/lib/http/serve";
import { acceptRisk, endAcceptance } from "@/lib/items/accept-risk";
import { assignItem } from "@/lib/items/assign";
import { readBalance } from "@/lib/items/balance";
import { listAllCategories } from "@/lib/items/category";
import { changePriority } from "@/lib/items/change-priority";
import { changeStatus } from "@/lib/items/change-status";
import { commentOnItem, deleteComment, editComment, listComments } from "@/lib/items/comment";
import { createItem } from "@/lib/items/create-item";
import { addDependency, removeDependency } from "@/lib/items/depend";
import { createCategory, editCategory } from "@/lib/items/edit-category";
import { editItem } from "@/lib/items/edit-item";
import { editManyItems } from "@/lib/items/edit-many";
import * as endpoints from "@/lib/items/endpoints";
import { listItemHistory } from "@/lib/items/find-history";
import { findItems } from "@/lib/items/find-items";
import { listProposals } from "@/lib/items/find-proposals";
import { findSimilarItems } from "@/lib/items/find-similar-items";
import { getItemFollowingMerges } from "@/lib/items/get-item";
import { linkPullRequest, unlinkPullRequest } from "@/lib/items/link-pull-request";
import { mergeItem } from "@/lib/items/merge";
import { moveOnBoard } from "@/lib/items/move-on-board";
import { decideProposal, proposeChange, withdrawProposal } from "@/lib/items/propose";
import { setLocations } from "@/lib/items/set-locations";
import { acceptItem, declineItem, markDuplicate, sendBackToInbox, snoozeItem, wakeItem } from "@/lib/items/triage";
import { undoBatch } from "@/lib/items/undo";

/** What names the item of a call, and the version it was made against. */
const target = (call: { params: { id: number }; ifMatch: number | null }) => ({
  number: call.params.id,
  ifMatch: call.ifMatch,
});

export const itemsRoutes: Route[] = [
  route(endpoints.listItems, ({ viewer, query }) => findItems(viewer, query)),
  route(endpoints.createItem, ({ viewer, body }) => createItem(viewer, body)),
  route(endpoints.readItem, ({ viewer, params }) => getItemFollowingMerges(viewer, params.id)),
  route(endpoints.editItem, (call) => editItem(call.viewer, { ...call.body, ...target(call) })),
  route(endpoints.changePriority, (call) => changePriority(call.viewer, { ...call.body, ...target(call) })),
  route(endpoints.changeStatus, (call) => changeStatus(call.viewer, { ...call.body, ...target(call) })),
  route(endpoints.assignItem, (call) => assignItem(call.viewer, { ...call.body, ...target(call) })),
  route(endpoints.moveItem, ({ viewer, params, body }) =>
    moveOnBoard(viewer, { number: params.id, after: body.after ?? null, before: body.before ?? null }),
  ),
  route(endpoints.setLocations, (call) => setLocations(call.viewer, { ...call.body, ...target(call) })),
  route(endpoints.acceptItem, (call) => acceptItem(call.viewer, { ...call.body, ...target(call) })),
  route(endpoints.sendBackToInbox, (call) => sendBackToInbox(call.viewer, target(call))),
  route(endpoints.declineItem, (call) => declineItem(call.viewer, { ...call.body, ...target(call) })),
  route(endpoints.markDuplicate, (call) => markDuplicate(call.viewer, { ...call.body, ...target(call) })),
  route(endpoints.snoozeItem, (call) => snoozeItem(call.viewer, { ...call.body, ...target(call) })),
  route(endpoints.wakeItem, (call) => wakeItem(call.viewer, target(call))),
  route(endpoints.acceptRisk, (call) => acceptRisk(call.viewer, { ...call.body, ...target(call) })),
  route(endpoints.endAcceptance, (call) => endAcceptance(call.viewer, target(call))),
  route(endpoints.mergeItem, (call) => mergeItem(call.viewer, { ...call.body, ...target(call) })),
  route(endpoints.addDependency, (call) =>
    addDependency(call.viewer, { ...target(call), blocker: call.params.blocker }),
  ),
  route(endpoints.removeDependency, (call) =>
    removeDependency(call.viewer, { ...target(call), blocker: call.params.blocker }),
  ),
  route(endpoints.linkPullRequest, (call) => {
    const { batch, ...pull } = call.body;
    return linkPullRequest(call.viewer, { ...target(call), pull, batch });
  }),
  route(endpoints.unlinkPullRequest, (call) =>
    unlinkPullRequest(call.viewer, { ...target(call), pull: call.params.number }),
  ),
  route(endpoints.listHistory, ({ params, query }) => listItemHistory(params.id, query)),
  route(endpoints.listComments, async ({ params }) => ({ data: await listComments(params.id) })),
  route(endpoints.commentOnItem, ({ viewer, params, body }) =>
    commentOnItem(viewer, { number: params.id, body: body.body }),
  ),
  route(endpoints.editComment, ({ viewer, params, body }) =>
    editComment(viewer, { number: params.id, comment: params.comment, body: body.body }),
  ),
  route(endpoints.deleteComment, ({ viewer, params }) =>
    deleteComment(viewer, { number: params.id, comment: params.comment }),
  ),
  route(endpoints.listProposals, ({ query }) => listProposals(query)),
  route(endpoints.proposeChange, ({ viewer, params, body }) =>
    proposeChange(viewer, { number: params.id, change: body.change, reason: body.reason || null }),
  ),
  route(endpoints.decideProposal, ({ viewer, params, body }) =>
    decideProposal(viewer, { proposal: params.proposal, ...body }),
  ),
  route(endpoints.withdrawProposal, ({ viewer, params }) => withdrawProposal(viewer, params.proposal)),
  route(endpoints.editManyItems, ({ viewer, body }) => editManyItems(viewer, body)),
  route(endpoints.undoBatch, ({ viewer, body }) => undoBatch(viewer, body.batch)),
  route(endpoints.listSimilarItems, async ({ viewer, query }) => ({ data: await findSimilarItems(viewer, query) })),
  route(endpoints.readBalance, () => readBalance()),
  route(endpoints.listCategories, async () => ({ data: await listAllCategories() })),
  route(endpoints.createCategory, ({ viewer, body }) => createCategory(viewer, body.name)),
  route(endpoints.editCategory, ({ viewer, params, body }) => editCategory(viewer, { ...params, ...body })),
];
