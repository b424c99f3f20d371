import type { ImportedLocation } from "@/lib/discovery/sources/source";
import { isPath } from "@/lib/discovery/sources/values/is-path";
import { type LineRange, linesBeside, looseLines, wholeLines } from "@/lib/discovery/sources/values/read-lines";

/** A stretch of a text that is set as code, by offsets. */
export type CodeSpan = { start: number; end: number };
/** Paths of a text with the lines beside each, and lines that stand with no path. */
export type Places = { paths: { path: string; lines: LineRange[] }[]; loose: LineRange[] };

const scanLengthMax = 60_000;
const address =
  /(?<![\p{L}\p{N}])(?:[a-z][a-z0-9+.-]{1,20}:\/\/|www\.|mailto:)[^\s<>"'`)\]]+|[\w.+-]{1,60}@[\w-]{1,60}\.[\w.-]{2,60}/giu;
const word =
  /(?:[\p{Script=Latin}\p{Script=Cyrillic}\p{N}_.~*\\/@+$-]|\{[\w.,*-]{1,80}\}(?=[\w./\\])|(?<=[/\\])[([][\p{L}\p{N}_.-]{1,60}[)\]](?=[/\\]))+/gu;
const ownNames = /(?::{2}|#(?!L\d)|:(?!L?\d))[\w.$<>()[\]-]*$/u;
const branchBefore = /(?:branch(?:es)?|tag|endpoint|route|url|GET|POST|PUT|PATCH|DELETE|HEAD)\s*[:`"']?\s*$/u;

/**
 * The paths a text names and the lines beside them. In a field that tells the location every path counts; elsewhere only
 * words that are clearly files. Commands set as code are no paths (RULES.md section 7).
 */
export function readPlaces(text: string, codes: readonly CodeSpan[], kind: "field" | "text"): Places {
  const clean = text.slice(0, scanLengthMax).replace(address, (found) => " ".repeat(found.length));
  const places: Places = { paths: [], loose: [] };
  const told: CodeSpan[] = [];
  for (const match of clean.matchAll(word)) {
    const code = codes.find((span) => match.index >= span.start && match.index < span.end);
    const path = pathAt(clean, match[0], match.index, code, kind);
    if (path !== null) {
      const beside = linesBeside(clean.slice(match.index + path.length, match.index + path.length + 300));
      places.paths.push({ path, lines: beside.lines });
      told.push({ start: match.index, end: match.index + path.length + beside.length });
    }
  }
  places.loose = looseLines(without(clean, told));
  return places;
}

/** A value that is one path and nothing else, such as the cell of a File column; the lines behind its colon apart. */
export function readWholePath(text: string): { path: string; lines: LineRange[] } | null {
  const value = text.trim();
  const cut = /^(.*?[^\\/:])(?::|#)(L?\d[\dL,\s–-]*)(?::\d+)?$/u.exec(value);
  const path = (cut?.[1] ?? value).replace(/^`|`$/gu, "");
  return path === "" ? null : { path, lines: cut?.[2] ? wholeLines(cut[2]) : [] };
}

/** Places as locations, each path once per range of lines; a path that has lines is not repeated without. */
export function toLocations(places: readonly { path: string; lines: readonly LineRange[] }[]): ImportedLocation[] {
  const locations = new Map<string, ImportedLocation>();
  const withLines = new Set(places.filter(({ lines }) => lines.length > 0).map(({ path }) => path));
  for (const { path, lines } of places) {
    for (const { start, end } of lines) {
      locations.set(`${path}\n${start}-${end}`, { path, startLine: start, endLine: end });
    }
    if (!withLines.has(path)) {
      locations.set(path, { path, startLine: null, endLine: null });
    }
  }
  return [...locations.values()];
}

function pathAt(
  text: string,
  found: string,
  at: number,
  code: CodeSpan | undefined,
  kind: "field" | "text",
): string | null {
  const plain = found.replace(/[.,:;!?]+$/u, "").replace(ownNames, "");
  if (plain === "" || plain.length < 2 || branchBefore.test(text.slice(Math.max(0, at - 16), at))) {
    return null;
  }
  if (code && !wholeSpan(text.slice(code.start, code.end), kind)) {
    return null;
  }
  const before = text.slice(Math.max(0, at - 2), at).trim();
  const atStart = at === 0 || /[,;\n:•(]/u.test(before.slice(-1)) || text.slice(0, at).trim() === "";
  return isPath(plain, { field: kind === "field", code: code !== undefined, atStart }) ? plain : null;
}

function without(text: string, spans: readonly CodeSpan[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const { start, end } of spans) {
    parts.push(text.slice(at, Math.max(at, start)), " ");
    at = Math.max(at, end);
  }
  return parts.join("") + text.slice(at);
}

/** Whether a code span is a list of paths with nothing else in it: "a.ts, b.ts:12" is, "grep -rn x src/" is not. */
function wholeSpan(content: string, kind: "field" | "text"): boolean {
  return content
    .split(/,\s*|\s*;\s*|\s+(?:and|→|->|\+|&)\s+|\s*\n\s*/u)
    .map((part) => part.trim().replace(/(?:::|#|:).*$/u, ""))
    .every(
      (part) =>
        part === "" ||
        (!/\s/u.test(part) && isPath(part, { field: kind === "field", code: true, atStart: true })) ||
        /^L?\d+(?:[-–]L?\d+)?$/u.test(part),
    );
}
