import type { Comment, Proposal } from "@/lib/items/endpoints";
import type { HistoryEntry } from "@/lib/items/history";
import type { ItemSummary } from "@/lib/items/item";

/** Entries of the history that a view begins with. */
export const historyAtFirst = 12;

export type HistoryPage = { data: readonly HistoryEntry[]; next: string | null };
/** Another item that looks like this one, and why. */
export type Alike = { item: ItemSummary; likeness: number; why: string };

/** What stands around an item; what a page has read already, null for what the view reads itself. */
export type ItemAround = {
  history: HistoryPage | null;
  comments: readonly Comment[] | null;
  proposals: readonly Proposal[] | null;
  alike: readonly Alike[] | null;
  /** The description as HTML, made on the server. */
  description: { text: string; html: string } | null;
  /** Comments as HTML, by `htmlKeyOf`. */
  commentHtml: Readonly<Record<string, string>>;
};

export const nothingRead: ItemAround = {
  history: null,
  comments: null,
  proposals: null,
  alike: null,
  description: null,
  commentHtml: {},
};

/** Names a comment as it stands: an edited one is another text. */
export function htmlKeyOf({ id, editedAt }: Pick<Comment, "id" | "editedAt">): string {
  return editedAt === null ? id : `${id} ${editedAt}`;
}
