"use client";

import { useEffect, useState } from "react";
import { useBoard } from "@/components/board/board-context";
import type { Question } from "@/components/board/board-ui";
import { ActionDialog } from "@/components/items/action-dialog";
import { ItemDeskProvider } from "@/components/items/item-desk-provider";
import { ProposeDialog } from "@/components/items/propose-dialog";
import { refusalWords } from "@/components/items/refusal-words";
import { showToast } from "@/components/ui/toast";
import { call } from "@/lib/accounts/browser-client";
import { asProposal } from "@/lib/board/drop";
import { readItem } from "@/lib/items/endpoints";
import type { Item } from "@/lib/items/item";

type Props = { question: Extract<Question, { kind: "action" | "propose" }>; onClose: () => void };

/** Asks what a change of one item needs: how it was resolved, until when it sleeps, why it is proposed. */
export function AskedOfItem({ question, onClose }: Props) {
  const { store, actions, viewer, clock } = useBoard();
  const item = useItem(question.id, onClose);
  if (item === null) return null;

  function changed(next: Item) {
    store.accept(next);
    if (question.kind === "action" && question.place && next.version > (item?.version ?? 0)) {
      void actions.place(next.id, question.place);
    }
  }

  if (question.kind === "propose") {
    return (
      <ProposeDialog item={item} change={asProposal(question.change)} onClose={onClose} onProposed={() => undefined} />
    );
  }
  return (
    <ItemDeskProvider item={item} level={2} viewer={viewer} clock={clock} proposals={[]} onChanged={changed}>
      <ActionDialog question={question.action} onClose={onClose} />
    </ItemDeskProvider>
  );
}

/** The whole item, as its dialogs need it; a card does not hold all of it. */
function useItem(id: string, onFailed: () => void): Item | null {
  const [item, setItem] = useState<Item | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: read once for each question
  useEffect(() => {
    let gone = false;
    call(readItem, { params: { id } })
      .then((read) => (gone ? undefined : setItem(read)))
      .catch((error: unknown) => {
        if (gone) return;
        showToast({ tone: "bad", title: `${id} could not be read`, detail: refusalWords(error) });
        onFailed();
      });
    return () => {
      gone = true;
    };
  }, [id]);
  return item;
}
