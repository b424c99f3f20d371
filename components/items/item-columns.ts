/** What the list can show of an item, in the order it stands by default. */
export const itemColumns = [
  "priority",
  "number",
  "title",
  "status",
  "category",
  "location",
  "pull_request",
  "labels",
  "effort",
  "reporter",
  "found",
  "due",
  "assignee",
] as const;
export type ItemColumn = (typeof itemColumns)[number];

export const defaultItemColumns = [
  "priority",
  "number",
  "title",
  "category",
  "location",
  "pull_request",
  "due",
  "assignee",
] as const satisfies readonly ItemColumn[];

/** Heads, and widths in px; null takes what is left. */
export const itemColumnShown: Record<ItemColumn, { head: string; width: number | null }> = {
  priority: { head: "Prio", width: 58 },
  number: { head: "Number", width: 84 },
  title: { head: "Title", width: null },
  status: { head: "Status", width: 116 },
  category: { head: "Category", width: 136 },
  location: { head: "Location", width: 262 },
  pull_request: { head: "Pull request", width: 172 },
  labels: { head: "Labels", width: 160 },
  effort: { head: "Effort", width: 72 },
  reporter: { head: "Reporter", width: 132 },
  found: { head: "Found", width: 92 },
  due: { head: "Due", width: 100 },
  assignee: { head: "Who", width: 52 },
};

/** The column of check boxes before all others. */
export const checkColumnWidth = 38;
