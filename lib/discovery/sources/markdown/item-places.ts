import type { Field } from "@/lib/discovery/sources/markdown/fields";
import { joinRich, type Rich, urlsOf } from "@/lib/discovery/sources/markdown/rich";
import type { Unit } from "@/lib/discovery/sources/markdown/unit";
import type { ImportedLocation } from "@/lib/discovery/sources/source";
import type { LineRange } from "@/lib/discovery/sources/values/read-lines";
import { linesBeside, wholeLines } from "@/lib/discovery/sources/values/read-lines";
import { type Places, readPlaces, toLocations } from "@/lib/discovery/sources/values/read-places";
import type { Role } from "@/lib/discovery/sources/vocabulary/field-words";

type Place = Places["paths"][number];

/** Text under these labels names no location and no lines (RULES.md section 7). */
const elsewhere: ReadonlySet<Role> = new Set<Role>([
  "fix",
  "resolution",
  "progress",
  "target",
  "status",
  "effort",
  "owner",
  "found",
  "resolved",
  "pullRequest",
  "source",
  "release",
  "id",
  "number",
  "labels",
  "count",
  "rank",
]);
const telling: ReadonlySet<Role> = new Set<Role>(["problem", "description", "title", "subject"]);

/** The locations of an item: from its location fields and columns, else the files that its title and problem name. */
export function locationsOf(unit: Unit, repeats: readonly Unit[]): ImportedLocation[] {
  const fields = [unit, ...repeats].flatMap((each) => each.fields);
  const told = fields.filter(({ role }) => role === "location");
  const areas = fields.filter(({ role, value }) => role === "category" && namesFiles(value));
  const named = told.length > 0 ? placesIn(told, "field") : placesIn(areas, "field");
  const spoken = told.length + areas.length > 0 ? { paths: [], loose: [] } : placesInText(unit);
  const places = [...named.paths, ...spoken.paths].map((place) => ({ path: place.path, lines: [...place.lines] }));
  addLooseLines(places, [...columnLines(fields), ...named.loose, ...looseLinesOf(unit, places)]);
  return toLocations(places);
}

function placesIn(fields: readonly Field[], kind: "field" | "text"): Places {
  const found = fields.map(({ value }) => withLinked(value, kind));
  return { paths: found.flatMap(({ paths }) => paths), loose: found.flatMap(({ loose }) => loose) };
}

/** A location in a list stands before the dash; what follows describes it. */
function withLinked(value: Rich, kind: "field" | "text"): Places {
  const places = readPlaces(value.text, codesOf(value), kind);
  if (kind === "text") {
    return places;
  }
  const links = value.marks.filter((mark) => mark.kind === "link" && mark.url !== null);
  for (const link of links) {
    const url = link.url ?? "";
    const linked = places.paths.find(({ path }) => value.text.slice(link.start, link.end).includes(path));
    const lines = linesBeside(/#L\d.*$/u.exec(url)?.[0] ?? "").lines;
    if (linked && linked.lines.length === 0) {
      linked.lines.push(...lines);
    } else if (!linked && !/^[a-z][a-z0-9+.-]*:|^#/iu.test(url)) {
      places.paths.push(
        ...readPlaces(url.replace(/#.*$/u, ""), [], "field").paths.map(({ path }) => ({ path, lines })),
      );
    }
  }
  return places;
}

function placesInText(unit: Unit): Places {
  const texts = [
    unit.title,
    ...unit.fields
      .filter(({ role, label }) => (role === null && label === "") || (role !== null && telling.has(role)))
      .map(({ value }) => value),
  ];
  const rich = joinRich(texts);
  return readPlaces(rich.text, codesOf(rich), "text");
}

function namesFiles(value: Rich): boolean {
  const words = value.text.split(/[\s,]+/u).filter((each) => each !== "");
  return words.length > 0 && readPlaces(value.text, codesOf(value), "field").paths.length >= words.length;
}

/** Lines of a Line column, and of a Lines column unless it tells sizes. */
function columnLines(fields: readonly Field[]): LineRange[] {
  return fields.flatMap(({ role, value }) => {
    const ranged = /\d\s?[-–,]\s?L?\d|L\d|^~/u.test(value.text.trim());
    return role === "line" || (role === "lines" && ranged) ? wholeLines(value.text) : [];
  });
}

/** Lines that the text names without a path, or beside the only path's own name. */
function looseLinesOf(unit: Unit, places: readonly Place[]): LineRange[] {
  const [only] = places;
  if (!only || new Set(places.map(({ path }) => path)).size !== 1) {
    return [];
  }
  const texts = unit.fields.filter(
    ({ role, depth }) =>
      (role === null || !(elsewhere.has(role) || role === "location" || role === "line" || role === "lines")) &&
      depth === "own",
  );
  const rich = joinRich([unit.title, ...texts.map(({ value }) => value)]);
  const { paths, loose } = readPlaces(rich.text, codesOf(rich), "text");
  return [
    ...loose,
    ...paths.filter(({ path }) => only.path.endsWith(path) || path.endsWith(only.path)).flatMap(({ lines }) => lines),
  ];
}

function addLooseLines(places: Place[], lines: readonly LineRange[]): void {
  const [only] = places;
  if (only && new Set(places.map(({ path }) => path)).size === 1) {
    only.lines.push(...lines);
  }
}

function codesOf(rich: Rich) {
  return rich.marks.filter(({ kind }) => kind === "code");
}

/** A text with the addresses it links to behind it. */
export function withUrls(rich: Rich): string {
  return [rich.text, ...urlsOf(rich)].join(" ");
}
