import { z } from "zod";
import { ColumnKind, columnKinds, ItemFilter, itemFilterShape, SortKey } from "@/lib/items/filter";

/** By what a view is cut: the kinds of columns, or not at all (a plain list). */
export const cuts = [...columnKinds, "none"] as const;
export const Cut = z.enum(cuts);
export type Cut = z.infer<typeof Cut>;

const Order = z.enum(["asc", "desc"]);

/** What is in sight and how: an address holds nothing else, so that it alone gives the same view again. */
export type View = { filter: ItemFilter; columns: Cut; sort: SortKey; order: "asc" | "desc" };

/** The pages that show a view, each with what it does when its address does not say. */
export type ViewPage = "board" | "list";
export const viewDefaults: Record<ViewPage, Omit<View, "filter">> = {
  board: { columns: "status", sort: "rank", order: "asc" },
  list: { columns: "status", sort: "priority", order: "asc" },
};

/** Every name that a view takes in an address. */
export const filterNames = ItemFilter.keyof().options;
export const viewNames = [...filterNames, "columns", "sort", "order"] as const;
export type FilterName = (typeof filterNames)[number];
export type ViewName = (typeof viewNames)[number];

type Given = Readonly<Record<string, string | readonly string[] | null | undefined>>;

/** Parses a view from the parameters of an address; what does not fit is left out, never an error. */
export function parseView(given: Given, page: ViewPage): View {
  const defaults = viewDefaults[page];
  const fitting = filterNames.flatMap((name) => {
    const value = given[name];
    return value != null && value !== "" && itemFilterShape[name].safeParse(value).success ? [[name, value]] : [];
  });
  const columns = page === "board" ? ColumnKind.safeParse(given.columns) : Cut.safeParse(given.columns);
  return {
    filter: ItemFilter.parse(Object.fromEntries(fitting)),
    columns: columns.data ?? defaults.columns,
    sort: SortKey.safeParse(given.sort).data ?? defaults.sort,
    order: Order.safeParse(given.order).data ?? defaults.order,
  };
}

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
