import type { Viewer } from "@/lib/access/viewer";
import { firstRow, type SqlRunner, sql, statement } from "@/lib/db/sql";
import type { Item } from "@/lib/items/item";
import type { DetailRow } from "@/lib/items/item-row";
import { detailColumns, summaryColumns, summaryJoins } from "@/lib/items/item-select";
import { noSuchItem } from "@/lib/items/no-such-item";
import { presentItem } from "@/lib/items/present-item";

const selectItem = statement(
  "select_item",
  `select ${summaryColumns}, ${detailColumns} from items i ${summaryJoins} where i.number = $1`,
);

/** One item by its number, as it stands; 404 when there is none. */
export async function getItem(viewer: Viewer, number: number, runner: SqlRunner = sql): Promise<Item> {
  const row = await firstRow<DetailRow>(runner, selectItem, [number]);
  if (!row) throw noSuchItem(number);
  return presentItem(viewer, row);
}

/** One item by its number, following merges: the old number leads to the new one for ever. */
export async function getItemFollowingMerges(viewer: Viewer, number: number): Promise<Item> {
  const item = await getItem(viewer, number);
  return item.mergedInto ? getItem(viewer, await finalNumber(number)) : item;
}

const selectFinal = statement(
  "select_final_item",
  `with recursive chain as (
     select number, merged_into from items where number = $1
     union
     select i.number, i.merged_into from items i join chain on i.number = chain.merged_into)
   select number from chain where merged_into is null`,
);

async function finalNumber(number: number): Promise<number> {
  const row = await firstRow<{ number: number }>(sql, selectFinal, [number]);
  return row?.number ?? number;
}
