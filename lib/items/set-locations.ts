import type { Viewer } from "@/lib/access/viewer";
import { transaction } from "@/lib/db/sql";
import { getItem } from "@/lib/items/get-item";
import type { Item, LocationInput } from "@/lib/items/item";
import { replaceLocations } from "@/lib/items/locations";
import { lockItem } from "@/lib/items/lock-item";
import { saveItem } from "@/lib/items/save-item";

/** Sets where an item lives in the code, in order; the first is the one that cards show. */
export async function setLocations(
  viewer: Viewer,
  input: {
    number: number;
    ifMatch: number | null;
    locations: LocationInput[];
    reason?: string | null | undefined;
    batch?: string | undefined;
  },
): Promise<Item> {
  return transaction(async (tx) => {
    const item = await lockItem(tx, viewer, input.number, "item.edit", input.ifMatch);
    const before = await replaceLocations(tx, item.number, input.locations);
    await saveItem(
      tx,
      viewer,
      item,
      { path: input.locations[0]?.path ?? null },
      {
        kind: "item.locations-changed",
        payload: { from: before, to: input.locations },
        reason: input.reason,
        batchId: input.batch,
      },
    );
    return getItem(viewer, input.number, tx);
  });
}
