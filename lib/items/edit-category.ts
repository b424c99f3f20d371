import type { Viewer } from "@/lib/access/viewer";
import { now } from "@/lib/clock";
import { createId } from "@/lib/db/id";
import { firstRow, statement, type Tx, transaction } from "@/lib/db/sql";
import { AppError } from "@/lib/errors";
import { recordEvent, registerStream } from "@/lib/events/record";
import type { Category } from "@/lib/items/endpoints";

const sameName = statement(
  "category_same_name",
  "select id from categories where lower(name) = lower($1) and id <> $2",
);
const insertCategory = statement("insert_category", "insert into categories (id, name) values ($1, $2)");
const lockCategory = statement(
  "lock_category",
  `select id, name, archived_at is not null as archived,
     (select count(*)::int from items i where i.category_id = c.id) as items
   from categories c where id = $1 for update`,
);
const updateCategory = statement("update_category", "update categories set name = $2, archived_at = $3 where id = $1");

/** Adds a category; 409 when there is one of that name in any case. */
export async function createCategory(viewer: Viewer, name: string): Promise<Category> {
  return transaction(async (tx) => {
    await assertFree(tx, name, "");
    const id = createId("cat", now());
    await tx.rows(insertCategory, [id, name]);
    await tell(tx, viewer, "category.created", { name });
    return { id, name, archived: false, items: 0 };
  });
}

/** Renames a category, archives it or brings it back; its items stay. */
export async function editCategory(
  viewer: Viewer,
  input: { category: string; name?: string | undefined; archived?: boolean | undefined },
): Promise<Category> {
  return transaction(async (tx) => {
    const before = await firstRow<Category>(tx, lockCategory, [input.category]);
    if (!before) throw new AppError("not-found", { message: "There is no such category." });
    const after = { ...before, name: input.name ?? before.name, archived: input.archived ?? before.archived };
    await assertFree(tx, after.name, before.id);
    await tx.rows(updateCategory, [before.id, after.name, after.archived ? now() : null]);
    await tell(tx, viewer, "category.edited", { from: before.name, to: after.name, archived: after.archived });
    return after;
  });
}

async function assertFree(tx: Tx, name: string, except: string): Promise<void> {
  if (!(await firstRow(tx, sameName, [name, except]))) return;
  throw new AppError("conflict", { message: `There is a category "${name}" already.` });
}

async function tell(tx: Tx, viewer: Viewer, kind: string, payload: Record<string, unknown>): Promise<void> {
  await recordEvent(tx, {
    stream: registerStream,
    kind,
    itemNumber: null,
    itemVersion: null,
    actorId: viewer.id,
    onBehalfOfId: viewer.sponsorId,
    payload,
    reason: null,
    batchId: null,
    at: now(),
  });
}
