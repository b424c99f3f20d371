import type { Alike } from "@/components/items/item-around";
import type { StatusMark } from "@/components/items/status-glyph";
import type { Item, ItemSummary, Priority } from "@/lib/items/item";

/** What one may decide about an item of the inbox, each by its key. */
export const verbs = ["accept", "duplicate", "decline", "snooze"] as const;
export type Verb = (typeof verbs)[number];

/** An item with what is looked at before it is decided. */
export type InboxDetail = { item: Item; alike: readonly Alike[] };

/** A decision: what is sent, and how it reads. */
export type Decision =
  | { verb: "accept"; priority: Priority }
  | { verb: "duplicate"; of: string; reason: string }
  | { verb: "decline"; reason: string }
  | { verb: "snooze"; until: string | null; untilCodeChanges: boolean; reason: string };

/** A decision that was made here, with the name it is undone by. */
export type Decided = { item: ItemSummary; batch: string; words: string; mark: StatusMark };
