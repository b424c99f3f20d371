import { acceptedId, type IdCensus } from "@/lib/discovery/sources/markdown/ids";
import { emojiOf, type Marker, mergeMarkers, readMarker, withoutEmoji } from "@/lib/discovery/sources/markdown/markers";
import { isStruck, type Rich } from "@/lib/discovery/sources/markdown/rich";
import { readDate } from "@/lib/discovery/sources/values/read-date";
import { type LevelLetters, signOf } from "@/lib/discovery/sources/values/read-priority";

/** A heading, cell or box line taken apart: what it is called, and what stands around that only counts, grades or dates. */
export type Lead = {
  id: string | null;
  /** The running number as written ("7", "2.1"), without its point. */
  number: string | null;
  title: string;
  struck: boolean;
  /** What words around the title tell, and what signs in it do. */
  marker: Marker;
  signs: Marker;
  /** A date that leads the text. */
  date: string | null;
};

/** What of the document the reading of a title depends on. */
export type LeadContext = { census: IdCensus; letters: LevelLetters; numbers: "numbers" | "no-numbers" };

type Cursor = {
  from: number;
  to: number;
  id: string | null;
  number: string | null;
  date: string | null;
  marker: Marker;
};

const doneBySign = /[✅☑✔✓]/u;
const goingBySign = /🔄|🚧/u;
const stepsMax = 8;
const leadingSigns =
  /^(?:[\s*_~:：|–—·•►▶→-]|\p{Emoji_Presentation}|\p{Extended_Pictographic}|[✓✗✘☐☑✔]|\uFE0F|\u200D)+/u;
const keycap = /^\s*([0-9]{1,2})\uFE0F?\u20E3/u;
const running =
  /^(?:(?:item|issue|debt|tech(?:nical)? debt|problem|finding|task|problème|problema|punkt|проблема|问题|債務|負債)\s*)?(?:#|№|n[°º]\s?|no\.\s?)?(\d{1,4}(?:\.\d{1,4}){0,4})(?:[.)、．](?=\s|\p{L})|\s*[:：]\s|\s+[-–—]\s|\s*$)/iu;
const dotted = /^(?:#|№)?(\d{1,3}(?:\.\d{1,3}){1,4})\s+(?=\p{L}|[`*"'([])/u;
const hashed = /^(?:#|№)(\d{1,5})\s+(?=\p{L}|[`*"'([])/u;
const lettered = /^(?:([IVX]{1,6}|[A-Z])[.)]|([一二三四五六七八九十]{1,3})[、．.])\s*(?=\S)/u;
const dated = /^[[(]?(\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}\.\d{1,2}\.\d{4})[\])]?\s*(?:[:：|–—-]\s*|\s)(?=\S)/u;
const bracketed = /^[[(【]([^\][()【】]{1,50})[\])】]\s*[:：–—-]?\s*/u;
const spoken = /^([^:：|–—]{1,30}?)\s*(?:[:：|–—]|\s-(?=\s))\s*(?=\S)/u;
const endBracket = /\s*[[(（【]([^\][()（）【】]{1,100})[\])）】]\s*$/u;
const endPhrase = /^(.*\S)\s*(?:\s[-–—|·→]+\s|[—–]\s?|:\s)\s*(\S.{0,99})$/su;
const endSign = /^(.*\S)\s*((?:✅|☑|✔|✓|🔄|🚧|🏗|⏳|❌|🆕|🔴|🟠|🟡|🟢|⚪|⬜|🟩|🔜)️?.{0,99})$/su;

/** Takes a title apart (RULES.md sections 2 and 3). */
export function readLead(rich: Rich, context: LeadContext): Lead {
  const signs = emojiOf(rich.text);
  const none: Marker = { status: null, priority: null, date: null };
  const cursor: Cursor = { from: 0, to: rich.text.trimEnd().length, id: null, number: null, date: null, marker: none };
  for (let step = 0; step < stepsMax && stripStart(rich.text, cursor, context); step += 1);
  for (let step = 0; step < stepsMax && stripEnd(rich, cursor, context); step += 1);
  const title = withoutEmoji(rich.text.slice(cursor.from, cursor.to)).replace(/^[\s:：–—-]+(?=\S)|[\s:：–—]+$/gu, "");
  return {
    id: cursor.id,
    number: cursor.number,
    title,
    struck: isStruck(rich, cursor.from, cursor.to),
    marker: cursor.marker,
    signs: {
      status: doneBySign.test(signs) ? "resolved" : goingBySign.test(signs) ? "in_progress" : null,
      priority: signOf(signs),
      date: null,
    },
    date: cursor.date,
  };
}

function stripStart(text: string, cursor: Cursor, context: LeadContext): boolean {
  const rest = text.slice(cursor.from, cursor.to);
  const signs = leadingSigns.exec(rest);
  const cap = keycap.exec(rest);
  if (cap?.[1]) {
    return take(cursor, cap[0].length, { number: cursor.number ?? cap[1] });
  } else if (signs && signs[0].length < rest.length) {
    return take(cursor, signs[0].length, {});
  }
  const date = cursor.date === null ? dated.exec(rest) : null;
  if (date) {
    return take(cursor, date[0].length, { date: readDate(date[1] ?? "") });
  }
  const id = cursor.id === null ? acceptedId(rest, context.census) : null;
  if (id) {
    return take(cursor, id.length, { id: id.id });
  }
  return stripNumber(rest, cursor, context) || stripMarker(rest, cursor, context);
}

function stripNumber(rest: string, cursor: Cursor, context: LeadContext): boolean {
  if (cursor.number !== null || context.numbers === "no-numbers") {
    return false;
  }
  const match = running.exec(rest) ?? dotted.exec(rest) ?? hashed.exec(rest) ?? lettered.exec(rest);
  const number = match?.[1] ?? match?.[2];
  return match && number !== undefined && match[0].length < rest.length
    ? take(cursor, match[0].length, { number })
    : false;
}

function stripMarker(rest: string, cursor: Cursor, context: LeadContext): boolean {
  for (const form of [bracketed, spoken]) {
    const match = form.exec(rest);
    const phrase = match?.[1] ?? "";
    const marker = /^(?:todo|fixme|no|new|known|future)$/iu.test(phrase.trim())
      ? null
      : readMarker(phrase, context.letters);
    const inBracketId = form === bracketed && cursor.id === null ? acceptedId(phrase, context.census) : null;
    if (match && match[0].length < rest.length && marker && (marker.status || marker.priority)) {
      return take(cursor, match[0].length, { marker: mergeMarkers(cursor.marker, marker) });
    } else if (match && inBracketId?.length === phrase.length) {
      return take(cursor, match[0].length, { id: inBracketId.id });
    }
  }
  return false;
}

function take(cursor: Cursor, length: number, found: Partial<Cursor>): boolean {
  Object.assign(cursor, found);
  cursor.from += length;
  return true;
}

function stripEnd(rich: Rich, cursor: Cursor, context: LeadContext): boolean {
  const rest = rich.text.slice(cursor.from, cursor.to);
  const bracket = endBracket.exec(rest);
  const told = bracket ? readMarker(bracket[1] ?? "", context.letters) : null;
  if (bracket && told && bracket.index > 0) {
    return cut(cursor, bracket.index, told);
  }
  for (const form of [endSign, endPhrase]) {
    const match = form.exec(rest.slice(-400));
    const [, kept = "", phrase = ""] = match ?? [];
    const marker = match ? readMarker(phrase, context.letters) : null;
    if (match && marker) {
      return cut(cursor, Math.max(0, rest.length - 400) + kept.length, marker);
    }
  }
  return stripShout(rich, rest, cursor, context);
}

/** Capitals at the end of a title that is not in capitals, or words behind a struck title, tell its state. */
function stripShout(rich: Rich, rest: string, cursor: Cursor, context: LeadContext): boolean {
  const match = /^(.*\S)\s+([\p{Lu}][\p{Lu}\s-]{2,40})$/su.exec(rest.slice(-400));
  const [, kept = "", phrase = ""] = match ?? [];
  const end = Math.max(0, rest.length - 400) + kept.length;
  const struckBefore = rich.marks.find(
    (mark) => mark.kind === "struck" && mark.end < cursor.to && mark.end > cursor.from,
  );
  if (match && /\p{Ll}/u.test(kept) && !isOneWordTitle(kept)) {
    const marker = readMarker(phrase, context.letters);
    return marker?.status ? cut(cursor, end, marker) : false;
  } else if (struckBefore) {
    const marker = readMarker(rich.text.slice(struckBefore.end, cursor.to), context.letters);
    return marker?.status ? cut(cursor, struckBefore.end - cursor.from, marker) : false;
  }
  return false;
}

function isOneWordTitle(text: string): boolean {
  return !/\s/u.test(text.trim());
}

function cut(cursor: Cursor, length: number, marker: Marker): boolean {
  cursor.to = cursor.from + length;
  cursor.marker = mergeMarkers(cursor.marker, marker);
  return true;
}
