"use client";

import { MoreHorizontal } from "lucide-react";
import { useState } from "react";
import { CommentBox } from "@/components/items/comment-box";
import { useItemDesk } from "@/components/items/item-desk";
import { Markdown } from "@/components/items/markdown";
import { refusalWords } from "@/components/items/refusal-words";
import { TimeText } from "@/components/items/time-text";
import { Avatar } from "@/components/ui/avatar";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { IconButton } from "@/components/ui/icon-button";
import { Menu } from "@/components/ui/menu";
import type { MenuEntry } from "@/components/ui/menu-entries";
import { showToast } from "@/components/ui/toast";
import { call } from "@/lib/accounts/browser-client";
import { type Comment, deleteComment, editComment } from "@/lib/items/endpoints";

/** One comment; its author edits and deletes it, an admin deletes any. */
export function CommentCard({ comment, html }: { comment: Comment; html?: string | undefined }) {
  const { item, viewer, may, reload } = useItemDesk();
  const [editing, setEditing] = useState(false);
  const [asking, setAsking] = useState(false);
  const isOwn = comment.author.id === viewer.id && may("item.comment");
  const params = { id: item.id, comment: comment.id };
  const entries: MenuEntry[] = [];
  if (isOwn) entries.push({ kind: "action", label: "Edit", onSelect: () => setEditing(true) });
  if (isOwn || viewer.role === "admin") {
    entries.push({ kind: "action", label: "Delete…", danger: true, onSelect: () => setAsking(true) });
  }

  async function remove() {
    setAsking(false);
    try {
      await call(deleteComment, { params });
      showToast({ title: "Comment deleted" });
    } catch (error) {
      showToast({ tone: "bad", title: "The comment stays", detail: refusalWords(error) });
    }
    await reload();
  }

  return (
    <li className="grid grid-cols-[20px_minmax(0,1fr)] gap-x-2.5">
      <Avatar actor={comment.author} decorative className="mt-0.5" />
      <div className="grid min-w-0 gap-0.5">
        <div className="flex min-h-6 items-center gap-1.5 text-meta">
          <b className="font-medium text-base">{comment.author.name}</b>
          <TimeText at={comment.createdAt} className="text-ink-3" />
          {comment.editedAt ? <span className="text-ink-3">edited</span> : null}
          <span className="flex-1" />
          {entries.length > 0 ? (
            <Menu
              label="Comment"
              align="end"
              entries={entries}
              trigger={(props) => (
                <IconButton
                  {...props}
                  size="sm"
                  className="max-md:size-11"
                  label={`Comment by ${comment.author.name}: more`}
                >
                  <MoreHorizontal aria-hidden="true" />
                </IconButton>
              )}
            />
          ) : null}
        </div>
        {editing ? (
          <CommentBox
            label="Edit the comment"
            first={comment.body}
            verb="Save"
            autoFocus
            onCancel={() => setEditing(false)}
            onSend={async (body) => {
              await call(editComment, { params, body: { body } });
              setEditing(false);
              await reload();
            }}
          />
        ) : (
          <Markdown text={comment.body} html={html} />
        )}
      </div>
      <ConfirmDialog
        open={asking}
        onOpenChange={setAsking}
        title="Delete this comment?"
        confirm="Delete"
        danger
        onConfirm={() => void remove()}
      >
        Its words go for good; that there was one stays in the history.
      </ConfirmDialog>
    </li>
  );
}
