"use client";

import { useEffect, useState } from "react";
import { CommentCard } from "@/components/items/comment-card";
import { htmlKeyOf } from "@/components/items/item-around";
import { useItemDesk } from "@/components/items/item-desk";
import { PaneSection } from "@/components/items/pane-section";
import { call } from "@/lib/accounts/browser-client";
import { type Comment, listComments } from "@/lib/items/endpoints";

type Props = {
  first: readonly Comment[] | null;
  /** What the server made of each comment, by `htmlKeyOf`. */
  html: Readonly<Record<string, string>>;
};

/** The conversation, oldest first. */
export function ItemComments({ first, html }: Props) {
  const { item, turn } = useItemDesk();
  const [comments, setComments] = useState(first);

  useEffect(() => {
    if (turn === 0 && first !== null) return;
    let gone = false;
    call(listComments, { params: { id: item.id } })
      .then(({ data }) => (gone ? undefined : setComments(data)))
      .catch(() => undefined);
    return () => {
      gone = true;
    };
  }, [item.id, turn, first]);

  const shown = comments?.filter((comment) => !comment.deleted) ?? [];
  if (shown.length === 0) return null;
  return (
    <PaneSection title={shown.length === 1 ? "1 comment" : `${shown.length} comments`}>
      <ol className="grid gap-3">
        {shown.map((comment) => (
          <CommentCard key={comment.id} comment={comment} html={html[htmlKeyOf(comment)]} />
        ))}
      </ol>
    </PaneSection>
  );
}
