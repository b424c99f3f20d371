import {
  bareFiles,
  branchStarts,
  fileEndings,
  folders,
  mediaStarts,
  notFiles,
  slashedWords,
} from "@/lib/discovery/sources/values/path-words";
import { fold } from "@/lib/discovery/sources/vocabulary/languages";

/** Where a word stands: in a field that tells the location, or anywhere else; set as code, or not. */
export type PathContext = { field: boolean; code: boolean; atStart: boolean };

/** Whether a word is a file or folder, and not a route, branch, package, version, media type or identifier (RULES.md 7). */
export function isPath(word: string, context: PathContext): boolean {
  const folded = fold(word);
  if (
    word.length > 300 ||
    /[()=;"'<>|]{2}|\(\)|^@|^[-+.*/\\\d,~]+$|^v?\d+(?:\.\d+)+/u.test(word) ||
    notFiles.has(folded)
  ) {
    return false;
  }
  const segments = folded.split(/[\\/]/u);
  if (segments.length > 1 && segments.every((segment) => segment === "" || /^[\d.,+%-]+$/u.test(segment))) {
    return false;
  }
  return (
    hasFileEnding(word) || isDotFile(word, context) || isBareName(word, context) || isFolder(word, segments, context)
  );
}

/** Whether the last part of a word has the ending of a file, wildcards included. */
export function hasFileEnding(word: string): boolean {
  const match = /(?:^|[\\/])([^\\/]*?)\.([A-Za-z0-9]{1,14})$/u.exec(word);
  const ending = match?.[2];
  if (!match || ending === undefined || !fileEndings.has(ending.toLowerCase())) {
    return false;
  }
  const name = match[1] ?? "";
  const looksLikeCode = /[()$]/u.test(name) && !/[\\/]/u.test(word);
  const longEnough = ending.length > 1 || name.length > 1 || /[\\/]/u.test(word);
  return !looksLikeCode && longEnough && !isShouted(name, ending);
}

function isShouted(name: string, ending: string): boolean {
  return /^[A-Z]/u.test(ending) && ending.length > 1 && ending !== ending.toUpperCase() && name !== "";
}

function isDotFile(word: string, context: PathContext): boolean {
  return (context.field || context.code) && /^\.[a-z][a-z0-9._-]{2,}$/u.test(word);
}

function isBareName(word: string, context: PathContext): boolean {
  const folded = fold(word);
  if (/[\\/.]/u.test(word)) {
    return false;
  }
  return (
    context.field &&
    (context.code
      ? bareFiles.has(folded) || folders.has(folded)
      : /^[A-Z]/u.test(word) && bareFiles.has(folded) && folded !== "build")
  );
}

function isFolder(word: string, segments: readonly string[], context: PathContext): boolean {
  const named = segments.filter((segment) => segment !== "" && segment !== "." && segment !== ".." && segment !== "~");
  const first = named[0] ?? "";
  if (!/[\\/]/u.test(word) || named.length === 0 || mediaStarts.has(first) || branchStarts.has(first)) {
    return false;
  }
  if (/[:?&=#()[\]{}$]/u.test(word.replace(/[\\/][([][\w.-]+[)\]](?=[\\/]|$)/gu, ""))) {
    return false;
  }
  if (named.some((segment) => segment.includes(".") && !segment.startsWith(".") && /[A-Z]/u.test(word))) {
    return false;
  }
  const closed = /[\\/]$/u.test(word);
  const known = named.some((segment) => folders.has(segment) || segment.includes("*"));
  if (/^[\\/]/u.test(word)) {
    return first !== "api" && (closed ? named.length > 1 || context.field : context.field && known);
  }
  return closed ? named.length > 1 || context.code || context.field : isOpenFolder(word, named, context);
}

function isOpenFolder(word: string, named: readonly string[], context: PathContext): boolean {
  if (named.length < 2 || named.every((segment) => slashedWords.has(segment))) {
    return false;
  }
  const startsKnown = folders.has(named[0] ?? "");
  if (context.field && context.code) {
    return true;
  } else if (context.field) {
    return startsKnown || (context.atStart && !/[A-Z]/u.test(word) && named.some((segment) => /[-_]/u.test(segment)));
  } else {
    return (
      startsKnown &&
      !/[A-Z]/u.test(named.length > 2 ? "" : word) &&
      !named.slice(1).every((each) => slashedWords.has(each))
    );
  }
}
