import { can, whoMay } from "@/lib/access/can";
import type { Verb } from "@/lib/access/permissions";
import { isInScope } from "@/lib/access/scope";
import type { Viewer } from "@/lib/access/viewer";
import { firstRow, statement, type Tx } from "@/lib/db/sql";
import { AppError } from "@/lib/errors";
import { listHistorySince } from "@/lib/items/find-history";
import { getItem } from "@/lib/items/get-item";
import type { ItemRow } from "@/lib/items/item-row";
import { noSuchItem } from "@/lib/items/no-such-item";
import { isInInbox } from "@/lib/items/present-item";
import { formatItemId } from "@/lib/items/words";

/** The register's settings as they stand, read with the lock so that a change never uses old ones. */
export type ClockSettings = { calendar: unknown; rules: unknown };
export type LockedItem = ItemRow & { settings: ClockSettings; pauses: StoredPause[] };

/** An acceptance or a snooze as it bears on the clock. */
export type StoredPause = { at: string; until: string | null; endedAt: string | null };

const lockByNumber = statement(
  "lock_item",
  `select i.number, i.version, i.title, i.description, i.status, i.priority, i.category_id, c.name as category, i.layer,
     i.domain, i.resolution, i.resolution_reason, i.regression_test, i.risk, i.test_kind, i.effort_hours, i.labels,
     i.reporter_id, i.assignee_id, i.duplicate_of, i.merged_into, i.found_on, i.triaged_at, i.started_at, i.resolved_at,
     i.clock_started_at, i.due_at, i.former_priorities, i.clock_history, i.accepted_until, i.snoozed_until, i.snoozed_for_code, i.path, i.rank,
     coalesce((select array_agg(l.path order by l.position) from locations l where l.item_number = i.number), '{}') as paths,
     json_build_object('calendar', (select value from settings where key = 'calendar'),
                       'rules', (select value from settings where key = 'clock-rules')) as settings,
     (select coalesce(json_agg(p order by p.at), '[]') from (
        select at, until::text, ended_at as "endedAt" from acceptances where item_number = i.number
        union all
        select at, until::text, ended_at from snoozes where item_number = i.number) p) as pauses
   from items i left join categories c on c.id = i.category_id
   where i.number = $1 for update of i`,
);

/** Locks the item a change is meant for: 404 when there is none, 403 unless the viewer may, 412 when it was overtaken. */
export async function lockItem(
  tx: Tx,
  viewer: Viewer,
  number: number,
  verb: Verb,
  ifMatch: number | null = null,
): Promise<LockedItem> {
  const item = await lockForReading(tx, number);
  assertCan(viewer, verb, item);
  if (item.merged_into !== null) throw mergedAway(item);
  if (ifMatch !== null && ifMatch !== item.version) throw await overtaken(viewer, item, ifMatch);
  return item;
}

/** Locks an item without asking what the viewer may do; the caller asks. */
export async function lockForReading(tx: Tx, number: number): Promise<LockedItem> {
  const item = await firstRow<LockedItem>(tx, lockByNumber, [number]);
  if (!item) throw noSuchItem(number);
  return item;
}

/** Throws 403 in words unless the viewer may do it to this item. */
export function assertCan(viewer: Viewer, verb: Verb, item: ItemRow): void {
  if (mayDo(viewer, verb, item)) return;
  const own = can(viewer, verb) ? ` Not to ${formatItemId(item.number)}, as things stand.` : "";
  throw new AppError("not-allowed", { message: whoMay(verb) + own });
}

/** `can` for a row. */
export function mayDo(viewer: Viewer, verb: Verb, item: ItemRow): boolean {
  return can(viewer, verb, {
    reporter: { id: item.reporter_id },
    assignee: item.assignee_id === null ? null : { id: item.assignee_id },
    inInbox: isInInbox(item),
    priority: item.priority,
    inScope: isInScope(viewer.scopes, item),
  });
}

function mergedAway(item: ItemRow): AppError {
  const into = formatItemId(item.merged_into ?? item.number);
  return new AppError("conflict", {
    message: `${formatItemId(item.number)} was merged into ${into}; change that one.`,
  });
}

async function overtaken(viewer: Viewer, item: ItemRow, expected: number): Promise<AppError> {
  return new AppError("item-overtaken", {
    message: `${formatItemId(item.number)} is at version ${item.version}; this change was made against version ${expected}.`,
    extra: {
      current: await getItem(viewer, item.number),
      since: await listHistorySince(item.number, expected),
    },
  });
}
