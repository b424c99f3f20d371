import type { Entry } from "@/lib/discovery/sources/markdown/build-item";
import { idKey } from "@/lib/discovery/sources/markdown/ids";
import type { Unit } from "@/lib/discovery/sources/markdown/unit";
import type { ReadNotice } from "@/lib/discovery/sources/source";
import { fold } from "@/lib/discovery/sources/vocabulary/languages";

type Merged = { entries: Entry[]; notices: ReadNotice[] };

/**
 * One entry for each piece of debt: places with the same id are one (RULES.md section 1, rule 7), a row that links to a
 * section tells of that section, and nothing else is taken for the same. Bare numbers are ids only where a table says so.
 */
export function mergeUnits(units: readonly Unit[]): Merged {
  const numbers = numberedSections(units);
  const identified = units.map((unit) => ({ unit, id: idOf(unit, numbers, units) }));
  const entries: Entry[] = [];
  const notices: ReadNotice[] = [];
  const byKey = new Map<string, Entry>();
  for (const { unit, id } of inOrderOfWeight(identified)) {
    const key = keyOf(unit, id, units);
    const known = key === null ? undefined : byKey.get(key);
    if (known && isSame(known, unit)) {
      known.repeats.push(unit);
    } else if (!unit.repeats || id !== null) {
      const entry = { unit, id, repeats: [] };
      entries.push(entry);
      if (known) {
        notices.push({
          line: unit.line,
          text: `The id ${id ?? ""} stands at two pieces of debt; also at line ${known.unit.line}.`,
        });
      } else if (key !== null) {
        byKey.set(key, entry);
      }
    }
  }
  return { entries: entries.sort((a, b) => a.unit.line - b.unit.line), notices };
}

/** Sections first, then what is told once, then what tells again. */
function inOrderOfWeight<T extends { unit: Unit }>(found: readonly T[]): T[] {
  const weight = ({ unit }: T) => (unit.kind === "section" ? 0 : unit.repeats ? 2 : 1);
  return [...found].sort((a, b) => weight(a) - weight(b));
}

function isSame({ unit }: Entry, other: Unit): boolean {
  if (unit.kind === "row" && other.kind === "row" && unit.table === other.table) {
    return false;
  } else if (unit.kind === other.kind && unit.kind !== "row") {
    return alike(unit.lead.title, other.lead.title);
  } else {
    return true;
  }
}

function alike(a: string, b: string): boolean {
  const [one, other] = [fold(a), fold(b)];
  return one === other || one.startsWith(other) || other.startsWith(one);
}

function keyOf(unit: Unit, id: string | null, units: readonly Unit[]): string | null {
  if (id !== null) {
    return idKey(id);
  } else if (unit.kind === "section") {
    return `#${slugOf(unit.title.text)}`;
  }
  const anchor = unit.title.marks.find(({ kind, url }) => kind === "link" && url?.startsWith("#"))?.url ?? null;
  const equal =
    unit.kind === "row"
      ? units.find((each) => each.kind === "section" && fold(each.lead.title) === fold(unit.lead.title))
      : undefined;
  return anchor ?? (equal ? `#${slugOf(equal.title.text)}` : null);
}

/** The anchor that hosts make of a heading. */
function slugOf(title: string): string {
  return title
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, "")
    .replace(/\s/gu, "-");
}

function idOf(unit: Unit, numbers: ReadonlySet<string>, units: readonly Unit[]): string | null {
  if (unit.kind === "section" && unit.id === null) {
    return unit.lead.number !== null && numbers.has(unit.lead.number) ? unit.lead.number : null;
  } else if (unit.id !== null && isNumber(unit.id) && unit.kind === "row") {
    const again = units.some((each) => each.kind === "row" && each.table !== unit.table && each.id === unit.id);
    return numbers.has(unit.id) || !again ? unit.id : null;
  } else {
    return unit.id;
  }
}

/** The numbers of headings that a table uses as ids: most of its rows carry one of them, and share words with it. */
function numberedSections(units: readonly Unit[]): ReadonlySet<string> {
  const sections = new Map<string, Unit>();
  const twice = new Set<string>();
  for (const unit of units.filter((each) => each.kind === "section" && each.id === null)) {
    const number = unit.lead.number ?? "";
    twice.add(sections.has(number) ? number : "");
    sections.set(number, unit);
  }
  const rows = units.filter((unit) => unit.kind === "row" && unit.id !== null && isNumber(unit.id));
  const matched = rows.filter((row) => sharesWords(row, sections.get(row.id?.replace(/^#/u, "") ?? "")));
  if (rows.length === 0 || matched.length * 2 < rows.length || twice.size > 1) {
    return new Set();
  }
  return new Set([...sections.keys(), ...rows.map((row) => row.id ?? "")].filter((number) => number !== ""));
}

function sharesWords(row: Unit, section: Unit | undefined): boolean {
  const words = new Set(fold(section?.lead.title ?? "").match(/[\p{L}\p{N}]{3,}/gu) ?? []);
  const told = fold(row.lead.title).match(/[\p{L}\p{N}]{3,}/gu) ?? [];
  return section !== undefined && (told.length === 0 || told.some((word) => words.has(word)));
}

function isNumber(id: string): boolean {
  return /^#?\d{1,4}(?:\.\d{1,4})*\.?$/u.test(id);
}
