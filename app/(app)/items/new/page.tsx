import type { Metadata } from "next";
import { itemViewerOf } from "@/components/items/item-viewer";
import { NewItemPage } from "@/components/items/new-item-page";
import { FullPage, Page } from "@/components/layout/page";
import { TopBar } from "@/components/layout/top-bar";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { can, whoMay } from "@/lib/access/can";
import { getPageViewer } from "@/lib/accounts/page-viewer";
import { now } from "@/lib/clock";
import { listAllCategories } from "@/lib/items/category";
import { paths } from "@/lib/paths";
import { readSettings } from "@/lib/settings/read-settings";

export const metadata: Metadata = { title: "New item" };

export default async function NewItem() {
  const viewer = await getPageViewer(paths.newItem());
  if (!can(viewer, "item.report")) return <NotForReaders />;
  const [categories, settings] = await Promise.all([listAllCategories(), readSettings()]);
  const clock = {
    calendar: settings.calendar.value,
    rules: settings["clock-rules"].value,
    madeAt: now().toISOString(),
  };
  return (
    <>
      <TopBar title="New item" />
      <FullPage className="overflow-y-auto p-6 max-md:p-0">
        <NewItemPage
          viewer={itemViewerOf(viewer)}
          clock={clock}
          categories={categories.filter((category) => !category.archived).map((category) => category.name)}
        />
      </FullPage>
    </>
  );
}

function NotForReaders() {
  return (
    <>
      <TopBar title="New item" />
      <Page width="form">
        <EmptyState title="You read here" actions={<LinkButton href={paths.board()}>Go to the board</LinkButton>}>
          {whoMay("item.report")}
        </EmptyState>
      </Page>
    </>
  );
}
