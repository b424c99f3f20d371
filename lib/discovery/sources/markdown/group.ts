import { type Lead, type LeadContext, readLead } from "@/lib/discovery/sources/markdown/lead";
import { withoutEmoji } from "@/lib/discovery/sources/markdown/markers";
import type { Rich } from "@/lib/discovery/sources/markdown/rich";
import { bareName, isGeneric, sectionKind } from "@/lib/discovery/sources/markdown/section-kind";
import { readDate } from "@/lib/discovery/sources/values/read-date";
import {
  explicitPriority,
  levelNounPhrase,
  levelPhrase,
  readPriority,
  signOf,
} from "@/lib/discovery/sources/values/read-priority";
import { readStatus, statusOfSigns, statusPhrase } from "@/lib/discovery/sources/values/read-status";
import { fold, phrasesOf, wholeWords } from "@/lib/discovery/sources/vocabulary/languages";
import { monthWords } from "@/lib/discovery/sources/vocabulary/month-words";
import { levelNouns } from "@/lib/discovery/sources/vocabulary/priority-words";
import type { Priority, Status } from "@/lib/items/item";

/** What the headings over an item hand down to it; `rank` says how surely the level is a priority. */
export type Group = {
  level: { priority: Priority; rank: "explicit" | "priority" | "severity" } | null;
  status: Status | null;
  category: string | null;
  date: string | null;
};

export const noGroup: Group = { level: null, status: null, category: null, date: null };

const levels = new RegExp(`${levelPhrase}|${levelNounPhrase}`, "gu");
const states = new RegExp(statusPhrase, "gu");
const months = new RegExp(wholeWords(monthWords.flatMap(phrasesOf)), "gu");
const priorityNoun = new RegExp(wholeWords(phrasesOf(levelNouns.priority)), "u");
const startsExplicit = /^\[?p[0-9](?:\s?[-–/]\s?p[0-9])?\]?(?=$|[\s:：.,)(|/—–])/u;
const endsExplicit = /(?:[([]\s?|[-–—:]\s)p[0-9]\s?[)\]]?$/u;
const ambiguousAlone =
  /^(?:media|medio|mid|normal|fort|forte|bas|mayor|menor|major|minor|higher|lower|alto|alta|haut|fuerte)$/u;

/** The group a heading opens inside another: a level, a state or a theme, whichever it names (RULES.md sections 4 to 6). */
export function openGroup(title: Rich, inside: Group, context: LeadContext): Group {
  const text = title.text;
  const lead = readLead(title, { ...context, numbers: "numbers" });
  const named = levelOfTitle(text, context);
  const level = named ?? levelOfLead(lead);
  const status = statusOfTitle(text);
  return {
    level: level ?? inside.level,
    status: status ?? lead.marker.status ?? inside.status,
    category: status === null ? (themeOf(text, lead, named !== null) ?? inside.category) : inside.category,
    date: lead.date ?? readDate(text) ?? inside.date,
  };
}

/** Whether a heading grades what stands under it, by level or state. */
export function isGrading(title: string, context: LeadContext): boolean {
  return levelOfTitle(title, context) !== null || statusOfTitle(title) !== null;
}

function levelOfTitle(title: string, context: LeadContext): Group["level"] {
  const folded = fold(withoutEmoji(title)).replace(/^(?:\d+(?:\.\d+)*[.)]?\s+)/u, "");
  const explicit = startsExplicit.test(folded) || endsExplicit.test(folded) ? explicitPriority(folded) : null;
  if (explicit) {
    return { priority: explicit, rank: "explicit" };
  }
  const [head = "", ...tail] = folded.split(/\s*[:：—–(（|]\s*|\s-\s/u);
  const numbered = explicitPriority(folded.replace(/^.*?(?=\bp(?:rio|riorit))/u, ""));
  const candidates = [folded, head, tail.length === 1 && isOnly(head, levels) ? (tail[0] ?? "") : ""];
  for (const candidate of candidates.filter((each) => each !== "")) {
    const priority =
      isOnly(candidate, levels) && !ambiguousAlone.test(candidate) ? readPriority(candidate, context.letters) : null;
    if (priority) {
      return { priority, rank: priorityNoun.test(folded) ? "priority" : "severity" };
    }
  }
  const sign = isGeneric(title) ? signOf(title) : null;
  const found = (isOnly(folded.replace(/[0-9]/gu, ""), levels) ? numbered : null) ?? sign;
  return found ? { priority: found, rank: "priority" } : null;
}

function levelOfLead(lead: Lead): Group["level"] {
  return lead.marker.priority ? { priority: lead.marker.priority, rank: "severity" } : null;
}

function statusOfTitle(title: string): Status | null {
  const folded = fold(withoutEmoji(title)).replace(/[([（].*$/u, "");
  const undated = folded.replace(months, " ").replace(/[\d.]+/gu, " ");
  if (isOnly(undated, states) && states.test(reset(undated))) {
    return readStatus(undated.replace(/^\s*(?:recently|previously|already|kurzlich|zuletzt|ostatnio)\s/u, ""));
  }
  const [head = ""] = undated.split(/\s*[:：—–|]\s*|\s-\s/u);
  if (head !== undated && isOnly(head, states) && states.test(reset(head))) {
    return readStatus(head);
  }
  return isGeneric(title) ? statusOfSigns(title) : null;
}

function themeOf(title: string, lead: Lead, graded: boolean): string | null {
  const name = lead.title.replace(/\s*[([（]\s*\d+[^)\]）]*[)\]）]\s*$/u, "").trim();
  const folded = bareName(name);
  const rest = folded.replace(levels, " ").replace(states, " ");
  const themeless = name === "" || isGeneric(rest) || isGeneric(title) || graded || sectionKind(name).kind !== "plain";
  return themeless ? null : name;
}

/** Whether nothing is left of a text but generic words when the phrases are taken out, and something was taken. */
function isOnly(text: string, phrases: RegExp): boolean {
  const rest = text.replace(phrases, " ");
  return rest !== text && isGeneric(rest.replace(/[^\p{L}\s]/gu, " "));
}

function reset(text: string): string {
  states.lastIndex = 0;
  return text;
}
