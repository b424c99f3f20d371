import "server-only";
import type { ScreenProps } from "@/components/board/use-opened-board";
import { itemViewerOf } from "@/components/items/item-viewer";
import { can } from "@/lib/access/can";
import { getPageViewer } from "@/lib/accounts/page-viewer";
import { parseView } from "@/lib/board/parse-view";
import { balanceOfPage, readView, settingsOfPage } from "@/lib/board/read-page";
import { isFiltered, type ViewPage, writeView } from "@/lib/board/view";
import { now } from "@/lib/clock";
import { paths } from "@/lib/paths";

/** So many cards of each column are drawn by the server: a screen full of them. */
const cardsAtOnce: Record<ViewPage, number> = { board: 16, list: 40 };

export type SearchParams = Promise<Record<string, string | string[] | undefined>>;
export type TopFacts = { blockers: number; isFiltered: boolean; mayReport: boolean };

/** Everything a board or a list begins with, read for the viewer and the address. */
export async function readScreen(
  given: Awaited<SearchParams>,
  page: ViewPage,
): Promise<{ screen: ScreenProps; top: TopFacts }> {
  const view = parseView(given, page);
  const viewer = await getPageViewer(paths[page](writeView(view, page)));
  const [board, settings, balance] = await Promise.all([
    readView(viewer, view, cardsAtOnce[page]),
    settingsOfPage(),
    balanceOfPage(),
  ]);
  const clock = {
    calendar: settings.calendar.value,
    rules: settings["clock-rules"].value,
    madeAt: now().toISOString(),
  };
  return {
    screen: { board, view, viewer: itemViewerOf(viewer), clock },
    top: {
      blockers: balance.verdict.blockers,
      isFiltered: isFiltered(view.filter),
      mayReport: can(viewer, "item.report"),
    },
  };
}
