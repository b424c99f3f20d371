import { z } from "zod";
import { ActorRef } from "@/lib/accounts/actor";
import {
  domains,
  layers,
  parseItemId,
  priorities,
  resolutions,
  risks,
  sources,
  statuses,
  testKinds,
} from "@/lib/items/words";

/** Longest texts an item takes, in characters; the columns carry the same caps. */
export const titleLengthMax = 200;
export const descriptionLengthMax = 50_000;
export const reasonLengthMax = 1_000;
export const commentLengthMax = 20_000;
export const labelLengthMax = 50;
export const labelsMax = 20;
export const pathLengthMax = 1_000;
export const excerptLengthMax = 20_000;
export const locationsMax = 50;
export const effortHoursMax = 10_000;

export const Priority = z.enum(priorities).meta({ id: "Priority", description: "P0 blocks launch … P3 nice to have" });
export type Priority = z.infer<typeof Priority>;

export const Status = z.enum(statuses).meta({ id: "Status" });
export type Status = z.infer<typeof Status>;

export const Resolution = z.enum(resolutions).meta({ id: "Resolution" });
export type Resolution = z.infer<typeof Resolution>;

export const ItemSource = z.enum(sources).meta({ id: "ItemSource" });
export type ItemSource = z.infer<typeof ItemSource>;

export const Risk = z.enum(risks).meta({ id: "Risk" });
export type Risk = z.infer<typeof Risk>;

export const TestKind = z.enum(testKinds).meta({ id: "TestKind" });
export type TestKind = z.infer<typeof TestKind>;

export const Domain = z.enum(domains).meta({ id: "Domain" });
export type Domain = z.infer<typeof Domain>;

export const Layer = z.enum(layers).meta({ id: "Layer" });
export type Layer = z.infer<typeof Layer>;

/** `DEBT-012` in any of its spellings; the output is the number. */
export const ItemId = z
  .string()
  .max(20)
  .transform((text, ctx) => {
    const number = parseItemId(text);
    if (number === null) {
      ctx.addIssue({ code: "custom", message: `"${text}" is not an item number such as DEBT-012` });
      return z.NEVER;
    }
    return number;
  })
  .meta({ id: "ItemId", description: "DEBT-012, debt-12 and DEBT-12 are the same item" });

export const Title = z.string().trim().min(1, "Give it a title").max(titleLengthMax);
export const Description = z.string().max(descriptionLengthMax);
export const Reason = z.string().trim().min(1, "Say why").max(reasonLengthMax);
export const Label = z.string().trim().min(1).max(labelLengthMax);
export const EffortHours = z.number().positive().max(effortHoursMax);
export const CategoryName = z.string().trim().min(1).max(80);
/** A day that PostgreSQL and people know: from the year 1 to 9999. */
export const Day = z.iso.date().refine((text) => text >= "0001-01-01", "A day is not before the year 1");
/** The largest number that a column of whole numbers holds. */
export const wholeNumberMax = 2_147_483_647;
const line = z.int().positive().max(wholeNumberMax);
const day = Day;
const moment = z.iso.datetime({ offset: true });

/** Where an item lives: `path` is relative to its repository; lines are 1-based and inclusive. */
export const LocationInput = z
  .strictObject({
    repository: z.string().trim().min(1).max(200).nullish(),
    path: z.string().trim().min(1).max(pathLengthMax),
    startLine: line.nullish(),
    endLine: line.nullish(),
    excerpt: z.string().max(excerptLengthMax).nullish(),
  })
  .refine((at) => at.endLine == null || (at.startLine != null && at.endLine >= at.startLine), {
    message: "endLine needs a startLine that does not come after it",
    path: ["endLine"],
  });
export type LocationInput = z.infer<typeof LocationInput>;

export const ItemLocation = z
  .object({
    id: z.string(),
    repository: z.string().nullable(),
    path: z.string(),
    startLine: z.int().nullable(),
    endLine: z.int().nullable(),
    excerpt: z.string().nullable(),
  })
  .meta({ id: "Location" });
export type ItemLocation = z.infer<typeof ItemLocation>;

/** Another item, as it is named in passing. */
export const ItemRef = z
  .object({ id: z.string(), title: z.string(), status: Status, priority: Priority.nullable() })
  .meta({ id: "ItemRef" });
export type ItemRef = z.infer<typeof ItemRef>;

export const PullRequestRef = z
  .object({
    repository: z.string().nullable(),
    number: z.int(),
    relation: z.enum(["resolves", "contributes", "mentions"]),
    state: z.enum(["open", "merged", "closed", "unknown"]),
    url: z.string().nullable(),
    title: z.string().nullable(),
  })
  .meta({ id: "PullRequestRef" });
export type PullRequestRef = z.infer<typeof PullRequestRef>;

/** A decision to live with an item until a date. */
export const Acceptance = z.object({ by: ActorRef, at: moment, reason: z.string(), until: day });
/** An item put aside until a date, or until its code changes. */
export const Snooze = z.object({
  by: ActorRef,
  at: moment,
  reason: z.string().nullable(),
  until: day.nullable(),
  untilCodeChanges: z.boolean(),
});

/** What became of the clock: `dueAt` is an instant; `overMs` is how far past it a missed one ended, in wall milliseconds. */
export const DueState = z
  .object({
    dueAt: moment.nullable(),
    state: z.enum(["none", "running", "paused", "overdue", "met", "missed"]),
    overMs: z.number().nullable(),
  })
  .meta({ id: "DueState" });
export type DueState = z.infer<typeof DueState>;

/** An item as a card or a row shows it. */
export const ItemSummary = z
  .object({
    id: z.string().meta({ example: "DEBT-012" }),
    number: z.int(),
    title: z.string(),
    status: Status,
    inInbox: z.boolean(),
    priority: Priority.nullable(),
    category: z.string().nullable(),
    layer: Layer.nullable(),
    domain: Domain.nullable(),
    resolution: Resolution.nullable(),
    risk: Risk.nullable(),
    testKind: TestKind.nullable(),
    effortHours: z.number().nullable(),
    labels: z.array(z.string()),
    assignee: ActorRef.nullable(),
    reporter: ActorRef,
    path: z.string().nullable(),
    startLine: z.int().nullable(),
    endLine: z.int().nullable(),
    locationCount: z.int(),
    inScope: z.boolean().meta({ description: "Whether it lies in the viewer's scope" }),
    pullRequests: z.array(PullRequestRef),
    blockedBy: z.array(z.string()),
    due: DueState,
    acceptedUntil: day.nullable(),
    snoozedUntil: day.nullable(),
    snoozedUntilCodeChanges: z.boolean(),
    proposals: z.int(),
    comments: z.int(),
    rank: z.string(),
    version: z.int(),
    foundOn: day,
    triagedAt: moment.nullable(),
    startedAt: moment.nullable(),
    resolvedAt: moment.nullable(),
    createdAt: moment,
    updatedAt: moment,
  })
  .meta({ id: "ItemSummary" });
export type ItemSummary = z.infer<typeof ItemSummary>;

/** An item as its own page shows it. */
export const Item = ItemSummary.extend({
  description: z.string(),
  locations: z.array(ItemLocation),
  source: ItemSource,
  sourceRef: z.string().nullable(),
  resolutionReason: z.string().nullable(),
  regressionTest: z.string().nullable(),
  duplicateOf: ItemRef.nullable(),
  mergedInto: ItemRef.nullable(),
  duplicates: z.array(ItemRef),
  blocks: z.array(ItemRef),
  waitsFor: z.array(ItemRef),
  acceptance: Acceptance.nullable(),
  snooze: Snooze.nullable(),
}).meta({ id: "Item" });
export type Item = z.infer<typeof Item>;
