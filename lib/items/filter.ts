import { z } from "zod";
import { Day, Domain, Layer, Priority, Risk, Status } from "@/lib/items/item";

/** Repeated or comma-separated: `status=open&status=resolved` and `status=open,resolved` are the same. */
function listOf<Member extends z.ZodType>(member: Member) {
  return z.preprocess(listed, z.array(member).max(100).optional()).optional();
}

/** An empty list asks for nothing, as if it were left out. */
function listed(value: unknown): unknown[] | undefined {
  const parts = (Array.isArray(value) ? value : [value]).flatMap(splitCommas);
  return value === undefined || parts.length === 0 ? undefined : parts;
}

function splitCommas(value: unknown): unknown[] {
  return typeof value === "string" ? value.split(",").filter((part) => part !== "") : [value];
}

const yesNo = z.enum(["true", "false"]).transform((value) => value === "true");
const shortText = z.string().trim().min(1).max(200);

export const sortKeys = ["rank", "priority", "due", "updated", "found", "number", "title"] as const;
export const SortKey = z.enum(sortKeys);
export type SortKey = z.infer<typeof SortKey>;

/** The filters of board, list, export and API; each narrows what is shown, left out means everything. */
export const itemFilterShape = {
  q: z.string().trim().max(200).optional().meta({ description: "Words of number, title, path or description" }),
  status: listOf(Status),
  priority: listOf(z.union([Priority, z.literal("none")])),
  category: listOf(shortText).meta({ description: "Names of categories, or none" }),
  layer: listOf(z.union([Layer, z.literal("none")])),
  domain: listOf(z.union([Domain, z.literal("none")])),
  assignee: listOf(shortText).meta({ description: "Ids of users, me, or none" }),
  reporter: listOf(shortText).meta({ description: "Ids of users, or me" }),
  label: listOf(shortText).meta({ description: "Items that have all of these labels" }),
  risk: listOf(Risk),
  testKind: listOf(z.enum(["structural", "calibration"])),
  source: listOf(z.enum(["by_hand", "register_file", "scan", "sarif", "api", "agent"])),
  path: shortText.optional().meta({ description: "Items with a location whose path contains this" }),
  inbox: z.enum(["only", "without", "with"]).optional().meta({ description: "Untriaged items; with, unless said" }),
  accepted: z.enum(["only", "without", "with"]).optional(),
  snoozed: z.enum(["only", "without", "with"]).optional(),
  blocked: yesNo.optional(),
  overdue: yesNo.optional(),
  dueWithinDays: z.coerce.number().int().min(0).max(366).optional(),
  foundAfter: Day.optional(),
  foundBefore: Day.optional(),
  resolvedAfter: Day.optional(),
};

export const ItemFilter = z.strictObject(itemFilterShape);
export type ItemFilter = z.infer<typeof ItemFilter>;

export const pageSizeMax = 200;
export const pageSizeDefault = 50;

/** How a list is cut and ordered. */
export const pageShape = {
  limit: z.coerce.number().int().min(1).max(pageSizeMax).default(pageSizeDefault),
  cursor: z.string().max(500).optional().meta({ description: "`next` of the page before" }),
};

export const ItemQuery = z.strictObject({
  ...itemFilterShape,
  ...pageShape,
  sort: SortKey.default("number"),
  order: z.enum(["asc", "desc"]).default("asc"),
});
export type ItemQuery = z.infer<typeof ItemQuery>;

/** By what the board is cut into columns. */
export const columnKinds = ["status", "priority", "category", "assignee", "domain"] as const;
export const ColumnKind = z.enum(columnKinds);
export type ColumnKind = z.infer<typeof ColumnKind>;
