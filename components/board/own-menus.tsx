"use client";

import type { NavigationRow } from "@/components/layout/navigation";
import { PhoneMore } from "@/components/layout/phone-more";
import { ViewerMenu } from "@/components/layout/viewer-menu";
import type { AvatarActor } from "@/components/ui/avatar";
import { signOutHere } from "@/lib/accounts/sign-out-here";

/** The viewer's menu at the foot of the rail, with the way out. */
export function OwnMenu(props: { viewer: AvatarActor; role: string; mayHoldTokens: boolean }) {
  return <ViewerMenu {...props} onSignOut={() => void signOutHere()} />;
}

/** The same on a phone, with the pages that have no tab. */
export function OwnMore(props: { rows: readonly NavigationRow[]; mayHoldTokens: boolean }) {
  return <PhoneMore {...props} onSignOut={() => void signOutHere()} />;
}
