import { isEmptyCell } from "@/lib/discovery/sources/markdown/columns";
import type { Field } from "@/lib/discovery/sources/markdown/fields";
import type { Unit } from "@/lib/discovery/sources/markdown/unit";
import type { ImportedItem } from "@/lib/discovery/sources/source";
import { datePhrase, readDate } from "@/lib/discovery/sources/values/read-date";
import { levelNounPhrase, levelPhrase } from "@/lib/discovery/sources/values/read-priority";
import { readPullRequestField } from "@/lib/discovery/sources/values/read-pull-requests";
import { statusPhrase } from "@/lib/discovery/sources/values/read-status";
import { fold } from "@/lib/discovery/sources/vocabulary/languages";

const dates = new RegExp(datePhrase, "gu");
const states = new RegExp(statusPhrase, "gu");
const levels = new RegExp(`${levelPhrase}|${levelNounPhrase}|p[0-9]`, "gu");
const requests = /(?:prs?|mrs?|pull requests?|merge requests?)?\s*[#!]\d+/gu;

/** What an item says beyond its fields, as Markdown: a field is left out only when nothing of it would be lost. */
export function bodyOf(unit: Unit, repeats: readonly Unit[], item: ImportedItem, text: string): string {
  const own = unit.body.kind === "source" ? sourceBody(unit, unit.body, item, text) : partsBody(unit, item);
  const more = repeats.map((each) => partsBody(each, item, unit.fields)).filter((part) => part !== "");
  return [own, ...more].filter((part) => part !== "").join("\n\n");
}

function sourceBody(unit: Unit, body: { from: number; to: number }, item: ImportedItem, text: string): string {
  const dropped = new Set<number>();
  for (const field of unit.fields) {
    for (
      let line = field.lines?.first ?? 1;
      field.lines && isKept(field, item) && line <= field.lines.last;
      line += 1
    ) {
      dropped.add(line);
    }
  }
  const lines = text.slice(body.from, body.to).split("\n");
  const kept = lines.filter((_, index) => !dropped.has(unit.line + index + headingLines(unit, text, body.from)));
  return trimBody(kept.join("\n"));
}

/** A heading underlined on the next line takes one line more. */
function headingLines(unit: Unit, text: string, bodyStart: number): number {
  let line = 1;
  for (let at = text.indexOf("\n"); at >= 0 && at < bodyStart; at = text.indexOf("\n", at + 1)) {
    line += 1;
  }
  return line - unit.line;
}

/** The parts of a row or box that the item does not hold, and that `told` does not tell in the same words. */
function partsBody(unit: Unit, item: ImportedItem, told: readonly Field[] = []): string {
  if (unit.body.kind === "source") {
    return "";
  }
  return unit.body.parts
    .filter(({ field }) => field === null || !(isKept(field, item) || told.some((each) => saysTheSame(each, field))))
    .map(({ markdown }) => markdown)
    .join("\n\n")
    .trim();
}

function saysTheSame(one: Field, other: Field): boolean {
  return one.role === other.role && other.role !== null && fold(one.value.text) === fold(other.value.text);
}

/** Blank lines around a body and rules at its end belong to the document. */
function trimBody(markdown: string): string {
  return markdown
    .replace(/(?:\n\s{0,3}(?:-{3,}|\*{3,}|_{3,})[ \t]*|\n[ \t]*)+$/u, "")
    .replace(/^(?:[ \t]*\n)+/u, "")
    .trimEnd();
}

/** Whether the item holds everything a field says. */
function isKept({ role, label, value }: Field, item: ImportedItem): boolean {
  const text = value.text.trim();
  switch (role) {
    case "category":
      return item.category === text;
    case "owner":
      return item.assignee === text;
    case "labels":
      return true;
    case "priority":
      return item.priority !== null && bare(text, levels) === "";
    case "severity":
      return false;
    case "status":
      return bare(text, states) === "" && !/\d+\s*%/u.test(text);
    case "found":
      return item.foundOn !== null && bare(text, dates) === "" && readDate(text) === item.foundOn;
    case "resolved":
      return item.resolvedOn !== null && bare(text, dates) === "" && readDate(text) === item.resolvedOn;
    case "pullRequest":
      return isEmptyCell(text) || (readPullRequestField(text).length > 0 && bare(text, requests) === "");
    case "location":
      return label !== "" && bare(withoutPlaces(text, item), /lines?|\d+/gu) === "";
    case "line":
      return item.locations.length > 0 && bare(text, /\d+/gu) === "";
    case "id":
    case "number":
      return true;
    default:
      return false;
  }
}

function bare(text: string, phrases: RegExp): string {
  const folded = fold(text).replace(dates, " ").replace(requests, " ").replace(phrases, " ");
  return folded.replace(/[^\p{L}\p{N}]+/gu, "");
}

function withoutPlaces(text: string, item: ImportedItem): string {
  const paths = [...new Set(item.locations.map(({ path }) => path))].sort((a, b) => b.length - a.length);
  return paths.reduce((rest, path) => rest.replaceAll(path, " "), text);
}
