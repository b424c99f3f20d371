"use client";

import { CommentBox } from "@/components/items/comment-box";
import { useItemDesk } from "@/components/items/item-desk";
import { Avatar } from "@/components/ui/avatar";
import { announce } from "@/components/ui/live-region";
import { call } from "@/lib/accounts/browser-client";
import { commentOnItem } from "@/lib/items/endpoints";

/** The line at the bottom in which the viewer comments. */
export function NewComment() {
  const { item, viewer, reload } = useItemDesk();
  return (
    <>
      <Avatar actor={viewer} size="lg" decorative className="self-start" />
      <CommentBox
        label={`Comment on ${item.id}`}
        verb="Send"
        onSend={async (body) => {
          await call(commentOnItem, { params: { id: item.id }, body: { body } });
          announce("Comment sent");
          await reload();
        }}
      />
    </>
  );
}
