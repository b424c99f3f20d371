import type { Viewer } from "@/lib/access/viewer";
import { sql, statement } from "@/lib/db/sql";
import type { ItemSummary } from "@/lib/items/item";
import type { SummaryRow } from "@/lib/items/item-row";
import { summaryColumns, summaryJoins } from "@/lib/items/item-select";
import { presentSummary } from "@/lib/items/present-item";
import { compareItems } from "@/lib/items/similarity";

const candidatesMax = 40;
const shownMax = 5;
const likenessLeast = 0.25;

// `%` is pg_trgm's "similar enough" (0.3), which the index on titles answers.
const selectCandidates = statement(
  "select_similar_items",
  `with page as (
     (select i.number from items i where i.title % $1 and i.merged_into is null order by similarity(i.title, $1) desc limit $3)
     union
     (select l.item_number from locations l join items i on i.number = l.item_number
      where $2 <> '' and l.path like '%' || $2 || '%' and i.merged_into is null limit $3))
   select ${summaryColumns} from page join items i on i.number = page.number ${summaryJoins}
   where i.number <> $4`,
);

type Similar = { item: ItemSummary; likeness: number; why: string };

/** Items that a title and a path look like, likest first, at most five, each with why. */
export async function findSimilarItems(
  viewer: Viewer,
  query: { title: string; path?: string | undefined; except?: number | undefined },
): Promise<Similar[]> {
  const path = query.path?.replace(/^\/+/, "") ?? "";
  const like = path.replace(/[\\%_]/g, "\\$&");
  const rows = await sql.rows<SummaryRow>(selectCandidates, [query.title, like, candidatesMax, query.except ?? 0]);
  const asked = { title: query.title, locations: path === "" ? [] : [{ repository: null, path }] };
  return rows
    .map((row) => {
      const locations = row.paths.map((known) => ({ repository: null, path: known.replace(/^\/+/, "") }));
      const { score, reason } = compareItems(asked, { title: row.title, locations });
      return { item: presentSummary(viewer, row), likeness: score, why: reason ?? "" };
    })
    .filter(({ likeness, why }) => likeness >= likenessLeast && why !== "")
    .sort((a, b) => b.likeness - a.likeness || a.item.number - b.item.number)
    .slice(0, shownMax);
}
