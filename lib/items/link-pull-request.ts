import { z } from "zod";
import type { Viewer } from "@/lib/access/viewer";
import { now } from "@/lib/clock";
import { createId } from "@/lib/db/id";
import { firstRow, statement, transaction } from "@/lib/db/sql";
import { AppError } from "@/lib/errors";
import { getItem } from "@/lib/items/get-item";
import type { Item, PullRequestRef } from "@/lib/items/item";
import { lockItem } from "@/lib/items/lock-item";
import { saveItem } from "@/lib/items/save-item";
import { formatItemId } from "@/lib/items/words";

const findLink = statement(
  "find_pull_request_link",
  `select id from item_pull_requests
   where item_number = $1 and number = $2 and repository is not distinct from $3`,
);
const insertLink = statement(
  "insert_pull_request_link",
  `insert into item_pull_requests (id, item_number, number, repository, relation, state, url, title, linked_at)
   values ($1, $2, $3, $4, $5::pull_request_relation, $6::pull_request_state, $7, $8, $9)`,
);
const deleteLink = statement(
  "delete_pull_request_link",
  "delete from item_pull_requests where item_number = $1 and number = $2 returning id",
);

type Link = {
  number: number;
  ifMatch: number | null;
  pull: Omit<PullRequestRef, "repository" | "url" | "title"> & {
    repository?: string | null | undefined;
    url?: string | null | undefined;
    title?: string | null | undefined;
  };
  batch?: string | undefined;
};

/** Links a pull request by hand. What state it is in is a person's word; an agent's is not taken for it. */
export async function linkPullRequest(viewer: Viewer, input: Link): Promise<Item> {
  return transaction(async (tx) => {
    const item = await lockItem(tx, viewer, input.number, "item.link-pull-request", input.ifMatch);
    const { number, relation } = input.pull;
    const repository = input.pull.repository ?? null;
    if (await firstRow(tx, findLink, [item.number, number, repository])) {
      throw new AppError("conflict", { message: `#${number} is linked to ${formatItemId(item.number)} already.` });
    }
    const state = viewer.kind === "agent" ? "unknown" : input.pull.state;
    const at = now();
    const link = [createId("prl", at), item.number, number, repository, relation, state];
    await tx.rows(insertLink, [...link, input.pull.url ?? null, input.pull.title ?? null, at]);
    await saveItem(
      tx,
      viewer,
      item,
      {},
      {
        kind: "item.pull-request-linked",
        payload: { number, repository, relation },
        batchId: input.batch,
      },
    );
    return getItem(viewer, item.number, tx);
  });
}

/** Unlinks a pull request; 404 when it is not linked. */
export async function unlinkPullRequest(
  viewer: Viewer,
  input: { number: number; ifMatch: number | null; pull: number },
): Promise<Item> {
  return transaction(async (tx) => {
    const item = await lockItem(tx, viewer, input.number, "item.link-pull-request", input.ifMatch);
    const gone = await tx.rows(deleteLink, [item.number, z.int().parse(input.pull)]);
    if (gone.length === 0) {
      throw new AppError("not-found", { message: `#${input.pull} is not linked to ${formatItemId(item.number)}.` });
    }
    await saveItem(tx, viewer, item, {}, { kind: "item.pull-request-unlinked", payload: { number: input.pull } });
    return getItem(viewer, item.number, tx);
  });
}
