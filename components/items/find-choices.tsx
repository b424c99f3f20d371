import type { Found } from "@/components/items/search-list";
import { markOf, StatusGlyph } from "@/components/items/status-glyph";
import { Avatar } from "@/components/ui/avatar";
import { call } from "@/lib/accounts/browser-client";
import type { Person } from "@/lib/accounts/user";
import { findPeople } from "@/lib/accounts/user-endpoints";
import { listItems, listSimilarItems } from "@/lib/items/endpoints";
import type { ItemSummary } from "@/lib/items/item";

const itemsMax = 12;

/** People and agents that answer to a text. */
export async function searchPeople(text: string, signal: AbortSignal): Promise<readonly Person[]> {
  const { data } = await call(findPeople, { query: { search: text || null }, signal });
  return data;
}

/** A person as a line to choose. */
export function personFound({ id, name, handle, kind }: Person): Found {
  return { id, label: name, hint: `@${handle}`, icon: <Avatar actor={{ name, kind }} decorative /> };
}

/** Other items: by number or words; before anything is typed, those that look alike. */
export function itemFinder(item: Pick<ItemSummary, "id" | "title" | "path"> | null) {
  return async (text: string, signal: AbortSignal): Promise<readonly Found[]> => {
    if (text === "" && item) return likeThis(item, signal);
    const query = { q: text || null, limit: itemsMax, sort: text === "" ? "updated" : "number", order: "desc" };
    const { data } = await call(listItems, { query, signal });
    return data.filter((other) => other.id !== item?.id).map((other) => itemFound(other));
  };
}

async function likeThis(item: Pick<ItemSummary, "id" | "title" | "path">, signal: AbortSignal) {
  const query = { title: item.title, path: item.path, except: item.id };
  const { data } = await call(listSimilarItems, { query, signal });
  return data.map(({ item: other, likeness }) => itemFound(other, `${Math.round(likeness * 100)} % alike`));
}

function itemFound(item: ItemSummary, hint?: string): Found {
  return {
    id: item.id,
    label: item.title,
    detail: [item.id, item.priority, item.path].filter((part) => part !== null).join(" · "),
    icon: <StatusGlyph mark={markOf(item)} />,
    ...(hint ? { hint } : {}),
  };
}
