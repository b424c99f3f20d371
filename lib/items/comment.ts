import type { Viewer } from "@/lib/access/viewer";
import type { ActorRef } from "@/lib/accounts/actor";
import { now } from "@/lib/clock";
import { createId } from "@/lib/db/id";
import { firstRow, type SqlRunner, sql, statement, type Tx, transaction } from "@/lib/db/sql";
import { AppError } from "@/lib/errors";
import type { Comment } from "@/lib/items/endpoints";
import { lockForReading } from "@/lib/items/lock-item";
import { noSuchItem } from "@/lib/items/no-such-item";
import { recordItemEvent } from "@/lib/items/save-item";

type Row = {
  id: string;
  author: ActorRef;
  body: string;
  created_at: Date;
  edited_at: Date | null;
  deleted_at: Date | null;
  mentions: ActorRef[];
};

const columns = `m.id, json_build_object('id', u.id, 'name', u.name, 'kind', u.kind) as author, m.body, m.created_at,
  m.edited_at, m.deleted_at,
  (select coalesce(json_agg(json_build_object('id', n.id, 'name', n.name, 'kind', n.kind) order by n.name), '[]')
   from mentions t join users n on n.id = t.user_id where t.comment_id = m.id) as mentions
  from comments m join users u on u.id = m.author_id`;

const selectAll = statement(
  "select_comments",
  `select ${columns} where m.item_number = $1 order by m.created_at, m.id limit 1000`,
);
const selectOne = statement("select_comment", `select ${columns} where m.id = $1`);
const itemExists = statement("comments_item_exists", "select number from items where number = $1");
const insertComment = statement(
  "insert_comment",
  "insert into comments (id, item_number, author_id, body, created_at) values ($1, $2, $3, $4, $5)",
);
const lockComment = statement(
  "lock_comment",
  "select author_id from comments where id = $1 and item_number = $2 and deleted_at is null for update",
);
const updateComment = statement("update_comment", "update comments set body = $2, edited_at = $3 where id = $1");
const markDeleted = statement("mark_comment_deleted", "update comments set deleted_at = $2, body = '' where id = $1");
const clearMentions = statement("clear_mentions", "delete from mentions where comment_id = $1");
const insertMentions = statement(
  "insert_mentions",
  `insert into mentions (comment_id, user_id)
   select $1, id from users where handle = any($2::text[]) and disabled_at is null on conflict do nothing`,
);

/** The conversation on an item, oldest first; a deleted comment keeps its place without its words. */
export async function listComments(number: number): Promise<Comment[]> {
  if (!(await firstRow(sql, itemExists, [number]))) throw noSuchItem(number);
  return (await sql.rows<Row>(selectAll, [number])).map(present);
}

/** Comments on an item; `@handle` mentions a user. */
export async function commentOnItem(viewer: Viewer, input: { number: number; body: string }): Promise<Comment> {
  return transaction(async (tx) => {
    const item = await lockForReading(tx, input.number);
    const at = now();
    const id = createId("cmt", at);
    await tx.rows(insertComment, [id, item.number, viewer.id, input.body, at]);
    await noteMentions(tx, id, input.body);
    await tell(tx, viewer, item.number, "item.commented", id);
    return getComment(tx, id);
  });
}

/** Edits one's own comment. */
export async function editComment(
  viewer: Viewer,
  input: { number: number; comment: string; body: string },
): Promise<Comment> {
  return transaction(async (tx) => {
    await lockOwn(tx, viewer, input, []);
    await tx.rows(updateComment, [input.comment, input.body, now()]);
    await tx.rows(clearMentions, [input.comment]);
    await noteMentions(tx, input.comment, input.body);
    await tell(tx, viewer, input.number, "item.comment-edited", input.comment);
    return getComment(tx, input.comment);
  });
}

/** Deletes one's own comment; an admin may delete any. */
export async function deleteComment(viewer: Viewer, input: { number: number; comment: string }): Promise<void> {
  await transaction(async (tx) => {
    await lockOwn(tx, viewer, input, ["admin"]);
    await tx.rows(clearMentions, [input.comment]);
    await tx.rows(markDeleted, [input.comment, now()]);
    await tell(tx, viewer, input.number, "item.comment-deleted", input.comment);
  });
}

async function lockOwn(
  tx: Tx,
  viewer: Viewer,
  { number, comment }: { number: number; comment: string },
  others: readonly string[],
): Promise<void> {
  const row = await firstRow<{ author_id: string }>(tx, lockComment, [comment, number]);
  if (!row) throw new AppError("not-found", { message: "There is no such comment." });
  if (row.author_id === viewer.id || others.includes(viewer.role)) return;
  throw new AppError("not-allowed", { message: "Only who wrote a comment can change it." });
}

async function noteMentions(tx: SqlRunner, comment: string, body: string): Promise<void> {
  const handles = [...body.matchAll(/(?<![\p{L}\p{N}_./-])@([a-z0-9][a-z0-9-]{0,38})/giu)].map((match) =>
    match[1]?.toLowerCase(),
  );
  if (handles.length > 0) await tx.rows(insertMentions, [comment, handles]);
}

async function tell(
  tx: Tx,
  viewer: Viewer,
  number: number,
  kind: "item.commented" | "item.comment-edited" | "item.comment-deleted",
  comment: string,
): Promise<void> {
  await recordItemEvent(tx, viewer, { number, version: null }, { kind, payload: { comment } });
}

async function getComment(tx: SqlRunner, id: string): Promise<Comment> {
  const row = await firstRow<Row>(tx, selectOne, [id]);
  if (!row) throw new AppError("not-found", { message: "There is no such comment." });
  return present(row);
}

function present(row: Row): Comment {
  return {
    id: row.id,
    author: row.author,
    body: row.body,
    createdAt: row.created_at.toISOString(),
    editedAt: row.edited_at?.toISOString() ?? null,
    deleted: row.deleted_at !== null,
    mentions: row.mentions,
  };
}
