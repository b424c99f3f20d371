import { z } from "zod";
import { ActorRef } from "@/lib/accounts/actor";

/** Every identifier of an item in the product: `DEBT-` and the number, at least three digits. */
export const itemPrefix = "DEBT";

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

/** P0 blocks launch, P1 this week, P2 within a month, P3 nice to have (product section 4). */
export const priorities = ["P0", "P1", "P2", "P3"] as const;
export const Priority = z.enum(priorities).meta({ id: "Priority", description: "P0 blocks launch … P3 nice to have" });
export type Priority = z.infer<typeof Priority>;

export const statuses = ["open", "in_progress", "resolved"] as const;
export const Status = z.enum(statuses).meta({ id: "Status" });
export type Status = z.infer<typeof Status>;

/** How a resolved item was resolved. */
export const resolutions = ["fixed", "duplicate", "declined", "obsolete"] as const;
export const Resolution = z.enum(resolutions).meta({ id: "Resolution" });
export type Resolution = z.infer<typeof Resolution>;

/** Where an item came from. */
export const sources = ["by_hand", "register_file", "scan", "sarif", "api", "agent"] as const;
export const ItemSource = z.enum(sources).meta({ id: "ItemSource" });
export type ItemSource = z.infer<typeof ItemSource>;

/** Risk of a security item; each has a least priority (`leastPriorityOfRisk`). */
export const risks = ["exploitable_now", "exploitable_with_effort", "theoretical"] as const;
export const Risk = z.enum(risks).meta({ id: "Risk" });
export type Risk = z.infer<typeof Risk>;

/** Test debt is structural (wrong call: fix now) or calibration (a threshold: a domain expert decides). */
export const testKinds = ["structural", "calibration"] as const;
export const TestKind = z.enum(testKinds).meta({ id: "TestKind" });
export type TestKind = z.infer<typeof TestKind>;

/** The domains that coordinators own. */
export const domains = [
  "platform",
  "quality",
  "engine",
  "tooling",
  "operations",
  "resilience",
  "frontend",
  "intelligence",
] as const;
export const Domain = z.enum(domains).meta({ id: "Domain" });
export type Domain = z.infer<typeof Domain>;

/** The sixteen layers of a full-stack review (product section 10). */
export const layers = [
  "frontend_architecture",
  "frontend_components",
  "state_management",
  "backend_middleware",
  "database_orm",
  "authentication",
  "container_deployment",
  "ci_cd",
  "mcp_server",
  "background_tasks",
  "websocket_realtime",
  "api_routes",
  "frontend_backend_integration",
  "environment_configuration",
  "error_handling",
  "performance",
] as const;
export const Layer = z.enum(layers).meta({ id: "Layer" });
export type Layer = z.infer<typeof Layer>;

export const priorityWords: Record<Priority, string> = {
  P0: "blocks launch",
  P1: "affects functionality",
  P2: "quality, maintainability",
  P3: "nice to have",
};
export const statusWords: Record<Status, string> = { open: "Open", in_progress: "In Progress", resolved: "Resolved" };
export const resolutionWords: Record<Resolution, string> = {
  fixed: "fixed",
  duplicate: "duplicate",
  declined: "declined",
  obsolete: "obsolete",
};
export const sourceWords: Record<ItemSource, string> = {
  by_hand: "by hand",
  register_file: "register file",
  scan: "scan",
  sarif: "SARIF",
  api: "API",
  agent: "agent",
};
export const riskWords: Record<Risk, string> = {
  exploitable_now: "Exploitable now",
  exploitable_with_effort: "Exploitable with effort",
  theoretical: "Theoretical",
};
export const testKindWords: Record<TestKind, string> = { structural: "Structural", calibration: "Calibration" };
export const domainWords: Record<Domain, string> = {
  platform: "Platform",
  quality: "Quality",
  engine: "Engine",
  tooling: "Tooling",
  operations: "Operations",
  resilience: "Resilience",
  frontend: "Frontend",
  intelligence: "Intelligence",
};
export const layerWords: Record<Layer, string> = {
  frontend_architecture: "Frontend architecture",
  frontend_components: "Frontend components",
  state_management: "State management",
  backend_middleware: "Backend middleware",
  database_orm: "Database and ORM",
  authentication: "Authentication",
  container_deployment: "Container and deployment",
  ci_cd: "CI/CD",
  mcp_server: "MCP server",
  background_tasks: "Background tasks",
  websocket_realtime: "WebSocket and real-time",
  api_routes: "API routes",
  frontend_backend_integration: "Frontend–backend integration",
  environment_configuration: "Environment configuration",
  error_handling: "Error handling",
  performance: "Performance",
};

/** The lowest priority a security item of this risk may have (product section 4). */
export const leastPriorityOfRisk: Record<Risk, Priority> = {
  exploitable_now: "P0",
  exploitable_with_effort: "P1",
  theoretical: "P2",
};

/** Shows a number the way people and pull requests write it: 12 → `DEBT-012`. */
export function formatItemId(number: number): string {
  return `${itemPrefix}-${String(number).padStart(3, "0")}`;
}

/** Reads `DEBT-12`, `debt-012` or `DEBT-012` as 12; anything else as null. */
export function parseItemId(text: string): number | null {
  const match = /^debt-0*([1-9]\d{0,8})$/i.exec(text.trim());
  return match?.[1] ? Number(match[1]) : null;
}

/** Negative when `a` is the more urgent; an item without a priority comes last. */
export function comparePriority(a: Priority | null, b: Priority | null): number {
  return priorityRank(a) - priorityRank(b);
}

function priorityRank(priority: Priority | null): number {
  return priority === null ? priorities.length : priorities.indexOf(priority);
}

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
const day = z.iso.date();
const moment = z.iso.datetime({ offset: true });

/** Where an item lives: `path` is relative to its repository; lines are 1-based and inclusive. */
export const LocationInput = z
  .strictObject({
    repository: z.string().trim().min(1).max(200).nullish(),
    path: z.string().trim().min(1).max(pathLengthMax),
    startLine: z.int().positive().nullish(),
    endLine: z.int().positive().nullish(),
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
