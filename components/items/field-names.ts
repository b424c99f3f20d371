import type { ProposedChange } from "@/lib/items/endpoints";
import type { Item } from "@/lib/items/item";

/** The fields that can be changed or proposed one by one. */
export const fields = [
  "title",
  "description",
  "status",
  "resolution",
  "priority",
  "risk",
  "assignee",
  "domain",
  "category",
  "layer",
  "effortHours",
  "labels",
  "testKind",
  "foundOn",
  "regressionTest",
] as const satisfies readonly (keyof ProposedChange)[];
export type FieldName = (typeof fields)[number];

export const fieldNames: Record<FieldName, string> = {
  title: "Title",
  description: "Description",
  status: "Status",
  resolution: "Resolution",
  priority: "Priority",
  risk: "Risk",
  assignee: "Assignee",
  domain: "Domain",
  category: "Category",
  layer: "Layer",
  effortHours: "Effort",
  labels: "Labels",
  testKind: "Kind",
  foundOn: "Found",
  regressionTest: "Regression test",
};

/** The fields that a change names. */
export function fieldsOf(change: object): FieldName[] {
  return fields.filter((field) => Object.hasOwn(change, field) && Reflect.get(change, field) !== undefined);
}

/** What an item holds in a field, as a change would name it. */
export function fieldValueOf(item: Item, field: FieldName): unknown {
  return field === "assignee" ? (item.assignee?.id ?? null) : item[field];
}

/** Whether two values of a field are the same. */
export function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a ?? null) === JSON.stringify(b ?? null);
}
