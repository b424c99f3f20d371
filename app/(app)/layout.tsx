import { cookies } from "next/headers";
import type { ReactNode } from "react";
import { SessionBoundary } from "@/components/accounts/session-boundary";
import { SessionKeeping } from "@/components/accounts/session-keeping";
import { OwnMenu, OwnMore } from "@/components/board/own-menus";
import { PriorityGlyph } from "@/components/items/priority-glyph";
import type { NavigationRow } from "@/components/layout/navigation";
import { PhoneTabs } from "@/components/layout/phone-tabs";
import { Providers } from "@/components/layout/providers";
import { Rail, type RailView } from "@/components/layout/rail";
import { railCookie, railFolded } from "@/components/layout/rail-fold";
import { Shell } from "@/components/layout/shell";
import { can } from "@/lib/access/can";
import { roleWords } from "@/lib/access/roles";
import type { Viewer } from "@/lib/access/viewer";
import { findPageViewer } from "@/lib/accounts/page-viewer";
import { balanceOfPage, settingsOfPage } from "@/lib/board/read-page";
import type { RegisterBalance } from "@/lib/items/endpoints";
import { paths } from "@/lib/paths";

/** Whoever is not signed in is sent away by the page itself, which knows its own address. */
export default async function SignedInLayout({ children }: { children: ReactNode }) {
  const viewer = await findPageViewer();
  if (viewer === null) return children;
  const [cookie, balance, settings] = await Promise.all([cookies(), balanceOfPage(), settingsOfPage()]);
  const { main, more } = destinationsOf(viewer, balance);
  const mayHoldTokens = can(viewer, "token.manage-own");
  const name = settings.register.value.name;
  return (
    <SessionBoundary>
      <Providers>
        <Shell
          railFolded={cookie.get(railCookie)?.value === railFolded}
          rail={
            <Rail
              {...(name ? { register: name } : {})}
              rows={[...main, ...more]}
              views={viewsOf(viewer, balance)}
              balance={balance}
              viewer={<OwnMenu viewer={viewer} role={roleWords[viewer.role]} mayHoldTokens={mayHoldTokens} />}
            />
          }
          phoneTabs={<PhoneTabs rows={main} more={<OwnMore rows={more} mayHoldTokens={mayHoldTokens} />} />}
        >
          {children}
        </Shell>
        <SessionKeeping />
      </Providers>
    </SessionBoundary>
  );
}

/** Where this viewer can go: what they may not see is not drawn. */
function destinationsOf(viewer: Viewer, { inbox }: RegisterBalance): Record<"main" | "more", NavigationRow[]> {
  return {
    main: [{ to: "inbox", count: inbox }, { to: "board" }, { to: "list" }],
    more: [
      ...(can(viewer, "register.check-import") ? [{ to: "import" } as const] : []),
      ...(can(viewer, "user.see") ? [{ to: "users" } as const] : []),
      ...(can(viewer, "settings.change") ? [{ to: "settings" } as const] : []),
    ],
  };
}

function viewsOf(viewer: Viewer, { verdict }: RegisterBalance): RailView[] {
  const blockers = { priority: "P0", status: "open,in_progress", accepted: "without" };
  return [
    {
      id: "blockers",
      label: "Launch blockers",
      href: paths.board(blockers),
      count: verdict.blockers,
      hot: verdict.blockers > 0,
      icon: <PriorityGlyph priority="P0" />,
    },
    ...(can(viewer, "item.take")
      ? [{ id: "mine", label: "Assigned to me", href: paths.board({ assignee: "me" }) }]
      : []),
    { id: "security", label: "Security", href: paths.board({ category: "Security" }) },
    { id: "nobody", label: "No owner", href: paths.board({ assignee: "none", status: "open,in_progress" }) },
    { id: "overdue", label: "Overdue", href: paths.board({ overdue: "true" }) },
  ];
}
