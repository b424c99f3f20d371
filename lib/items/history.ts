import { z } from "zod";
import { Priority, Resolution, Status } from "@/lib/items/item";
import { formatItemId, priorities, resolutionWords, statusWords } from "@/lib/items/words";

/** The columns a change wrote, as they were and as they are; what undo goes back by. */
const columns = z.record(z.string(), z.object({ from: z.unknown(), to: z.unknown() })).default({});
const person = z.object({ id: z.string(), name: z.string() }).nullable();
const number = z.int();

type EventKind = {
  payload: z.ZodType;
  /** What follows the actor's name; reads as a sentence. */
  sentence: (payload: never) => string;
};

function event<P extends z.ZodType>(payload: P, sentence: (payload: z.output<P>) => string) {
  return { payload, sentence };
}

/** Every kind of entry in an item's history: the schema of what it keeps, and the sentence it reads as. */
export const itemEvents = {
  "item.reported": event(z.object({ title: z.string(), columns }), () => "reported it"),
  "item.edited": event(
    z.object({ fields: z.array(z.string()), columns }),
    ({ fields }) => `edited ${fields.length === 0 ? "it" : listWords(fields)}`,
  ),
  "item.priority-changed": event(z.object({ from: Priority.nullable(), to: Priority, columns }), ({ from, to }) => {
    if (from === null) return `set priority ${to}`;
    const raised = priorities.indexOf(to) < priorities.indexOf(from);
    return `${raised ? "raised" : "lowered"} priority from ${from} to ${to}`;
  }),
  "item.status-changed": event(
    z.object({ from: Status, to: Status, resolution: Resolution.nullable(), columns }),
    ({ from, to, resolution }) => {
      if (to === "resolved") return `resolved it${resolution ? ` as ${resolutionWords[resolution]}` : ""}`;
      if (from === "resolved") return `reopened it${to === "open" ? "" : ` as ${statusWords[to]}`}`;
      return to === "in_progress" ? "started it" : `moved it back to ${statusWords[to]}`;
    },
  ),
  "item.assigned": event(z.object({ from: person, to: person, columns }), ({ from, to }) => {
    if (to === null) return `took it from ${from?.name ?? "nobody"}`;
    return `assigned it to ${to.name}`;
  }),
  "item.taken": event(z.object({ columns }), () => "took it"),
  "item.handed-back": event(z.object({ columns }), () => "handed it back"),
  "item.accepted": event(z.object({ priority: Priority, columns }), ({ priority }) => `accepted it as ${priority}`),
  "item.sent-back": event(z.object({ columns }), () => "sent it back to the inbox"),
  "item.declined": event(z.object({ columns }), () => "declined it"),
  "item.marked-duplicate": event(
    z.object({ of: number, columns }),
    ({ of }) => `marked it a duplicate of ${formatItemId(of)}`,
  ),
  "item.snoozed": event(
    z.object({ until: z.string().nullable(), untilCodeChanges: z.boolean(), columns }),
    ({ until, untilCodeChanges }) =>
      `snoozed it until ${[until, untilCodeChanges ? "its code changes" : null].filter(Boolean).join(" or ")}`,
  ),
  "item.woken": event(z.object({ columns }), () => "woke it"),
  "item.risk-accepted": event(
    z.object({ until: z.string(), columns }),
    ({ until }) => `accepted the risk until ${until}`,
  ),
  "item.acceptance-ended": event(z.object({ columns }), () => "ended the acceptance"),
  "item.merged": event(z.object({ into: number, columns }), ({ into }) => `merged it into ${formatItemId(into)}`),
  "item.merged-in": event(z.object({ from: number, columns }), ({ from }) => `merged ${formatItemId(from)} into it`),
  "item.dependency-added": event(
    z.object({ blocker: number, columns }),
    ({ blocker }) => `made it wait for ${formatItemId(blocker)}`,
  ),
  "item.dependency-removed": event(
    z.object({ blocker: number, columns }),
    ({ blocker }) => `no longer lets it wait for ${formatItemId(blocker)}`,
  ),
  "item.locations-changed": event(
    z.object({ from: z.array(z.unknown()), to: z.array(z.unknown()), columns }),
    ({ to }) =>
      to.length === 0 ? "removed its locations" : `set ${to.length === 1 ? "its location" : `${to.length} locations`}`,
  ),
  "item.pull-request-linked": event(
    z.object({ number, repository: z.string().nullable(), relation: z.string(), columns }),
    ({ number: pull, relation }) =>
      `linked pull request #${pull}, which ${relation === "mentions" ? "mentions it" : `${relation}${relation === "contributes" ? " to it" : " it"}`}`,
  ),
  "item.pull-request-unlinked": event(
    z.object({ number, columns }),
    ({ number: pull }) => `unlinked pull request #${pull}`,
  ),
  "item.commented": event(z.object({ comment: z.string(), columns }), () => "commented"),
  "item.comment-edited": event(z.object({ comment: z.string(), columns }), () => "edited a comment"),
  "item.comment-deleted": event(z.object({ comment: z.string(), columns }), () => "deleted a comment"),
  "item.proposed": event(
    z.object({ proposal: z.string(), fields: z.array(z.string()), columns }),
    ({ fields }) => `proposed to change ${listWords(fields)}`,
  ),
  "item.proposal-accepted": event(
    z.object({ proposal: z.string(), fields: z.array(z.string()), columns }),
    ({ fields }) => `accepted the proposal to change ${listWords(fields)}`,
  ),
  "item.proposal-refused": event(
    z.object({ proposal: z.string(), fields: z.array(z.string()), columns }),
    ({ fields }) => `refused the proposal to change ${listWords(fields)}`,
  ),
  "item.proposal-withdrawn": event(z.object({ proposal: z.string(), columns }), () => "withdrew the proposal"),
  "item.imported": event(
    z.object({
      register: z.string(),
      filename: z.string(),
      created: z.boolean(),
      fields: z.array(z.string()),
      columns,
    }),
    ({ created, filename, fields }) =>
      created ? `imported it from ${filename}` : `updated ${listWords(fields)} from ${filename}`,
  ),
  "item.undone": event(z.object({ of: z.string(), columns }), ({ of }) => `undid "${of}"`),
} as const satisfies Record<string, EventKind>;

export type ItemEventKind = keyof typeof itemEvents;
export type ItemEventPayload<K extends ItemEventKind> = z.output<(typeof itemEvents)[K]["payload"]>;

/** One entry of an item's history, as it is shown. */
export const HistoryEntry = z
  .object({
    event: z.int(),
    kind: z.string(),
    sentence: z.string(),
    actor: z.object({ id: z.string(), name: z.string(), kind: z.string() }),
    onBehalfOf: z.object({ id: z.string(), name: z.string() }).nullable(),
    reason: z.string().nullable(),
    changes: z.record(z.string(), z.object({ from: z.unknown(), to: z.unknown() })),
    version: z.int().nullable(),
    batch: z.string().nullable(),
    at: z.iso.datetime(),
  })
  .meta({ id: "HistoryEntry" });
export type HistoryEntry = z.infer<typeof HistoryEntry>;

/** The sentence of a stored event; an event of a kind that is no more reads as its name. */
export function sentenceOf(kind: string, payload: unknown): string {
  if (!isItemEventKind(kind)) return kind.replace(/^.*\./, "").replaceAll("-", " ");
  const parsed = itemEvents[kind].payload.safeParse(payload);
  const sentence: (known: never) => string = itemEvents[kind].sentence;
  return parsed.success ? sentence(parsed.data as never) : kind.replace(/^.*\./, "").replaceAll("-", " ");
}

/** Whether a stored kind is one of an item's. */
export function isItemEventKind(kind: string): kind is ItemEventKind {
  return Object.hasOwn(itemEvents, kind);
}

function listWords(words: readonly string[]): string {
  const shown = words.map((word) => word.replace(/([A-Z])/g, " $1").toLowerCase());
  return shown.length < 2 ? (shown[0] ?? "nothing") : `${shown.slice(0, -1).join(", ")} and ${shown.at(-1)}`;
}
