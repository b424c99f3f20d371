"use client";

import { AskedOfItem } from "@/components/board/asked-of-item";
import { useBoard } from "@/components/board/board-context";
import type { Question } from "@/components/board/board-ui";
import { HelpDialog } from "@/components/board/help-dialog";
import { SkippedDialog } from "@/components/board/skipped-dialog";

/** The dialog that a command opened. */
export function BoardQuestion({ question }: { question: Question }) {
  const { ui } = useBoard();
  const close = () => {
    const { focus } = ui.get();
    ui.set({ question: null });
    if (focus) ui.focus(focus);
  };
  switch (question.kind) {
    case "help":
      return <HelpDialog onClose={close} />;
    case "skipped":
      return <SkippedDialog title={question.title} skipped={question.skipped} onClose={close} />;
    case "action":
    case "propose":
      return <AskedOfItem question={question} onClose={close} />;
  }
}
