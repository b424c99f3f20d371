import { noneKey } from "@/lib/board/board-state";
import type { BoardColumn } from "@/lib/board/endpoints";
import type { View } from "@/lib/board/view";
import type { ItemFilter } from "@/lib/items/filter";
import { Domain, Priority, Status } from "@/lib/items/item";

/** The filter that shows one column of a view and nothing else. */
export function narrowedTo(view: View, { key, title }: Pick<BoardColumn, "key" | "title">): ItemFilter {
  switch (view.columns) {
    case "status":
      return { ...view.filter, status: [Status.parse(key)] };
    case "priority":
      return { ...view.filter, priority: [key === noneKey ? "none" : Priority.parse(key)] };
    case "domain":
      return { ...view.filter, domain: [key === noneKey ? "none" : Domain.parse(key)] };
    case "category":
      return { ...view.filter, category: [key === noneKey ? "none" : title] };
    case "assignee":
      return { ...view.filter, assignee: [key] };
    case "none":
      return view.filter;
  }
}
