import type { Viewer } from "@/lib/access/viewer";
import { now } from "@/lib/clock";
import { type SqlRunner, statement, transaction } from "@/lib/db/sql";
import { AppError } from "@/lib/errors";
import { type DependencyEdge, findCycle } from "@/lib/items/dependencies";
import { getItem } from "@/lib/items/get-item";
import type { Item } from "@/lib/items/item";
import { lockItem } from "@/lib/items/lock-item";
import { noSuchItem } from "@/lib/items/no-such-item";
import { saveItem } from "@/lib/items/save-item";
import { formatItemId } from "@/lib/items/words";

// One writer of dependencies at a time: two that each see no cycle could make one together.
const lockGraph = statement(
  "lock_dependencies",
  "select pg_advisory_xact_lock(hashtext('dependencies'))::text as locked",
);
const selectEdges = statement(
  "select_edges_behind",
  `with recursive behind as (
     select blocker_number, blocked_number from dependencies where blocker_number = $1
     union
     select d.blocker_number, d.blocked_number from dependencies d join behind b on d.blocker_number = b.blocked_number)
   select blocker_number as blocker, blocked_number as blocked from behind`,
);
const selectItem = statement("select_blocker", "select number from items where number = $1 and merged_into is null");
const insertEdge = statement(
  "insert_dependency",
  "insert into dependencies (blocker_number, blocked_number, created_at) values ($1, $2, $3) on conflict do nothing returning 1 as made",
);
const deleteEdge = statement(
  "delete_dependency",
  "delete from dependencies where blocker_number = $1 and blocked_number = $2 returning 1 as gone",
);

type Edge = { number: number; blocker: number; ifMatch: number | null };

/** Lets an item wait for another; 409 with the path when they would wait for each other. */
export async function addDependency(viewer: Viewer, input: Edge): Promise<Item> {
  return transaction(async (tx) => {
    const item = await lockItem(tx, viewer, input.number, "item.edit", input.ifMatch);
    if ((await tx.rows(selectItem, [input.blocker])).length === 0) throw noSuchItem(input.blocker);
    await assertNoCycle(tx, { blocker: input.blocker, blocked: input.number });
    const made = await tx.rows(insertEdge, [input.blocker, input.number, now()]);
    if (made.length > 0) {
      await saveItem(tx, viewer, item, {}, { kind: "item.dependency-added", payload: { blocker: input.blocker } });
    }
    return getItem(viewer, input.number, tx);
  });
}

/** Lets an item no longer wait for another; nothing when it did not. */
export async function removeDependency(viewer: Viewer, input: Edge): Promise<Item> {
  return transaction(async (tx) => {
    const item = await lockItem(tx, viewer, input.number, "item.edit", input.ifMatch);
    const gone = await tx.rows(deleteEdge, [input.blocker, input.number]);
    if (gone.length > 0) {
      await saveItem(tx, viewer, item, {}, { kind: "item.dependency-removed", payload: { blocker: input.blocker } });
    }
    return getItem(viewer, input.number, tx);
  });
}

/** Throws 409 with the path when the two would wait for each other; holds off other writers of dependencies. */
export async function assertNoCycle(tx: SqlRunner, candidate: DependencyEdge): Promise<void> {
  await tx.rows(lockGraph);
  const edges = await tx.rows<DependencyEdge>(selectEdges, [candidate.blocked]);
  const cycle = findCycle(edges, candidate);
  if (cycle === null) return;
  const path = cycle.map(formatItemId);
  throw new AppError("dependency-cycle", {
    message: `${formatItemId(candidate.blocked)} cannot wait for ${formatItemId(candidate.blocker)}: ${path.join(" → ")}.`,
    extra: { path },
  });
}
