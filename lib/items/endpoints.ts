import { z } from "zod";
import { ActorRef } from "@/lib/accounts/actor";
import { endpoint } from "@/lib/http/endpoint";
import { ItemQuery } from "@/lib/items/filter";
import { HistoryEntry } from "@/lib/items/history";
import {
  CategoryName,
  commentLengthMax,
  Day,
  Description,
  Domain,
  EffortHours,
  Item,
  ItemId,
  ItemSummary,
  Label,
  Layer,
  LocationInput,
  labelsMax,
  locationsMax,
  Priority,
  Reason,
  Resolution,
  Risk,
  reasonLengthMax,
  Status,
  TestKind,
  Title,
  wholeNumberMax,
} from "@/lib/items/item";

const ItemPath = z.strictObject({ id: ItemId });
const optionalReason = z.string().trim().max(reasonLengthMax).nullish();
/** Names a change so that it can be undone as one; made by the caller, or by the server when left out. */
const batch = z
  .string()
  .regex(/^bat_[0-9a-z]{26}$/)
  .optional()
  .meta({ description: "Groups changes that are undone together" });
const day = Day;
const untilYearsMax = 5;
/** A day by which a decision is looked at again: not for ever. */
const untilDay = Day.refine(
  (text) => Date.parse(text) < Date.now() + untilYearsMax * 366 * 86_400_000,
  `At most ${untilYearsMax} years ahead`,
);

/** What describes an item; `null` empties a field, leaving it out keeps it. */
export const ItemEdit = z.strictObject({
  title: Title.optional(),
  description: Description.optional(),
  category: CategoryName.nullish(),
  layer: Layer.nullish(),
  domain: Domain.nullish(),
  risk: Risk.nullish(),
  testKind: TestKind.nullish(),
  effortHours: EffortHours.nullish(),
  labels: z.array(Label).max(labelsMax).optional(),
  foundOn: day.optional(),
  regressionTest: z.string().trim().max(reasonLengthMax).nullish(),
});
export type ItemEdit = z.infer<typeof ItemEdit>;

/** A new item. Without a triage right it waits in the inbox; `priority` then is what the reporter suggests. */
export const NewItem = z.strictObject({
  title: Title,
  description: Description.default(""),
  category: CategoryName.nullish(),
  layer: Layer.nullish(),
  domain: Domain.nullish(),
  priority: Priority.nullish(),
  risk: Risk.nullish(),
  testKind: TestKind.nullish(),
  effortHours: EffortHours.nullish(),
  labels: z.array(Label).max(labelsMax).default([]),
  assignee: z.string().max(40).nullish(),
  locations: z.array(LocationInput).max(locationsMax).default([]),
  foundOn: day.nullish(),
});
export type NewItem = z.infer<typeof NewItem>;

/** What a proposal asks to change. */
export const ProposedChange = ItemEdit.extend({
  priority: Priority.optional(),
  status: Status.optional(),
  resolution: Resolution.optional(),
  assignee: z.string().max(40).nullish(),
}).refine((change) => Object.values(change).some((value) => value !== undefined), "Propose at least one change");
export type ProposedChange = z.infer<typeof ProposedChange>;

export const Proposal = z
  .object({
    id: z.string(),
    item: z.object({ id: z.string(), title: z.string() }),
    by: ActorRef,
    at: z.iso.datetime(),
    change: z.record(z.string(), z.unknown()),
    reason: z.string().nullable(),
    state: z.enum(["open", "accepted", "refused", "withdrawn"]),
    decidedBy: ActorRef.nullable(),
    decidedAt: z.iso.datetime().nullable(),
    decisionReason: z.string().nullable(),
  })
  .meta({ id: "Proposal" });
export type Proposal = z.infer<typeof Proposal>;

export const Comment = z
  .object({
    id: z.string(),
    author: ActorRef,
    body: z.string(),
    createdAt: z.iso.datetime(),
    editedAt: z.iso.datetime().nullable(),
    deleted: z.boolean(),
    mentions: z.array(ActorRef),
  })
  .meta({ id: "Comment" });
export type Comment = z.infer<typeof Comment>;

const CommentBody = z.strictObject({ body: z.string().trim().min(1, "Say something").max(commentLengthMax) });

const pageOf = <T extends z.ZodType>(item: T) => z.object({ data: z.array(item), next: z.string().nullable() });

const items = { tag: "Items" } as const;
const change = { ...items, output: Item, versioned: true, refusals: ["not-found", "item-overtaken"] } as const;

export const listItems = endpoint({
  ...items,
  name: "listItems",
  method: "GET",
  path: "/items",
  audience: "item.see",
  summary: "Items by filter, in pages",
  query: ItemQuery,
  output: pageOf(ItemSummary),
});

export const createItem = endpoint({
  ...items,
  name: "createItem",
  method: "POST",
  path: "/items",
  audience: "item.report",
  summary: "Report an item",
  body: NewItem,
  output: Item,
  status: 201,
  versioned: true,
});

export const readItem = endpoint({
  ...items,
  name: "readItem",
  method: "GET",
  path: "/items/{id}",
  audience: "item.see",
  summary: "One item; the number of a merged one gives the item it was merged into",
  params: ItemPath,
  output: Item,
  versioned: true,
  refusals: ["not-found"],
});

export const editItem = endpoint({
  ...change,
  name: "editItem",
  method: "PATCH",
  path: "/items/{id}",
  audience: "item.edit",
  summary: "Edit what describes it, field by field",
  params: ItemPath,
  body: ItemEdit.extend({ reason: optionalReason, batch }),
});

export const changePriority = endpoint({
  ...change,
  name: "changePriority",
  method: "PUT",
  path: "/items/{id}/priority",
  audience: "item.set-priority",
  summary: "Set the priority; P0 has rights of its own",
  params: ItemPath,
  body: z.strictObject({ priority: Priority, reason: optionalReason, batch }),
});

export const changeStatus = endpoint({
  ...change,
  name: "changeStatus",
  method: "PUT",
  path: "/items/{id}/status",
  audience: "item.set-status",
  summary: "Start it, hand it back, resolve it or reopen it",
  params: ItemPath,
  body: z.strictObject({
    status: Status,
    resolution: Resolution.nullish(),
    regressionTest: z.string().trim().max(reasonLengthMax).nullish(),
    reason: optionalReason,
    batch,
  }),
  refusals: ["not-found", "item-overtaken", "rule-broken"],
});

export const assignItem = endpoint({
  ...change,
  name: "assignItem",
  method: "PUT",
  path: "/items/{id}/assignee",
  audience: "item.take",
  summary: "Take it, hand it back (null), or assign it to somebody else",
  params: ItemPath,
  body: z.strictObject({ assignee: z.string().max(40).nullable(), reason: optionalReason, batch }),
});

export const moveItem = endpoint({
  ...items,
  name: "moveItem",
  method: "PUT",
  path: "/items/{id}/place",
  audience: "item.take",
  summary: "Put it between two neighbours on the board",
  params: ItemPath,
  body: z.strictObject({ after: ItemId.nullish(), before: ItemId.nullish() }),
  output: z.object({ id: z.string(), rank: z.string() }),
  refusals: ["not-found"],
});

export const setLocations = endpoint({
  ...change,
  name: "setLocations",
  method: "PUT",
  path: "/items/{id}/locations",
  audience: "item.edit",
  summary: "Set where it lives in the code",
  params: ItemPath,
  body: z.strictObject({ locations: z.array(LocationInput).max(locationsMax), reason: optionalReason, batch }),
});

export const acceptItem = endpoint({
  ...change,
  name: "acceptItem",
  method: "POST",
  path: "/items/{id}/triage",
  audience: "item.triage",
  summary: "Accept it out of the inbox with a priority",
  params: ItemPath,
  body: z.strictObject({ priority: Priority, reason: optionalReason, batch }),
});

export const sendBackToInbox = endpoint({
  ...change,
  name: "sendBackToInbox",
  method: "DELETE",
  path: "/items/{id}/triage",
  audience: "item.triage",
  summary: "Send it back to the inbox",
  params: ItemPath,
});

export const declineItem = endpoint({
  ...change,
  name: "declineItem",
  method: "POST",
  path: "/items/{id}/decline",
  audience: "item.triage",
  summary: "Decline it, with a reason",
  params: ItemPath,
  body: z.strictObject({ reason: Reason, batch }),
});

export const markDuplicate = endpoint({
  ...change,
  name: "markDuplicate",
  method: "POST",
  path: "/items/{id}/duplicate",
  audience: "item.triage",
  summary: "Resolve it as a duplicate of another item",
  params: ItemPath,
  body: z.strictObject({ of: ItemId, reason: optionalReason, batch }),
});

export const snoozeItem = endpoint({
  ...change,
  name: "snoozeItem",
  method: "POST",
  path: "/items/{id}/snooze",
  audience: "item.triage",
  summary: "Put it aside until a date, or until its code changes",
  params: ItemPath,
  body: z
    .strictObject({
      until: untilDay.nullish(),
      untilCodeChanges: z.boolean().default(false),
      reason: optionalReason,
      batch,
    })
    .refine((snooze) => snooze.until != null || snooze.untilCodeChanges, {
      message: "Say until when, or until its code changes",
      path: ["until"],
    }),
});

export const wakeItem = endpoint({
  ...change,
  name: "wakeItem",
  method: "DELETE",
  path: "/items/{id}/snooze",
  audience: "item.triage",
  summary: "Wake it from its snooze",
  params: ItemPath,
});

export const acceptRisk = endpoint({
  ...change,
  name: "acceptRisk",
  method: "POST",
  path: "/items/{id}/acceptance",
  audience: "item.accept-risk",
  summary: "Decide to live with it until a date; of a P0, admins only",
  params: ItemPath,
  body: z.strictObject({ until: untilDay, reason: Reason, batch }),
});

export const endAcceptance = endpoint({
  ...change,
  name: "endAcceptance",
  method: "DELETE",
  path: "/items/{id}/acceptance",
  audience: "item.accept-risk",
  summary: "End the acceptance; the clock goes on",
  params: ItemPath,
});

export const mergeItem = endpoint({
  ...change,
  name: "mergeItem",
  method: "POST",
  path: "/items/{id}/merge",
  audience: "item.merge",
  summary: "Merge it into another; its number leads there for ever",
  params: ItemPath,
  body: z.strictObject({ into: ItemId, reason: optionalReason, batch }),
});

export const addDependency = endpoint({
  ...change,
  name: "addDependency",
  method: "PUT",
  path: "/items/{id}/blockers/{blocker}",
  audience: "item.edit",
  summary: "Let it wait for another item",
  params: ItemPath.extend({ blocker: ItemId }),
  refusals: ["not-found", "dependency-cycle"],
});

export const removeDependency = endpoint({
  ...change,
  name: "removeDependency",
  method: "DELETE",
  path: "/items/{id}/blockers/{blocker}",
  audience: "item.edit",
  summary: "Let it no longer wait for another item",
  params: ItemPath.extend({ blocker: ItemId }),
});

export const linkPullRequest = endpoint({
  ...change,
  name: "linkPullRequest",
  method: "POST",
  path: "/items/{id}/pull-requests",
  audience: "item.link-pull-request",
  summary: "Link a pull request by hand",
  params: ItemPath,
  body: z.strictObject({
    number: z.int().positive().max(wholeNumberMax),
    repository: z.string().trim().min(1).max(200).nullish(),
    relation: z.enum(["resolves", "contributes", "mentions"]).default("resolves"),
    state: z.enum(["open", "merged", "closed", "unknown"]).default("unknown"),
    url: z
      .url({ protocol: /^https?$/ })
      .max(1000)
      .nullish(),
    title: z.string().trim().max(300).nullish(),
    batch,
  }),
});

export const unlinkPullRequest = endpoint({
  ...change,
  name: "unlinkPullRequest",
  method: "DELETE",
  path: "/items/{id}/pull-requests/{number}",
  audience: "item.link-pull-request",
  summary: "Unlink a pull request",
  params: ItemPath.extend({ number: z.coerce.number().int().positive().max(wholeNumberMax) }),
});

export const listHistory = endpoint({
  ...items,
  name: "listHistory",
  method: "GET",
  path: "/items/{id}/history",
  audience: "item.see",
  summary: "What happened to it, newest first",
  params: ItemPath,
  query: z.strictObject({
    limit: z.coerce.number().int().min(1).max(200).default(50),
    cursor: z.string().max(100).optional(),
  }),
  output: pageOf(HistoryEntry),
  refusals: ["not-found"],
});

export const listComments = endpoint({
  ...items,
  name: "listComments",
  method: "GET",
  path: "/items/{id}/comments",
  audience: "item.see",
  summary: "The conversation on it, oldest first",
  params: ItemPath,
  output: z.object({ data: z.array(Comment) }),
  refusals: ["not-found"],
});

export const commentOnItem = endpoint({
  ...items,
  name: "commentOnItem",
  method: "POST",
  path: "/items/{id}/comments",
  audience: "item.comment",
  summary: "Comment; @handle mentions a user",
  params: ItemPath,
  body: CommentBody,
  output: Comment,
  status: 201,
  refusals: ["not-found"],
});

export const editComment = endpoint({
  ...items,
  name: "editComment",
  method: "PATCH",
  path: "/items/{id}/comments/{comment}",
  audience: "item.comment",
  summary: "Edit one's own comment",
  params: ItemPath.extend({ comment: z.string().max(40) }),
  body: CommentBody,
  output: Comment,
  refusals: ["not-found"],
});

export const deleteComment = endpoint({
  ...items,
  name: "deleteComment",
  method: "DELETE",
  path: "/items/{id}/comments/{comment}",
  audience: "item.comment",
  summary: "Delete one's own comment; an admin, anybody's",
  params: ItemPath.extend({ comment: z.string().max(40) }),
  output: z.void(),
  status: 204,
  refusals: ["not-found"],
});

export const listProposals = endpoint({
  ...items,
  name: "listProposals",
  method: "GET",
  path: "/proposals",
  audience: "item.see",
  summary: "Proposals, oldest first",
  query: z.strictObject({
    state: z.enum(["open", "accepted", "refused", "withdrawn"]).default("open"),
    item: ItemId.optional(),
    limit: z.coerce.number().int().min(1).max(200).default(50),
    cursor: z.string().max(100).optional(),
  }),
  output: pageOf(Proposal),
});

export const proposeChange = endpoint({
  ...items,
  name: "proposeChange",
  method: "POST",
  path: "/items/{id}/proposals",
  audience: "item.propose",
  summary: "Ask for a change one may not make oneself",
  params: ItemPath,
  body: z.strictObject({ change: ProposedChange, reason: optionalReason }),
  output: Proposal,
  status: 201,
  refusals: ["not-found"],
});

export const decideProposal = endpoint({
  ...items,
  name: "decideProposal",
  method: "PUT",
  path: "/proposals/{proposal}/decision",
  audience: "proposal.decide",
  summary: "Accept or refuse a proposal; accepting makes the change",
  params: z.strictObject({ proposal: z.string().max(40) }),
  body: z.strictObject({ decision: z.enum(["accept", "refuse"]), reason: optionalReason }),
  output: Proposal,
  refusals: ["not-found", "conflict", "rule-broken"],
});

export const withdrawProposal = endpoint({
  ...items,
  name: "withdrawProposal",
  method: "DELETE",
  path: "/proposals/{proposal}",
  audience: "item.propose",
  summary: "Withdraw one's own proposal",
  params: z.strictObject({ proposal: z.string().max(40) }),
  output: Proposal,
  refusals: ["not-found", "conflict"],
});

/** What may be changed on many items at once. */
export const BulkChange = z
  .strictObject({
    priority: Priority.optional(),
    status: Status.optional(),
    resolution: Resolution.optional(),
    assignee: z.string().max(40).nullish(),
    category: CategoryName.nullish(),
    layer: Layer.nullish(),
    domain: Domain.nullish(),
    addLabels: z.array(Label).max(labelsMax).optional(),
    removeLabels: z.array(Label).max(labelsMax).optional(),
  })
  .refine((wanted) => Object.values(wanted).some((value) => value !== undefined), "Say what to change");
export type BulkChange = z.infer<typeof BulkChange>;

export const editManyItems = endpoint({
  ...items,
  name: "editManyItems",
  method: "POST",
  path: "/items/bulk",
  audience: "item.edit-many",
  summary: "Change many items with one reason; says which were skipped and why",
  body: z.strictObject({
    items: z
      .array(z.strictObject({ id: ItemId, version: z.int().optional() }))
      .min(1)
      .max(1_000),
    change: BulkChange,
    reason: optionalReason,
    batch,
  }),
  output: z.object({
    batch: z.string(),
    changed: z.array(z.string()),
    unchanged: z.array(z.string()),
    skipped: z.array(z.object({ id: z.string(), code: z.string(), why: z.string() })),
  }),
});

export const undoBatch = endpoint({
  ...items,
  name: "undoBatch",
  method: "POST",
  path: "/undo",
  audience: "item.report",
  summary: "Undo what one did as one; says which items have moved on since",
  body: z.strictObject({ batch: z.string().max(40) }),
  output: z.object({
    undone: z.array(z.string()),
    skipped: z.array(z.object({ id: z.string(), why: z.string() })),
  }),
  refusals: ["not-found", "conflict"],
});

export const listSimilarItems = endpoint({
  ...items,
  name: "listSimilarItems",
  method: "GET",
  path: "/similar-items",
  audience: "item.see",
  summary: "Items that a title and a path look like, likest first",
  query: z.strictObject({
    title: z.string().trim().min(1).max(200),
    path: z.string().max(1_000).optional(),
    except: ItemId.optional(),
  }),
  output: z.object({ data: z.array(z.object({ item: ItemSummary, likeness: z.number(), why: z.string() })) }),
});

/** Whether the register lets the launch happen. */
export const LaunchVerdict = z
  .object({ blocked: z.boolean(), blockers: z.int(), words: z.string() })
  .meta({ id: "LaunchVerdict" });
export type LaunchVerdict = z.infer<typeof LaunchVerdict>;

export const RegisterBalance = z
  .object({
    verdict: LaunchVerdict,
    total: z.int(),
    inbox: z.int(),
    open: z.int(),
    inProgress: z.int(),
    resolved: z.int(),
    hoursLeft: z.number(),
  })
  .meta({ id: "RegisterBalance" });
export type RegisterBalance = z.infer<typeof RegisterBalance>;

export const readBalance = endpoint({
  ...items,
  name: "readBalance",
  method: "GET",
  path: "/balance",
  audience: "item.see",
  summary: "The launch verdict and the balance of the register",
  output: RegisterBalance,
});

export const Category = z
  .object({ id: z.string(), name: z.string(), archived: z.boolean(), items: z.int() })
  .meta({ id: "Category" });
export type Category = z.infer<typeof Category>;

export const listCategories = endpoint({
  ...items,
  name: "listCategories",
  method: "GET",
  path: "/categories",
  audience: "item.see",
  summary: "The categories, by name",
  output: z.object({ data: z.array(Category) }),
});

export const createCategory = endpoint({
  ...items,
  name: "createCategory",
  method: "POST",
  path: "/categories",
  audience: "settings.change",
  summary: "Add a category",
  body: z.strictObject({ name: CategoryName }),
  output: Category,
  status: 201,
  refusals: ["conflict"],
});

export const editCategory = endpoint({
  ...items,
  name: "editCategory",
  method: "PATCH",
  path: "/categories/{category}",
  audience: "settings.change",
  summary: "Rename a category, archive it or bring it back",
  params: z.strictObject({ category: z.string().max(40) }),
  body: z.strictObject({ name: CategoryName.optional(), archived: z.boolean().optional() }),
  output: Category,
  refusals: ["not-found", "conflict"],
});
