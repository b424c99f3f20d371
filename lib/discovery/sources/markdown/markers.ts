import { datePhrase, readDate } from "@/lib/discovery/sources/values/read-date";
import {
  explicitPriority,
  type LevelLetters,
  levelNounPhrase,
  levelPhrase,
  readPriority,
  signOf,
} from "@/lib/discovery/sources/values/read-priority";
import { readStatus, statusOfSigns, statusPhrase } from "@/lib/discovery/sources/values/read-status";
import { fold } from "@/lib/discovery/sources/vocabulary/languages";
import type { Priority, Status } from "@/lib/items/item";

/** What words that only grade or date an entry tell. */
export type Marker = { status: Status | null; priority: Priority | null; date: string | null };

const emoji =
  "(?:\\p{Emoji_Presentation}|\\p{Extended_Pictographic}\\uFE0F?|[✓✗✘☐☑✔]|[0-9#*]\\uFE0F?\\u20E3|\\uFE0F|\\u200D)";
const keeps = /[©®™↔↕]/u;
const signs = new RegExp(emoji, "gu");
const fillers =
  /(?<![\p{L}\p{N}])(?:in|on|at|as|of|by|via|with|and|the|since|now|target|commit|phase|sprint|release|version|status|effort|estimate|size|est|level|items?|also|see|am|im|w|le|el|au|v)(?![\p{L}\p{N}])/gu;
const references =
  /(?:(?:prs?|mrs?|pull requests?|merge requests?|commits?)\s*)?[#!]\d+(?:\s?[-–—]\s?#?\d+)?|v?\d+\.\d+(?:\.\d+)*|\b[0-9a-f]{7,40}\b/gu;
const dates = new RegExp(datePhrase, "gu");
const states = new RegExp(statusPhrase, "gu");
const levels = new RegExp(`${levelPhrase}|${levelNounPhrase}|(?<![\\p{L}\\p{N}])p[0-9](?![\\p{L}\\p{N}])`, "gu");
const sizes =
  /(?<![\p{L}\p{N}])(?:(?:effort|size|estimate|est|aufwand|taille|talla|t-?shirt)\s*[:=]?\s*(?:xxl|xl|l|m|s|xs|small|medium|large|~?\d+(?:[.-]\d+)?\s?\p{L}*)|xxl|xl|xs|small|large|[lms])(?![\p{L}\p{N}])/gu;
const durations =
  /(?<![\p{L}\p{N}])~?\d+(?:[-–.]\d+)?\s?(?:h|hr|hrs|hours?|d|days?|w|weeks?|min|mins|sp|pts?|points?)(?![\p{L}\p{N}])/gu;
const markerLengthMax = 100;

/** Emoji of a text, in order; letter-like signs such as ™ are none. */
export function emojiOf(text: string): string {
  return (text.match(signs) ?? []).filter((sign) => !keeps.test(sign)).join("");
}

/** A text without its emoji, white space as single spaces. */
export function withoutEmoji(text: string): string {
  return text
    .replace(signs, (sign) => (keeps.test(sign) ? sign : " "))
    .replace(/\s+/gu, " ")
    .trim();
}

/**
 * What a phrase tells when it holds nothing but words of state, level, size, date and version; null when anything else is
 * in it, or when it grades nothing ("2026-01-01" alone, "v2").
 */
export function readMarker(phrase: string, letters: LevelLetters): Marker | null {
  if (phrase.length > markerLengthMax || phrase.trim() === "") {
    return null;
  }
  const letter = letters.get(phrase.trim());
  if (letter) {
    return { status: null, priority: letter, date: null };
  }
  const folded = fold(withoutEmoji(phrase)).replace(/[*_`~]/gu, "");
  const undated = folded.replace(dates, " ").replace(references, " ");
  const ungraded = undated.replace(sizes, " ").replace(durations, " ").replace(levels, " ").replace(states, " ");
  const rest = ungraded.replace(fillers, " ").replace(/[\s\p{P}\p{S}\d]+/gu, "");
  const grades = ungraded !== undated || emojiOf(phrase) !== "";
  if (rest !== "" || !grades) {
    return null;
  }
  const unsized = folded.replace(sizes, " ");
  return {
    status: states.test(resetAnd(unsized)) ? readStatus(phrase) : statusOfSigns(phrase),
    priority:
      explicitPriority(unsized) ?? readPriority(unsized.replace(/^(?:\s*[^\s:]+\s*:)/u, ""), letters) ?? signOf(phrase),
    date: readDate(folded),
  };
}

/** The stronger of two markers, field by field; the first wins. */
export function mergeMarkers(first: Marker, second: Marker): Marker {
  return {
    status: first.status ?? second.status,
    priority: first.priority ?? second.priority,
    date: first.date ?? second.date,
  };
}

function resetAnd(text: string): string {
  states.lastIndex = 0;
  return text;
}
