import { z } from "zod";
import { HistoryEntry } from "@/lib/items/history";
import { Item } from "@/lib/items/item";

/** What a 412 carries; fetched when one arrives. */
export const Overtaking = z.object({ current: Item, since: z.array(HistoryEntry) });
