import type { ItemLocation } from "@/lib/items/item";

/** From here two items are shown to each other as possible duplicates. */
export const nearDuplicateFrom = 0.5;
/** `pg_trgm.similarity_threshold` as PostgreSQL ships it; titles below have nothing to say to each other. */
const titleThreshold = 0.3;
const nearlySame = 0.6;
/** Of two items that both have a place, the title weighs twice the place. */
const titleWeight = 2 / 3;

/** What of an item its likeness to another rests on. */
export type Comparable = { title: string; locations: readonly Pick<ItemLocation, "repository" | "path">[] };
/** `score` is 0 to 1; `reason` says what is alike ("same file, same words"), null when nothing is. */
export type Likeness = { score: number; reason: string | null };

/**
 * The trigrams of a text as `show_trgm` of PostgreSQL's pg_trgm gives them (https://www.postgresql.org/docs/current/pgtrgm.html):
 * words of letters and digits, in lower case, each with two spaces before and one behind.
 */
export function trigramsOf(text: string): Set<string> {
  const trigrams = new Set<string>();
  for (const word of text.match(/[\p{Alphabetic}\p{Nd}]+/gu) ?? []) {
    const padded = [" ", " ", ...Array.from(word, lowerCaseOf), " "];
    for (let at = 0; at + 2 < padded.length; at += 1) {
      trigrams.add(padded.slice(at, at + 3).join(""));
    }
  }
  return trigrams;
}

/** The `similarity` of pg_trgm, 0 to 1: trigrams in common among all that either text has; 0 when a text has none. */
export function trigramSimilarity(a: string, b: string): number {
  return overlap(trigramsOf(a), trigramsOf(b));
}

/**
 * How close the places of two items are, 0 to 1: 1 for a file in common, up to a half for folders in common, 0 across
 * repositories; a place without a repository may be in any.
 */
export function pathOverlap(a: Comparable["locations"], b: Comparable["locations"]): number {
  return Math.max(0, ...a.flatMap((one) => b.map((other) => overlapOfPlaces(one, other))));
}

/**
 * How alike two items are: their titles as pg_trgm sees them and, where both have a place, a third for the place, so that
 * the same words elsewhere or other words in the same file alone do not make a duplicate.
 */
export function compareItems(a: Comparable, b: Comparable): Likeness {
  const words = trigramSimilarity(a.title, b.title);
  if (a.locations.length === 0 || b.locations.length === 0) {
    return { score: words, reason: sayWords(words) };
  }
  const place = pathOverlap(a.locations, b.locations);
  const reasons = [sayPlace(place), sayWords(words)].filter((reason) => reason !== null);
  return {
    score: words * titleWeight + place * (1 - titleWeight),
    reason: reasons.length > 0 ? reasons.join(", ") : null,
  };
}

/** One character for one, as the database does: Σ is always σ, İ is i. */
function lowerCaseOf(character: string): string {
  return Array.from(character.toLowerCase())[0] ?? character;
}

function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let common = 0;
  for (const trigram of a) {
    common += b.has(trigram) ? 1 : 0;
  }
  return common === 0 ? 0 : common / (a.size + b.size - common);
}

function overlapOfPlaces(a: Comparable["locations"][number], b: Comparable["locations"][number]): number {
  if (a.repository !== b.repository && a.repository !== null && b.repository !== null) {
    return 0;
  }
  if (a.path === b.path) {
    return 1;
  }
  const [foldersOfA, foldersOfB] = [a.path.split("/").slice(0, -1), b.path.split("/").slice(0, -1)];
  const firstOther = foldersOfA.findIndex((folder, index) => folder !== foldersOfB[index]);
  const common = firstOther === -1 ? foldersOfA.length : firstOther;
  return common === 0 ? 0 : common / Math.max(foldersOfA.length, foldersOfB.length) / 2;
}

function sayPlace(place: number): string | null {
  if (place === 1) {
    return "same file";
  }
  return place === 0.5 ? "same folder" : null;
}

function sayWords(words: number): string | null {
  if (words === 1) {
    return "same words";
  }
  if (words >= nearlySame) {
    return "nearly the same words";
  }
  return words >= titleThreshold ? "some of the same words" : null;
}
