import type { Metadata } from "next";
import { notFound, permanentRedirect } from "next/navigation";
import { cache } from "react";
import { historyAtFirst, htmlKeyOf, type ItemAround } from "@/components/items/item-around";
import { ItemView } from "@/components/items/item-view";
import { itemViewerOf } from "@/components/items/item-viewer";
import { FullPage } from "@/components/layout/page";
import type { Viewer } from "@/lib/access/viewer";
import { getPageViewer } from "@/lib/accounts/page-viewer";
import { now } from "@/lib/clock";
import { AppError } from "@/lib/errors";
import { listAllCategories } from "@/lib/items/category";
import { listComments } from "@/lib/items/comment";
import { listItemHistory } from "@/lib/items/find-history";
import { listProposals } from "@/lib/items/find-proposals";
import { findSimilarItems } from "@/lib/items/find-similar-items";
import { getItemFollowingMerges } from "@/lib/items/get-item";
import type { Item } from "@/lib/items/item";
import { renderMarkdown } from "@/lib/items/markdown";
import { parseItemId } from "@/lib/items/words";
import { paths } from "@/lib/paths";
import { readSettings } from "@/lib/settings/read-settings";

type Props = { params: Promise<{ id: string }> };

/** More comments than these are made readable by the browser. */
const commentsMadeMax = 30;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const item = await read((await params).id);
  return { title: item ? `${item.id} ${item.title}` : "Not found" };
}

export default async function ItemPage({ params }: Props) {
  const { id } = await params;
  const viewer = await viewerOf(id);
  const item = await read(id);
  if (!item) notFound();
  if (item.id !== id) permanentRedirect(paths.item(item.id));
  const [around, categories, settings] = await Promise.all([
    readAround(viewer, item),
    listAllCategories(),
    readSettings(),
  ]);
  const clock = {
    calendar: settings.calendar.value,
    rules: settings["clock-rules"].value,
    madeAt: now().toISOString(),
  };
  return (
    <FullPage className="flex flex-col">
      <ItemView
        key={item.id}
        variant="page"
        viewer={itemViewerOf(viewer)}
        categories={categories.filter((category) => !category.archived).map((category) => category.name)}
        {...{ item, clock, around }}
      />
    </FullPage>
  );
}

function viewerOf(id: string): Promise<Viewer> {
  return getPageViewer(paths.item(id));
}

/** Once for the page and its title. */
const read = cache(async (id: string): Promise<Item | null> => {
  const viewer = await viewerOf(id);
  const number = parseItemId(decodeURIComponent(id));
  if (number === null) return null;
  try {
    return await getItemFollowingMerges(viewer, number);
  } catch (error) {
    if (error instanceof AppError && error.code === "not-found") return null;
    throw error;
  }
});

async function readAround(viewer: Viewer, item: Item): Promise<ItemAround> {
  const { number } = item;
  const [history, comments, proposals, alike] = await Promise.all([
    listItemHistory(number, { limit: historyAtFirst }),
    listComments(number),
    listProposals({ state: "open", item: number, limit: 50 }),
    findSimilarItems(viewer, { title: item.title, path: item.path ?? undefined, except: number }),
  ]);
  const made = comments.slice(0, commentsMadeMax).map((comment) => [htmlKeyOf(comment), renderMarkdown(comment.body)]);
  return {
    history,
    comments,
    proposals: proposals.data,
    alike,
    description: { text: item.description, html: renderMarkdown(item.description) },
    commentHtml: Object.fromEntries(made),
  };
}
