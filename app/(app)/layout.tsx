import { cookies } from "next/headers";
import type { ReactNode } from "react";
import { SessionBoundary } from "@/components/accounts/session-boundary";
import { SessionKeeping } from "@/components/accounts/session-keeping";
import { blockersPath } from "@/components/board/blockers-path";
import { LiveRail, LiveTabs } from "@/components/board/live-rail";
import { PriorityGlyph } from "@/components/items/priority-glyph";
import type { NavigationRow } from "@/components/layout/navigation";
import { Providers } from "@/components/layout/providers";
import type { RailView } from "@/components/layout/rail";
import { railCookie, railFolded } from "@/components/layout/rail-fold";
import { Shell } from "@/components/layout/shell";
import { can } from "@/lib/access/can";
import { roleWords } from "@/lib/access/roles";
import type { Viewer } from "@/lib/access/viewer";
import { findPageViewer } from "@/lib/accounts/page-viewer";
import { balanceOfPage, settingsOfPage } from "@/lib/board/read-page";
import { paths } from "@/lib/paths";

/** Whoever is not signed in is sent away by the page itself, which knows its own address. */
export default async function SignedInLayout({ children }: { children: ReactNode }) {
  const viewer = await findPageViewer();
  if (viewer === null) return children;
  const [cookie, balance, settings] = await Promise.all([cookies(), balanceOfPage(), settingsOfPage()]);
  const { main, more } = destinationsOf(viewer);
  const mayHoldTokens = can(viewer, "token.manage-own");
  return (
    <SessionBoundary>
      <Providers balance={balance}>
        <Shell
          railFolded={cookie.get(railCookie)?.value === railFolded}
          rail={
            <LiveRail
              register={settings.register.value.name}
              main={main}
              more={more}
              views={viewsOf(viewer)}
              viewer={{ name: viewer.name, kind: viewer.kind }}
              role={roleWords[viewer.role]}
              mayHoldTokens={mayHoldTokens}
            />
          }
          phoneTabs={<LiveTabs main={main} more={more} mayHoldTokens={mayHoldTokens} />}
        >
          {children}
        </Shell>
        <SessionKeeping />
      </Providers>
    </SessionBoundary>
  );
}

/** Where this viewer can go: what they may not see is not drawn. */
function destinationsOf(viewer: Viewer): Record<"main" | "more", NavigationRow[]> {
  return {
    main: [{ to: "inbox" }, { to: "board" }, { to: "list" }],
    more: [
      ...(can(viewer, "register.check-import") ? [{ to: "import" } as const] : []),
      ...(can(viewer, "user.see") ? [{ to: "users" } as const] : []),
      ...(can(viewer, "settings.change") ? [{ to: "settings" } as const] : []),
    ],
  };
}

function viewsOf(viewer: Viewer): RailView[] {
  const unresolved = "open,in_progress";
  return [
    { id: "blockers", label: "Launch blockers", href: blockersPath(), icon: <PriorityGlyph priority="P0" /> },
    ...(can(viewer, "item.take")
      ? [{ id: "mine", label: "Assigned to me", href: paths.board({ assignee: "me" }) }]
      : []),
    { id: "security", label: "Security", href: paths.board({ category: "Security" }) },
    { id: "nobody", label: "No owner", href: paths.board({ assignee: "none", status: unresolved }) },
    { id: "overdue", label: "Overdue", href: paths.board({ overdue: "true" }) },
  ];
}
