import { bodyOf } from "@/lib/discovery/sources/markdown/body";
import { isEmptyCell } from "@/lib/discovery/sources/markdown/columns";
import type { Field } from "@/lib/discovery/sources/markdown/fields";
import { locationsOf, withUrls } from "@/lib/discovery/sources/markdown/item-places";
import { priorityOf } from "@/lib/discovery/sources/markdown/item-priority";
import { statusOf, type ToldStatus } from "@/lib/discovery/sources/markdown/item-status";
import type { DocumentContext, Unit } from "@/lib/discovery/sources/markdown/unit";
import type { ImportedItem } from "@/lib/discovery/sources/source";
import { readDate } from "@/lib/discovery/sources/values/read-date";
import { readEffort } from "@/lib/discovery/sources/values/read-effort";
import { readPullRequestField, readPullRequests } from "@/lib/discovery/sources/values/read-pull-requests";
import type { Role } from "@/lib/discovery/sources/vocabulary/field-words";

/** One piece of debt: where it stands, under which id, and the tables that tell of it again. */
export type Entry = { unit: Unit; id: string | null; repeats: Unit[] };

/** Puts together what a document says of one piece of debt. */
export function buildItem({ unit, id, repeats }: Entry, context: DocumentContext): ImportedItem {
  const told = statusOf(unit, repeats);
  const all = [unit, ...repeats];
  const said = (role: Role) =>
    all.flatMap((each) => each.fields).filter((field) => field.role === role && !isEmptyCell(field.value.text));
  const item: ImportedItem = {
    sourceId: id,
    title: titleOf(unit, repeats, id),
    description: "",
    priority: priorityOf(unit, repeats, context.letters),
    status: told.status,
    category: categoryOf(said("category"), unit),
    locations: locationsOf(unit, repeats),
    pullRequests: [
      ...new Set(
        all.flatMap((each) => [...readPullRequests(withUrls(each.title)), ...each.fields.flatMap(pullRequestsOf)]),
      ),
    ],
    foundOn:
      first(foundFields(unit, repeats)) ??
      unit.lead.date ??
      (told.status === "resolved" && told.by === "group" ? null : unit.group.date),
    resolvedOn: told.status === "resolved" ? resolvedOn(told, unit, repeats) : null,
    labels: said("labels")
      .flatMap(({ value }) => value.text.split(/[,;]/u))
      .map((label) => label.trim())
      .filter((label) => label !== ""),
    effortHours: firstOf(said("effort"), ({ label, value }) =>
      readEffort(value.text, /hours|\(h\)/iu.test(label) ? "hours" : "none"),
    ),
    assignee: firstOf(said("owner"), ({ value }) => oneLine(value.text)),
    sourceLine: unit.line,
  };
  return { ...item, description: bodyOf(unit, repeats, item, context.text) };
}

/** A Date in a table that only tracks states is not the day on which something was found. */
function foundFields(unit: Unit, repeats: readonly Unit[]): Field[] {
  const again = repeats.flatMap(({ fields }) => (fields.some(({ role }) => role === "status") ? [] : fields));
  return [...unit.fields, ...again].filter(({ role }) => role === "found");
}

function titleOf(unit: Unit, repeats: readonly Unit[], id: string | null): string {
  const titles = [unit, ...repeats].map(({ lead }) => oneLine(lead.title)).filter((title) => title !== null);
  const cell = unit.fields.find(({ role, value }) => role !== "id" && role !== "status" && !isEmptyCell(value.text));
  return titles[0] ?? oneLine(cell?.value.text ?? "") ?? id ?? oneLine(unit.title.text) ?? "?";
}

function categoryOf(said: readonly Field[], unit: Unit): string | null {
  return (
    firstOf(said, ({ value }) => oneLine(value.text)) ??
    (unit.group.category === null ? null : oneLine(unit.group.category))
  );
}

/** Numbers named anywhere but where something was found; a bare `#5` only under a label that is about pull requests. */
function pullRequestsOf({ role, label, value }: Field): number[] {
  const text = withUrls(value);
  if (role === "found" || role === "source" || role === "id" || role === "number") {
    return [];
  }
  return [
    ...readPullRequests(label),
    ...(role === "pullRequest" ? readPullRequestField(text) : readPullRequests(text)),
  ];
}

function resolvedOn(told: ToldStatus, unit: Unit, repeats: readonly Unit[]): string | null {
  const own =
    readDate(told.text) ?? unit.lead.marker.date ?? first(unit.fields.filter(({ role }) => role === "resolved"));
  const tables = repeats.flatMap((each) =>
    each.fields.filter(
      ({ role, label }) => role === "resolved" || role === "status" || (role === "found" && /^dat/iu.test(label)),
    ),
  );
  return own ?? first(tables) ?? (told.by === "group" ? unit.group.date : null);
}

function first(fields: readonly Field[]): string | null {
  return firstOf(fields, ({ value }) => readDate(value.text));
}

function firstOf<T>(fields: readonly Field[], read: (field: Field) => T | null): T | null {
  for (const field of fields) {
    const found = read(field);
    if (found !== null) {
      return found;
    }
  }
  return null;
}

function oneLine(text: string): string | null {
  const line = text.replace(/\s+/gu, " ").trim();
  return line === "" ? null : line;
}
