import { fold, languages, phrasesOf, wordsOrRuns } from "@/lib/discovery/sources/vocabulary/languages";
import { statusSigns, statusWords } from "@/lib/discovery/sources/vocabulary/status-words";
import type { Status } from "@/lib/items/item";

const kinds = { resolved: "resolved", inProgress: "in_progress", open: "open" } as const satisfies Record<
  string,
  Status
>;
const phrases = new Map<string, Status>();
for (const language of languages) {
  for (const kind of ["resolved", "inProgress", "open"] as const) {
    for (const phrase of phrasesOf(statusWords[language][kind])) {
      phrases.set(phrase, phrases.get(phrase) ?? kinds[kind]);
    }
  }
}

/** A regular expression source for every phrase of a state, over folded text. */
export const statusPhrase = wordsOrRuns([...phrases.keys()]);
const finder = new RegExp(statusPhrase, "u");
const signs = {
  resolved: phrasesOf(statusSigns.resolved),
  inProgress: phrasesOf(statusSigns.inProgress),
  open: phrasesOf(statusSigns.open),
};
const share = /^[^\p{L}\p{N}]*(?:[\p{L}]+[^\p{L}\p{N}]+){0,2}(\d{1,3})\s*(?:%|\/\s*(\d{1,3})(?![\d/.]))/u;

/** How many other words may stand before the one that decides ("now fixed", "has been resolved"). */
const wordsBeforeMax = 2;
const readLengthMax = 160;

/**
 * The state a status text tells by its first words, else by its first sign; null when it tells none ("verified",
 * "documented on …"), so that the next source is asked (RULES.md section 4).
 */
export function readStatus(text: string): Status | null {
  const start = text.slice(0, readLengthMax);
  return statusOfWords(fold(start)) ?? statusOfSigns(start);
}

/** The state a text tells in words alone. */
export function statusOfWords(folded: string): Status | null {
  const done = share.exec(folded);
  if (done) {
    return statusOfShare(Number(done[1]), Number(done[2] ?? 100));
  }
  const found = finder.exec(folded);
  if (!found || wordsIn(folded.slice(0, found.index)) > wordsBeforeMax) {
    return null;
  }
  return phrases.get(found[0]) ?? null;
}

/** The state the first known sign of a text tells. */
export function statusOfSigns(text: string): Status | null {
  let first = text.length;
  let status: Status | null = null;
  for (const kind of ["resolved", "inProgress", "open"] as const) {
    for (const sign of signs[kind]) {
      const at = text.indexOf(sign);
      if (at >= 0 && at < first) {
        first = at;
        status = kinds[kind];
      }
    }
  }
  return status;
}

function statusOfShare(part: number, whole: number): Status | null {
  if (part > whole || whole === 0) {
    return null;
  } else if (part === whole) {
    return "resolved";
  } else {
    return part > 0 ? "in_progress" : "open";
  }
}

function wordsIn(text: string): number {
  return text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
}
