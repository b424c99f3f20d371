"use client";

import { Menu as MenuIcon } from "lucide-react";
import { destinationShown, type NavigationRow } from "@/components/layout/navigation";
import { phoneTabClasses } from "@/components/layout/phone-tab";
import { viewerEntries } from "@/components/layout/viewer-entries";
import { Menu } from "@/components/ui/menu";

type Props = {
  /** The pages that have no tab of their own. */
  rows: readonly NavigationRow[];
  mayHoldTokens: boolean;
  onSignOut: () => void;
};

/** The fifth tab of a phone: the rest of the pages, and what the viewer's menu holds. */
export function PhoneMore({ rows, ...options }: Props) {
  return (
    <Menu
      label="More"
      side="top"
      align="end"
      entries={[
        ...rows.map(({ to }) => ({ kind: "link", ...destinationShown[to] }) as const),
        ...(rows.length > 0 ? [{ kind: "separator" } as const] : []),
        ...viewerEntries(options),
      ]}
      trigger={(props) => (
        <button type="button" {...props} className={phoneTabClasses}>
          <MenuIcon aria-hidden="true" />
          More
        </button>
      )}
    />
  );
}
