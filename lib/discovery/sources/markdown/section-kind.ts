import { withoutEmoji } from "@/lib/discovery/sources/markdown/markers";
import { fold, phrasesOf } from "@/lib/discovery/sources/vocabulary/languages";
import {
  chapterNames,
  genericWords,
  noiseEnds,
  noiseNames,
  noiseStarts,
  nothingStarts,
  repeatEnds,
  repeatNames,
  repeatStarts,
} from "@/lib/discovery/sources/vocabulary/section-words";

/** What a heading promises, and by which part of it: `noise` registers nothing, `repeats` tells items again, `plain` may be anything else. */
export type SectionKind = { kind: "noise" | "repeats" | "plain"; by: "name" | "start" | "end" };

const names = { noise: new Set(phrasesOf(noiseNames)), repeats: new Set(phrasesOf(repeatNames)) };
const starts = { noise: phrasesOf(noiseStarts), repeats: phrasesOf(repeatStarts) };
const ends = { noise: phrasesOf(noiseEnds), repeats: phrasesOf(repeatEnds) };
const chapters: ReadonlySet<string> = new Set(phrasesOf(chapterNames));
const generic: ReadonlySet<string> = new Set(phrasesOf(genericWords));
const absent = phrasesOf(nothingStarts);
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
const nameLengthMax = 80;

/** What kind of section a title names: by the whole of it, words for the register left aside, or by how it begins or ends. */
export function sectionKind(title: string): SectionKind {
  const name = bareName(title);
  const core = withoutGeneric(name);
  for (const kind of ["noise", "repeats"] as const) {
    if (names[kind].has(name) || (core !== "" && names[kind].has(core))) {
      return { kind, by: "name" };
    }
  }
  for (const kind of ["noise", "repeats"] as const) {
    const begins = starts[kind].some(
      (phrase) =>
        name === phrase || name.startsWith(`${phrase} `) || (unspaced.test(phrase) && name.startsWith(phrase)),
    );
    const closes = ends[kind].some(
      (phrase) => name.endsWith(` ${phrase}`) || (unspaced.test(phrase) && name.endsWith(phrase)),
    );
    if (name.length <= nameLengthMax && (begins || closes)) {
      return { kind, by: begins ? "start" : "end" };
    }
  }
  return { kind: "plain", by: "name" };
}

/** Whether a heading is a chapter of an essay rather than a piece of debt. */
export function isChapter(title: string): boolean {
  return chapters.has(bareName(title));
}

/** Whether a title only names the register or a part of it ("Active Debt"); such a title is no theme. */
export function isGeneric(title: string): boolean {
  return withoutGeneric(bareName(title)) === "";
}

/** Whether a text says that there is nothing ("No critical debt"). */
export function saysNothing(text: string): boolean {
  const name = fold(withoutEmoji(text)).replace(/^[\s("'*_]+/u, "");
  return absent.some((phrase) => name === phrase || name.startsWith(`${phrase} `)) && name.length <= nameLengthMax;
}

/** A title without number, emoji, brackets and what stands behind a colon or dash. */
export function bareName(title: string): string {
  return fold(withoutEmoji(title))
    .replace(/^(?:[#№]?\d+(?:\.\d+)*[.)、:]?\s+|[ivx]{1,4}\.\s+|[一二三四五六七八九十]+[、.])/u, "")
    .replace(/\s*[([（【][^)\]）】]*[)\]）】]/gu, "")
    .replace(/[\s:：.]+$/u, "")
    .trim();
}

function withoutGeneric(name: string): string {
  const spaced = name
    .split(/[\s/&,+|·–—-]+/u)
    .filter((word) => word !== "" && !generic.has(word) && !/^\d+$/u.test(word))
    .join(" ");
  if (!unspaced.test(spaced)) {
    return spaced;
  }
  let rest = spaced;
  for (const word of [...generic].filter((each) => unspaced.test(each)).sort((a, b) => b.length - a.length)) {
    rest = rest.replaceAll(word, "");
  }
  return rest.trim();
}
