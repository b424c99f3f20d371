import type { Viewer } from "@/lib/access/viewer";
import { firstRow, type SqlRunner, statement, type Tx, transaction } from "@/lib/db/sql";
import { AppError } from "@/lib/errors";
import { getItem } from "@/lib/items/get-item";
import type { Item } from "@/lib/items/item";
import { assertCan, type LockedItem, lockItem } from "@/lib/items/lock-item";
import { saveItem } from "@/lib/items/save-item";

export type AssigneeChange = {
  assignee: string | null;
  reason?: string | null | undefined;
  batch?: string | undefined;
};

const selectUser = statement(
  "select_assignable_user",
  "select id, name from users where id = $1 and disabled_at is null and kind <> 'system'",
);
const selectName = statement("select_user_name", "select id, name from users where id = $1");

type Named = { id: string; name: string };

/** Takes an item, hands it back (null), or assigns it to somebody else. */
export async function assignItem(
  viewer: Viewer,
  input: AssigneeChange & { number: number; ifMatch: number | null },
): Promise<Item> {
  return transaction(async (tx) => {
    const item = await lockItem(tx, viewer, input.number, "item.take", input.ifMatch);
    await setAssignee(tx, viewer, item, input);
    return getItem(viewer, input.number, tx);
  });
}

/** The change itself, on an item the viewer has locked with the right to take it. */
export async function setAssignee(
  tx: Tx,
  viewer: Viewer,
  item: LockedItem,
  input: AssigneeChange,
): Promise<LockedItem> {
  const { assignee, reason, batch } = input;
  if (assignee === item.assignee_id) return item;
  const taken = assignee === viewer.id && item.assignee_id === null;
  const handedBack = assignee === null && item.assignee_id === viewer.id;
  if (!taken && !handedBack) assertCan(viewer, "item.assign", item);
  const to = assignee === null ? null : await assignableUser(tx, assignee);
  const told = { reason, batchId: batch };
  if (taken) return saveItem(tx, viewer, item, { assignee_id: assignee }, { kind: "item.taken", payload: {}, ...told });
  if (handedBack)
    return saveItem(tx, viewer, item, { assignee_id: null }, { kind: "item.handed-back", payload: {}, ...told });
  const from = item.assignee_id === null ? null : await firstRow<Named>(tx, selectName, [item.assignee_id]);
  return saveItem(
    tx,
    viewer,
    item,
    { assignee_id: assignee },
    { kind: "item.assigned", payload: { from, to }, ...told },
  );
}

/** A user to whom an item can be given; 400 naming the field when there is no such one. */
export async function assignableUser(tx: SqlRunner, id: string): Promise<Named> {
  const user = await firstRow<Named>(tx, selectUser, [id]);
  if (user) return user;
  throw new AppError("invalid-input", {
    message: "There is no such user to assign to.",
    fields: [{ path: "assignee", message: "There is no such user" }],
  });
}
