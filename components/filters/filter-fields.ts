import type { FilterName } from "@/lib/board/view";
import type { ItemFilter } from "@/lib/items/filter";
import {
  domains,
  domainWords,
  layers,
  layerWords,
  priorities,
  priorityWords,
  risks,
  riskWords,
  statuses,
  statusWords,
  testKinds,
  testKindWords,
} from "@/lib/items/words";

export type FieldOption = { value: string; label: string; hint?: string };

/** How a filter is offered: which words it has, and what may be chosen. */
type Offered = {
  label: string;
  /** Between the field and its value: "is", "before". */
  operator: string;
} & (
  | { kind: "many"; options: readonly FieldOption[] }
  | { kind: "one"; options: readonly FieldOption[] }
  /** Options that only the server knows. */
  | { kind: "category" | "person" }
  | { kind: "text"; placeholder: string }
  | { kind: "day" }
);

const yesNo = [
  { value: "true", label: "yes" },
  { value: "false", label: "no" },
];
const threeWay = [
  { value: "only", label: "only those" },
  { value: "without", label: "without them" },
  { value: "with", label: "with them" },
];
const none = { value: "none", label: "none" };

/** The filters that a chip can hold, in the order they are offered. */
export const filterFields = {
  status: { label: "Status", operator: "is", kind: "many", options: optionsOf(statuses, statusWords) },
  priority: {
    label: "Priority",
    operator: "is",
    kind: "many",
    options: [...priorities.map((value) => ({ value, label: value, hint: priorityWords[value] })), none],
  },
  category: { label: "Category", operator: "is", kind: "category" },
  assignee: { label: "Assignee", operator: "is", kind: "person" },
  layer: { label: "Layer", operator: "is", kind: "many", options: [...optionsOf(layers, layerWords), none] },
  domain: { label: "Domain", operator: "is", kind: "many", options: [...optionsOf(domains, domainWords), none] },
  label: { label: "Label", operator: "has", kind: "text", placeholder: "onboarding" },
  path: { label: "Path", operator: "contains", kind: "text", placeholder: "backend/app" },
  risk: { label: "Risk", operator: "is", kind: "many", options: optionsOf(risks, riskWords) },
  testKind: { label: "Test debt", operator: "is", kind: "many", options: optionsOf(testKinds, testKindWords) },
  overdue: { label: "Overdue", operator: "is", kind: "one", options: yesNo },
  blocked: { label: "Blocked", operator: "is", kind: "one", options: yesNo },
  foundAfter: { label: "Found", operator: "from", kind: "day" },
  foundBefore: { label: "Found", operator: "before", kind: "day" },
  resolvedAfter: { label: "Resolved", operator: "from", kind: "day" },
  snoozed: { label: "Snoozed", operator: "is", kind: "one", options: threeWay },
  accepted: { label: "Accepted", operator: "is", kind: "one", options: threeWay },
  inbox: { label: "Inbox", operator: "is", kind: "one", options: threeWay },
} as const satisfies Partial<Record<FilterName, Offered>>;

export type FilterField = keyof typeof filterFields;
export const filterFieldNames = Object.keys(filterFields).filter(isFilterField);

export function offeredOf(field: FilterField): Offered {
  return filterFields[field];
}

/** The values of a filter as texts; empty where it is not set. */
export function valuesOf(filter: ItemFilter, field: FilterField): string[] {
  const value = filter[field];
  if (value === undefined) return [];
  return Array.isArray(value) ? value.map(String) : [String(value)];
}

/** What a value is called where it stands alone: "me", "P1", "Exploitable now". */
export function wordsOfValue(field: FilterField, value: string): string {
  const offered = offeredOf(field);
  const options = "options" in offered ? offered.options : [];
  if (field === "assignee" && value === "none") return "nobody";
  return options.find((option) => option.value === value)?.label ?? value;
}

function optionsOf<Value extends string>(values: readonly Value[], words: Record<Value, string>): FieldOption[] {
  return values.map((value) => ({ value, label: words[value] }));
}

function isFilterField(name: string): name is FilterField {
  return Object.hasOwn(filterFields, name);
}
