import { can } from "@/lib/access/can";
import type { Verb } from "@/lib/access/permissions";
import type { Viewer } from "@/lib/access/viewer";
import type { Calendar } from "@/lib/items/calendar";
import type { ClockRules } from "@/lib/items/due";
import type { ProposedChange } from "@/lib/items/endpoints";
import type { ItemSummary } from "@/lib/items/item";

/** What of the viewer decides what an item offers; `can` is asked again after every change of the item. */
export type ItemViewer = Pick<Viewer, "id" | "name" | "kind" | "role">;
/** What due dates are counted by, and the instant at which the page was made (ISO 8601). */
export type ItemClock = { calendar: Calendar; rules: ClockRules; madeAt: string };

/** How a change of a field would go: made at once, asked for, or not at all. */
export type Way = "change" | "propose" | "none";

/** What of a viewer a page hands to its client components. */
export function itemViewerOf({ id, name, kind, role }: Viewer): ItemViewer {
  return { id, name, kind, role };
}

/** How a change would go for this viewer as the item stands. */
export function wayOf(viewer: ItemViewer, item: ItemSummary, change: ProposedChange): Way {
  if (verbsOf(viewer, item, change).every((verb) => can(viewer, verb, item))) return "change";
  return can(viewer, "item.propose") ? "propose" : "none";
}

function verbsOf(viewer: ItemViewer, item: ItemSummary, change: ProposedChange): Verb[] {
  const { priority, status, resolution, assignee, ...edit } = change;
  const verbs: Verb[] = [];
  if (Object.keys(edit).length > 0) verbs.push("item.edit");
  if (priority !== undefined) verbs.push("item.set-priority");
  if (priority === "P0") verbs.push("item.set-p0");
  if (status !== undefined || resolution !== undefined) verbs.push("item.set-status");
  if (assignee !== undefined) verbs.push("item.take");
  if (assignee !== undefined && !isOwnDoing(viewer, item, assignee)) verbs.push("item.assign");
  return verbs;
}

/** Taking what nobody has, and handing back what one has, need no right over others. */
function isOwnDoing(viewer: ItemViewer, item: ItemSummary, assignee: string | null): boolean {
  const taken = assignee === viewer.id && item.assignee === null;
  return taken || (assignee === null && item.assignee?.id === viewer.id);
}
