"use client";

import { useBalance } from "@/components/board/live-balance";
import { OwnMenu, OwnMore } from "@/components/board/own-menus";
import type { NavigationRow } from "@/components/layout/navigation";
import { PhoneTabs } from "@/components/layout/phone-tabs";
import { Rail, type RailView } from "@/components/layout/rail";
import type { AvatarActor } from "@/components/ui/avatar";

export type FrameProps = {
  register: string;
  main: readonly NavigationRow[];
  more: readonly NavigationRow[];
  views: readonly RailView[];
  viewer: AvatarActor;
  role: string;
  mayHoldTokens: boolean;
};

/** The rail with counts that follow the register. */
export function LiveRail({ register, main, more, views, viewer, role, mayHoldTokens }: FrameProps) {
  const balance = useBalance();
  const blockers = balance?.verdict.blockers ?? 0;
  return (
    <Rail
      {...(register ? { register } : {})}
      rows={[...withInbox(main, balance?.inbox), ...more]}
      views={views.map((view) => (view.id === "blockers" ? { ...view, count: blockers, hot: blockers > 0 } : view))}
      balance={balance}
      viewer={<OwnMenu viewer={viewer} role={role} mayHoldTokens={mayHoldTokens} />}
    />
  );
}

/** The tabs of a phone, with the same counts. */
export function LiveTabs({ main, more, mayHoldTokens }: Pick<FrameProps, "main" | "more" | "mayHoldTokens">) {
  const balance = useBalance();
  return (
    <PhoneTabs rows={withInbox(main, balance?.inbox)} more={<OwnMore rows={more} mayHoldTokens={mayHoldTokens} />} />
  );
}

function withInbox(rows: readonly NavigationRow[], inbox: number | undefined): NavigationRow[] {
  return rows.map((row) => (row.to === "inbox" && inbox !== undefined ? { ...row, count: inbox } : row));
}
