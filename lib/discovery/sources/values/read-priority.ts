import { fold, languages, phrasesOf, wholeWords } from "@/lib/discovery/sources/vocabulary/languages";
import { levelNouns, prioritySigns, priorityWords } from "@/lib/discovery/sources/vocabulary/priority-words";
import type { Priority } from "@/lib/items/item";

const levels = ["P0", "P1", "P2", "P3"] as const;
const phrases = new Map<string, Priority>();
for (const language of languages) {
  for (const level of levels) {
    for (const phrase of phrasesOf(priorityWords[language][level])) {
      phrases.set(phrase, phrases.get(phrase) ?? level);
    }
  }
}

/** A regular expression source for every word of a level, over folded text. */
export const levelPhrase = wholeWords([...phrases.keys()]);
/** A regular expression source for every noun a level stands beside. */
export const levelNounPhrase = wholeWords(Object.values(levelNouns).flatMap(phrasesOf));

const signs = levels.map((level) => ({ level, signs: phrasesOf(prioritySigns[level]) }));

const explicit = /(?<![\p{L}\p{N}_-])p\s?([0-9])(?![\p{L}\p{N}_]|[-.][\p{L}\p{N}])/u;
const numbered = new RegExp(`^(?:${wholeWords(phrasesOf(levelNouns.priority))})\\s*[:#-]?\\s*([0-9])(?![\\d.])`, "u");
const word = new RegExp(levelPhrase, "u");
const second = new RegExp(
  `^\\s*(?:\\/|-|–|—|~|,|\\||to|or|and|bis|oder|a|ou|do|lub|до|или|至|到|、|・)\\s*(${levelPhrase})`,
  "u",
);
const proseAfter = new RegExp(`^\\s*(?:[-–—:,;.()/|\\[\\]!~]|$|(?:${levelNounPhrase}))`, "u");
const readLengthMax = 120;

/** Letters that the file's own legend explains ("H = High"), upper case to level. */
export type LevelLetters = ReadonlyMap<string, Priority>;

/** The higher of two levels. */
export function higher(a: Priority, b: Priority): Priority {
  return a < b ? a : b;
}

/** P0 to P3 where a text says so itself ("P4" and lower is P3); of two the higher; "P2-router" and "P1.x" say nothing. */
export function explicitPriority(text: string): Priority | null {
  const folded = fold(text.slice(0, readLengthMax));
  const named = explicit.exec(folded);
  const level = named ? levelOf(named[1]) : levelOf(numbered.exec(folded)?.[1]);
  const other = named ? explicit.exec(folded.slice(named.index + named[0].length).slice(0, 6)) : null;
  return level && other ? higher(level, levelOf(other[1]) ?? level) : level;
}

/** The level of a Priority field or column: an explicit one, a word, a bare digit, a letter of the legend, a sign. */
export function readPriority(text: string, letters: LevelLetters): Priority | null {
  return (
    explicitPriority(text) ?? digitPriority(text) ?? letterPriority(text, letters) ?? levelWord(text, 1) ?? signOf(text)
  );
}

/** The level of Severity, Risk or Impact: as `readPriority`, but only where the word stands by itself, not in prose. */
export function readLevel(text: string, letters: LevelLetters): Priority | null {
  return explicitPriority(text.slice(0, 12)) ?? letterPriority(text, letters) ?? levelWord(text, 0) ?? signOf(text);
}

/** What a word of a level means, the word being folded. */
export function levelOfWord(folded: string): Priority | null {
  return phrases.get(folded) ?? null;
}

/** The level of the first coloured sign of a text. */
export function signOf(text: string): Priority | null {
  let first = text.length;
  let found: Priority | null = null;
  for (const { level, signs: known } of signs) {
    for (const sign of known) {
      const at = text.indexOf(sign);
      if (at >= 0 && at < first) {
        first = at;
        found = level;
      }
    }
  }
  return found;
}

/** Letters explained anywhere in a text as "H = High", "| H | High |", "**L**: low". */
export function legendLetters(text: string): LevelLetters {
  const letters = new Map<string, Priority>();
  const explained =
    /(?<![\p{L}\p{N}])\*{0,2}`?(\p{Lu})`?\*{0,2}\s{0,3}(?:=|:|->|→|—|–|-|\||：)\s{0,3}\*{0,2}(\p{L}{3,14})/gu;
  for (const match of text.matchAll(explained)) {
    const [, letter, meaning] = match;
    const level = meaning ? levelOfWord(fold(meaning)) : null;
    if (letter && meaning?.toUpperCase().startsWith(letter) && level) {
      letters.set(letter, letters.get(letter) ?? level);
    }
  }
  return letters;
}

function levelWord(text: string, wordsBefore: 0 | 1): Priority | null {
  const folded = fold(text.slice(0, readLengthMax)).replace(/^[^\p{L}\p{N}]+/u, "");
  const found = word.exec(folded);
  const level = found ? levelOfWord(found[0]) : null;
  if (!found || !level) {
    return null;
  }
  const before = folded.slice(0, found.index).match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
  const after = folded.slice(found.index + found[0].length);
  const other = second.exec(after);
  if (other) {
    return before === 0 ? higher(level, levelOfWord(other[1] ?? "") ?? level) : null;
  } else if (wordsBefore === 0) {
    return before === 0 && proseAfter.test(after) ? level : null;
  } else {
    return before === 0 || (before <= wordsBefore && proseAfter.test(after)) ? level : null;
  }
}

function letterPriority(text: string, letters: LevelLetters): Priority | null {
  const bare = text.replace(/[^\p{L}/-]/gu, "");
  const found = bare.split(/[/-]/u).map((letter) => letters.get(letter));
  const [first, other] = found;
  return first && found.length <= 2 ? higher(first, other ?? first) : null;
}

function digitPriority(text: string): Priority | null {
  const digit = /^\s*([0-9])\s*$/u.exec(text);
  return levelOf(digit?.[1]);
}

function levelOf(digit: string | undefined): Priority | null {
  return digit === undefined ? null : (levels[Math.min(Number(digit), 3)] ?? null);
}
