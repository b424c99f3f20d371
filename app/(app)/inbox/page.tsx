import type { Metadata } from "next";
import { inboxPage } from "@/components/inbox/inbox-page";
import { InboxProposals } from "@/components/inbox/inbox-proposals";
import type { InboxDetail } from "@/components/inbox/inbox-types";
import { InboxView } from "@/components/inbox/inbox-view";
import { itemViewerOf } from "@/components/items/item-viewer";
import { LaunchVerdict } from "@/components/layout/launch-verdict";
import { can } from "@/lib/access/can";
import type { Viewer } from "@/lib/access/viewer";
import { getPageViewer } from "@/lib/accounts/page-viewer";
import { now } from "@/lib/clock";
import { readBalance } from "@/lib/items/balance";
import type { Proposal } from "@/lib/items/endpoints";
import { findItems } from "@/lib/items/find-items";
import { listProposals } from "@/lib/items/find-proposals";
import { findSimilarItems } from "@/lib/items/find-similar-items";
import { getItem } from "@/lib/items/get-item";
import { type ItemSummary, Priority } from "@/lib/items/item";
import { renderMarkdown } from "@/lib/items/markdown";
import { paths } from "@/lib/paths";
import { readSettings } from "@/lib/settings/read-settings";

export const metadata: Metadata = { title: "Inbox" };

export default async function InboxPage() {
  const viewer = await getPageViewer(paths.inbox());
  const [page, balance, proposals, settings] = await Promise.all([
    findItems(viewer, inboxPage),
    readBalance(),
    listProposals({ state: "open", limit: 50 }),
    readSettings(),
  ]);
  const [oldest] = page.data;
  const first = oldest ? await readDetail(viewer, oldest) : null;
  const waitingIds = new Set(page.data.map((item) => item.id));
  const others = proposals.data.filter((proposal) => !waitingIds.has(proposal.item.id));
  const { blockers } = balance.verdict;
  return (
    <InboxView
      start={{ items: page.data, next: page.next, first }}
      waiting={balance.inbox}
      viewer={itemViewerOf(viewer)}
      clock={{
        calendar: settings.calendar.value,
        rules: settings["clock-rules"].value,
        madeAt: now().toISOString(),
      }}
      proposed={proposedPriorities(proposals.data)}
      html={first ? { text: first.item.description, html: renderMarkdown(first.item.description) } : null}
      verdict={<LaunchVerdict blockers={blockers} href={paths.board({ priority: "P0" })} />}
      proposals={
        can(viewer, "proposal.decide") ? <InboxProposals proposals={others} more={proposals.next !== null} /> : null
      }
    />
  );
}

async function readDetail(viewer: Viewer, { number, title, path }: ItemSummary): Promise<InboxDetail> {
  const [item, alike] = await Promise.all([
    getItem(viewer, number),
    findSimilarItems(viewer, { title, path: path ?? undefined, except: number }),
  ]);
  return { item, alike };
}

/** What reporters who may not set a priority asked for. */
function proposedPriorities(proposals: readonly Proposal[]): Record<string, Priority> {
  const asked = proposals.flatMap(({ item, change }) => {
    const priority = Priority.safeParse(change.priority);
    return priority.success ? [[item.id, priority.data] as const] : [];
  });
  return Object.fromEntries(asked);
}
