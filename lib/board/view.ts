import type { ColumnKind, ItemFilter, SortKey } from "@/lib/items/filter";

/** By what a view is cut: the kinds of columns, or not at all (a plain list). */
export type Cut = ColumnKind | "none";
export const cutWords: Record<Cut, string> = {
  status: "Status",
  priority: "Priority",
  category: "Category",
  assignee: "Assignee",
  domain: "Domain",
  none: "None",
};

/** How a sort is called where it can be chosen. */
export const sortWords: Record<SortKey, string> = {
  rank: "By hand",
  priority: "Priority",
  due: "Due",
  updated: "Last changed",
  found: "Found",
  number: "Number",
  title: "Title",
};

/** What is in sight and how: an address holds nothing else, so that it alone gives the same view again. */
export type View = { filter: ItemFilter; columns: Cut; sort: SortKey; order: "asc" | "desc" };

/** The pages that show a view, each with what it does when its address does not say. */
export type ViewPage = "board" | "list";
export const viewDefaults: Record<ViewPage, Omit<View, "filter">> = {
  board: { columns: "status", sort: "rank", order: "asc" },
  list: { columns: "status", sort: "priority", order: "asc" },
};

export type FilterName = keyof ItemFilter;
const filters: Record<FilterName, true> = {
  q: true,
  status: true,
  priority: true,
  category: true,
  layer: true,
  domain: true,
  assignee: true,
  reporter: true,
  label: true,
  risk: true,
  testKind: true,
  source: true,
  path: true,
  inbox: true,
  accepted: true,
  snoozed: true,
  blocked: true,
  overdue: true,
  dueWithinDays: true,
  foundAfter: true,
  foundBefore: true,
  resolvedAfter: true,
};

/** Every name that a view takes in an address. */
export const filterNames = Object.keys(filters).filter(isFilterName);
export const viewNames = [...filterNames, "columns", "sort", "order"] as const;
export type ViewName = (typeof viewNames)[number];

/** The parameters of a view, without what the page does by itself. */
export function writeView(view: View, page: ViewPage): Partial<Record<ViewName, string>> {
  const { columns, sort, order } = view;
  const defaults = viewDefaults[page];
  return {
    ...writeFilter(view.filter),
    ...(columns === defaults.columns ? {} : { columns }),
    ...(sort === defaults.sort ? {} : { sort }),
    ...(order === defaults.order ? {} : { order }),
  };
}

/** The parameters of a filter alone, as every endpoint that takes one reads them. */
export function writeFilter(filter: ItemFilter): Partial<Record<FilterName, string>> {
  const written: Partial<Record<FilterName, string>> = {};
  for (const name of filterNames) {
    const value = filter[name];
    if (value !== undefined) written[name] = Array.isArray(value) ? value.join(",") : String(value);
  }
  return written;
}

/** The query that reads a view from the board's endpoints; a plain list is counted by status. */
export function boardQueryOf({ filter, columns, sort, order }: View): Record<string, string> {
  return { ...filterInSight(filter, columns), columns: columns === "none" ? "status" : columns, sort, order };
}

/** The parameters of a filter with what a view adds to it by itself: triaged items only, unless it says otherwise. */
export function filterInSight(filter: ItemFilter, columns: Cut): Partial<Record<FilterName, string>> {
  return writeFilter({ ...filter, ...impliedBy(filter, columns) });
}

/** What a view adds to its filter: nothing of the inbox, and resolved items only where statuses are told apart. */
export function impliedBy(filter: ItemFilter, columns: Cut): ItemFilter {
  const status =
    columns === "status" || columns === "none" ? filter.status : (filter.status ?? ["open", "in_progress"]);
  return { inbox: filter.inbox ?? "without", ...(status ? { status } : {}) };
}

/** A text that is the same for two views that show the same. */
export function keyOfView(view: View): string {
  return new URLSearchParams(Object.entries(boardQueryOf(view)).sort()).toString() + view.columns;
}

/** Whether a view is narrowed by anything. */
export function isFiltered(filter: ItemFilter): boolean {
  return Object.keys(writeFilter(filter)).length > 0;
}

/** Whether a text names a way to cut a view, or one to sort it. */
export function isCut(text: string): text is Cut {
  return Object.hasOwn(cutWords, text);
}
export function isSortKey(text: string): text is SortKey {
  return Object.hasOwn(sortWords, text);
}

function isFilterName(name: string): name is FilterName {
  return Object.hasOwn(filters, name);
}
