import type { ItemClock, ItemViewer } from "@/components/items/item-viewer";
import type { NewItemDraft } from "@/components/items/new-item-draft";
import { can, whoMay } from "@/lib/access/can";
import { readClock } from "@/lib/items/due";
import { describeDue } from "@/lib/items/due-words";
import type { Priority } from "@/lib/items/item";
import { priorities } from "@/lib/items/words";

/** The facts of an item that its reporter has not sent yet. */
function factsOf(viewer: ItemViewer) {
  return { reporter: { id: viewer.id }, assignee: null, inInbox: true, priority: null, inScope: true };
}

/** Whether the viewer sets this priority, or asks for it. */
export function setsPriority(viewer: ItemViewer, priority: Priority): boolean {
  return can(viewer, priority === "P0" ? "item.set-p0" : "item.set-priority", factsOf(viewer));
}

/** Why a chosen priority is only asked for; null when it is set. */
export function whyProposed(viewer: ItemViewer, draft: NewItemDraft): string | null {
  const priority = priorities.find((one) => one === draft.priority);
  if (!priority || setsPriority(viewer, priority)) return null;
  return `${whoMay(priority === "P0" ? "item.set-p0" : "item.set-priority")} It goes along as a proposal.`;
}

/** What will become of it: "Accepted as P2, due 9 Mar", or that it waits in the inbox. */
export function outcomeWords(viewer: ItemViewer, draft: NewItemDraft, clock: ItemClock, now: Date): string {
  const priority = priorities.find((one) => one === draft.priority);
  if (!priority || !setsPriority(viewer, priority) || !can(viewer, "item.triage", factsOf(viewer))) {
    return "It waits in the inbox until somebody decides.";
  }
  return acceptedWords(priority, clock, now);
}

/** "Accepted as P2, due 9 Mar": what accepting at `now` comes to. */
export function acceptedWords(priority: Priority, { calendar, rules }: ItemClock, now: Date): string {
  const due = dueWords(priority, { calendar, rules }, now);
  return due === null ? `Accepted as ${priority}, no due date` : `Accepted as ${priority}, due ${due}`;
}

/** When an item accepted now would be due: "in 24 h", "Fri", "9 Mar"; null for a priority without a clock. */
export function dueWords(
  priority: Priority,
  settings: Pick<ItemClock, "calendar" | "rules">,
  now: Date,
): string | null {
  const reading = readClock({ priority, startedAt: now, pauses: [], resolvedAt: null }, now, settings);
  const words = describeDue(now, reading, settings)?.words ?? null;
  return words?.endsWith(" left") ? `in ${words.slice(0, -" left".length)}` : words;
}
