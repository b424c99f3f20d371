import { z } from "zod";
import { ActorRef } from "@/lib/accounts/actor";
import { cardsAtFirst, cardsMax } from "@/lib/board/card-counts";
import { endpoint } from "@/lib/http/endpoint";
import { ColumnKind, itemFilterShape, SortKey } from "@/lib/items/filter";
import { ItemSummary } from "@/lib/items/item";

const board = { tag: "Board" } as const;

/** A column of the board: `key` is what a card dropped there takes; `none` is the column of what has nothing. */
export const BoardColumn = z
  .object({
    key: z.string(),
    title: z.string(),
    actor: ActorRef.nullable(),
    count: z.int(),
    effortHours: z.number(),
    limit: z.int().nullable().meta({ description: "Most work in progress, or null" }),
    items: z.array(ItemSummary),
    next: z.string().nullable(),
  })
  .meta({ id: "BoardColumn" });
export type BoardColumn = z.infer<typeof BoardColumn>;

export const BoardQuery = z.strictObject({
  ...itemFilterShape,
  columns: ColumnKind.default("status"),
  sort: SortKey.default("rank"),
  order: z.enum(["asc", "desc"]).default("asc"),
  cards: z.coerce.number().int().min(1).max(cardsMax).default(cardsAtFirst),
});
export type BoardQuery = z.infer<typeof BoardQuery>;

export const readBoard = endpoint({
  ...board,
  name: "readBoard",
  method: "GET",
  path: "/board",
  audience: "item.see",
  summary: "The columns of the board with true counts and their first cards",
  description: "More cards of a column come from `next` of the column through GET /board/columns/{key}.",
  query: BoardQuery,
  output: z.object({ columns: z.array(BoardColumn), total: z.int(), inbox: z.int() }),
});

export const readColumn = endpoint({
  ...board,
  name: "readColumn",
  method: "GET",
  path: "/board/columns/{key}",
  audience: "item.see",
  summary: "More cards of one column",
  params: z.strictObject({ key: z.string().max(200) }),
  query: BoardQuery.extend({ cursor: z.string().max(500).optional() }),
  output: z.object({ items: z.array(ItemSummary), next: z.string().nullable() }),
});

/** One message of the live stream. */
export const LiveMessage = z
  .discriminatedUnion("type", [
    z.object({ type: z.literal("hello"), resumed: z.boolean() }),
    z.object({ type: z.literal("items"), items: z.array(ItemSummary), actors: z.record(z.string(), z.string()) }),
    z.object({ type: z.literal("register"), kinds: z.array(z.string()) }),
  ])
  .meta({ id: "LiveMessage" });
export type LiveMessage = z.infer<typeof LiveMessage>;

export const readLive = endpoint({
  ...board,
  name: "readLive",
  method: "GET",
  path: "/live",
  audience: "item.see",
  summary: "What others change, as it happens (server-sent events; resumes from Last-Event-ID)",
  description:
    "Each event is named `message` and holds a LiveMessage; `hello` with resumed=false asks for a full reload.",
  output: z.void(),
  produces: ["text/event-stream"],
});
