import type { ImportedLocation } from "@/lib/discovery/sources/source";

const place = /^([\s\S]+?)(?::(\d*)(-(\d*))?)?$/u;

/** `path`, `path:12`, `path:12-20`; a colon alone closes a path that would be taken for one with lines. */
export function writePlace({ path, startLine, endLine }: ImportedLocation): string {
  if (startLine === null && endLine === null) {
    return /:\d*(?:-\d*)?$/u.test(path) ? `${path}:` : path;
  }
  return startLine === endLine ? `${path}:${startLine}` : `${path}:${startLine ?? ""}-${endLine ?? ""}`;
}

/** The location that `writePlace` was given. */
export function readPlace(text: string): ImportedLocation {
  const [, path = text, start, range, end] = place.exec(text) ?? [];
  const startLine = start === undefined || start === "" ? null : Number(start);
  const endLine = range === undefined ? startLine : end === undefined || end === "" ? null : Number(end);
  return { path, startLine, endLine };
}
