"use client";

import { AcceptRiskDialog } from "@/components/items/accept-risk-dialog";
import { DeclineDialog } from "@/components/items/decline-dialog";
import { DuplicateDialog } from "@/components/items/duplicate-dialog";
import type { Question } from "@/components/items/item-desk";
import { MergeDialog } from "@/components/items/merge-dialog";
import { ResolveDialog } from "@/components/items/resolve-dialog";
import { SnoozeDialog } from "@/components/items/snooze-dialog";

const dialogs: Record<Question, (props: { onClose: () => void }) => React.ReactNode> = {
  resolve: ResolveDialog,
  snooze: SnoozeDialog,
  "accept-risk": AcceptRiskDialog,
  decline: DeclineDialog,
  duplicate: DuplicateDialog,
  merge: MergeDialog,
};

/** The dialog of an action that asks more; fetched when one is first opened. */
export function ActionDialog({ question, onClose }: { question: Question; onClose: () => void }) {
  const Asked = dialogs[question];
  return <Asked onClose={onClose} />;
}
