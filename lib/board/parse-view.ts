import { z } from "zod";
import { filterNames, isCut, isSortKey, type View, type ViewPage, viewDefaults } from "@/lib/board/view";
import { ItemFilter, itemFilterShape } from "@/lib/items/filter";

const Text = z.string().catch("");
const Order = z.enum(["asc", "desc"]);

type Given = Readonly<Record<string, string | readonly string[] | null | undefined>>;

/** Parses a view from the parameters of an address; what does not fit is left out, never an error. */
export function parseView(given: Given, page: ViewPage): View {
  const defaults = viewDefaults[page];
  const fitting = filterNames.flatMap((name) => {
    const value = given[name];
    return value != null && value !== "" && itemFilterShape[name].safeParse(value).success ? [[name, value]] : [];
  });
  const [columns, sort] = [Text.parse(given.columns), Text.parse(given.sort)];
  return {
    filter: ItemFilter.parse(Object.fromEntries(fitting)),
    columns: isCut(columns) && (page === "list" || columns !== "none") ? columns : defaults.columns,
    sort: isSortKey(sort) ? sort : defaults.sort,
    order: Order.safeParse(given.order).data ?? defaults.order,
  };
}
