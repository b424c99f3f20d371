import type { Viewer } from "@/lib/access/viewer";
import { now } from "@/lib/clock";
import { statement, type Tx, transaction } from "@/lib/db/sql";
import { AppError } from "@/lib/errors";
import { closing } from "@/lib/items/change-status";
import { getItem } from "@/lib/items/get-item";
import type { Item } from "@/lib/items/item";
import { assertCan, lockItem } from "@/lib/items/lock-item";
import { endPauses } from "@/lib/items/pauses";
import { saveItem } from "@/lib/items/save-item";
import { formatItemId } from "@/lib/items/words";

const copyLocations = statement(
  "copy_locations",
  `insert into locations (id, item_number, position, repository, path, start_line, end_line, excerpt)
   select 'loc_' || substr(md5(l.id || ':' || $2::int::text), 1, 26), $2::int,
          (select coalesce(max(position), -1) from locations where item_number = $2) + row_number() over (order by l.position),
          l.repository, l.path, l.start_line, l.end_line, l.excerpt
   from locations l
   where l.item_number = $1 and not exists (
     select 1 from locations k where k.item_number = $2 and k.path = l.path
       and k.repository is not distinct from l.repository and k.start_line is not distinct from l.start_line)`,
);
const movePulls = statement(
  "move_pull_requests",
  `update item_pull_requests p set item_number = $2 where p.item_number = $1 and not exists (
     select 1 from item_pull_requests k where k.item_number = $2 and k.number = p.number
       and k.repository is not distinct from p.repository)`,
);
const moveComments = statement("move_comments", "update comments set item_number = $2 where item_number = $1");
const moveDependencies = statement(
  "move_dependencies",
  `with moved as (
     insert into dependencies (blocker_number, blocked_number, created_at)
     select case when blocker_number = $1 then $2 else blocker_number end,
            case when blocked_number = $1 then $2 else blocked_number end, created_at
     from dependencies where $1 in (blocker_number, blocked_number) and $2 not in (blocker_number, blocked_number)
     on conflict do nothing)
   delete from dependencies where $1 in (blocker_number, blocked_number)`,
);

type Merge = {
  number: number;
  ifMatch: number | null;
  into: number;
  reason?: string | null | undefined;
  batch?: string | undefined;
};

/**
 * Merges an item into another: what it knows goes over (locations, pull requests, comments, dependencies), it is
 * resolved as a duplicate, and its number leads to the other for ever. Gives the item it went into.
 */
export async function mergeItem(viewer: Viewer, input: Merge): Promise<Item> {
  if (input.number === input.into) {
    throw new AppError("rule-broken", { message: `${formatItemId(input.number)} cannot be merged into itself.` });
  }
  return transaction(async (tx) => {
    const [first, second] = [Math.min(input.number, input.into), Math.max(input.number, input.into)];
    const locked = new Map([
      [first, await lockItem(tx, viewer, first, "item.merge", first === input.number ? input.ifMatch : null)],
      [second, await lockItem(tx, viewer, second, "item.merge", second === input.number ? input.ifMatch : null)],
    ]);
    const item = locked.get(input.number);
    const into = locked.get(input.into);
    if (!item || !into) throw new AppError("not-found", { message: "There is no such item." });
    if (item.priority === "P0" && item.status !== "resolved") assertCan(viewer, "item.set-p0", item);
    const told = { reason: input.reason, batchId: input.batch };
    const closed = item.status === "resolved" ? {} : closing(item, { resolution: "duplicate" });
    await saveItem(
      tx,
      viewer,
      item,
      { ...closed, merged_into: into.number },
      {
        kind: "item.merged",
        payload: { into: into.number },
        ...told,
      },
    );
    await endPauses(tx, item.number, now());
    await carryOver(tx, item.number, into.number);
    const path = into.path ?? item.path;
    await saveItem(tx, viewer, into, { path }, { kind: "item.merged-in", payload: { from: item.number }, ...told });
    return getItem(viewer, into.number, tx);
  });
}

async function carryOver(tx: Tx, from: number, into: number): Promise<void> {
  for (const step of [copyLocations, movePulls, moveComments, moveDependencies]) await tx.rows(step, [from, into]);
}
