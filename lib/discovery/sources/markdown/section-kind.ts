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

const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
const wordsMax = 6;

type Names = { whole: ReadonlySet<string>; starts: Edges; ends: Edges };
/** Phrases at an edge of a title: whole words, and runs in scripts that write no spaces. */
type Edges = { words: ReadonlySet<string>; runs: readonly string[] };

const known: Record<"noise" | "repeats", Names> = {
  noise: { whole: new Set(phrasesOf(noiseNames)), starts: edgesOf(noiseStarts), ends: edgesOf(noiseEnds) },
  repeats: { whole: new Set(phrasesOf(repeatNames)), starts: edgesOf(repeatStarts), ends: edgesOf(repeatEnds) },
};
const chapters: ReadonlySet<string> = new Set(phrasesOf(chapterNames));
const generic: ReadonlySet<string> = new Set(phrasesOf(genericWords));
const absent = phrasesOf(nothingStarts);
const genericRuns = [...generic].filter((word) => unspaced.test(word)).sort((x, y) => y.length - x.length);
const nameLengthMax = 80;

/** What kind of section a title names: by the whole of it, words for the register left aside, or by how it begins or ends. */
export function sectionKind(title: string): SectionKind {
  const name = bareName(title);
  const core = withoutGeneric(name);
  for (const kind of ["noise", "repeats"] as const) {
    if (known[kind].whole.has(name) || (core !== "" && known[kind].whole.has(core))) {
      return { kind, by: "name" };
    }
  }
  const words = name.length > nameLengthMax ? [] : name.split(" ");
  for (const kind of ["noise", "repeats"] as const) {
    const { starts, ends } = known[kind];
    const first =
      runsOfWords(words, "start").some((phrase) => starts.words.has(phrase)) ||
      starts.runs.some((run) => name.startsWith(run));
    const last =
      runsOfWords(words, "end").some((phrase) => ends.words.has(phrase)) || ends.runs.some((run) => name.endsWith(run));
    if (words.length > 0 && (first || last)) {
      return { kind, by: first ? "start" : "end" };
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
  return unspaced.test(spaced) ? genericRuns.reduce((rest, word) => rest.replaceAll(word, ""), spaced).trim() : spaced;
}

/** The first, or last, one to six words of a title; at its end one word must stay before them. */
function runsOfWords(words: readonly string[], edge: "start" | "end"): string[] {
  const longest = Math.min(wordsMax, edge === "start" ? words.length : words.length - 1);
  return Array.from({ length: Math.max(longest, 0) }, (_, index) =>
    edge === "start" ? words.slice(0, index + 1).join(" ") : words.slice(words.length - index - 1).join(" "),
  );
}

function edgesOf(table: string): Edges {
  const phrases = phrasesOf(table);
  return { words: new Set(phrases), runs: phrases.filter((phrase) => unspaced.test(phrase)) };
}
