import { noneKey } from "@/lib/board/board-state";
import type { BoardColumn } from "@/lib/board/endpoints";
import type { View } from "@/lib/board/view";
import type { ItemFilter } from "@/lib/items/filter";
import { domains, priorities, statuses } from "@/lib/items/words";

/** The filter that shows one column of a view and nothing else. */
export function narrowedTo(view: View, { key, title }: Pick<BoardColumn, "key" | "title">): ItemFilter {
  switch (view.columns) {
    case "status":
      return { ...view.filter, status: statuses.filter((status) => status === key) };
    case "priority":
      return { ...view.filter, priority: [priorities.find((priority) => priority === key) ?? "none"] };
    case "domain":
      return { ...view.filter, domain: [domains.find((domain) => domain === key) ?? "none"] };
    case "category":
      return { ...view.filter, category: [key === noneKey ? "none" : title] };
    case "assignee":
      return { ...view.filter, assignee: [key] };
    case "none":
      return view.filter;
  }
}
