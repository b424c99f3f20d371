import { fold, phrasesOf, wholeWords } from "@/lib/discovery/sources/vocabulary/languages";
import { monthWords } from "@/lib/discovery/sources/vocabulary/month-words";

const months = new Map<string, number>();
monthWords.forEach((words, index) => {
  for (const phrase of phrasesOf(words)) {
    months.set(phrase, months.get(phrase) ?? index + 1);
  }
});
const month = wholeWords([...months.keys()]);

/** Every form of a whole date, as named groups y, m (or w, a month's name) and d; the earliest match counts. */
const forms = [
  /(?<![\d.-])(?<y>\d{4})[-/.](?<m>\d{1,2})[-/.](?<d>\d{1,2})(?![\d-])/u,
  /(?<y>\d{4})\s?[年년]\s?(?<m>\d{1,2})\s?[月월]\s?(?<d>\d{1,2})\s?[日일]/u,
  new RegExp(`(?<w>${month})\\.?\\s+(?<d>\\d{1,2})(?:st|nd|rd|th)?,?\\s+(?<y>\\d{4})`, "u"),
  new RegExp(
    `(?<!\\d)(?<d>\\d{1,2})(?:st|nd|rd|th|er|º)?\\.?[\\s-](?:de\\s)?(?<w>${month})\\.?,?[\\s-](?:de\\s)?(?<y>\\d{4})`,
    "u",
  ),
  /(?<![\d.])(?<d>\d{1,2})\.(?<m>\d{1,2})\.(?<y>\d{4})(?!\d)/u,
] as const;

/** A regular expression source for dates, over folded text. */
export const datePhrase = forms.map((form) => form.source.replace(/\?<[ymdw]>/gu, "?:")).join("|");

const slashed = /(?<![\d/])(?<a>\d{1,2})\/(?<b>\d{1,2})\/(?<y>\d{4})(?![\d/])/u;
const readLengthMax = 400;

/** What a column of `28/02/2021` means; null where no value of it tells day and month apart. */
export type SlashOrder = "day-first" | "month-first" | null;

/**
 * The first whole date of a text as `YYYY-MM-DD`; null for "pre-2026", versions, and months without a day. A date with
 * slashes is read only where its own figures or `order` tell the day from the month.
 */
export function readDate(text: string, order: SlashOrder = null): string | null {
  const folded = fold(text.slice(0, readLengthMax));
  let first: { at: number; date: string } | null = null;
  for (const form of forms) {
    const match = form.exec(folded);
    const date = match?.groups
      ? dateOf(match.groups.y, match.groups.m ?? months.get(match.groups.w ?? ""), match.groups.d)
      : null;
    if (match && date && (!first || match.index < first.at)) {
      first = { at: match.index, date };
    }
  }
  return first?.date ?? slashedDate(folded, order);
}

/** How a column writes slashed dates: decided by any value whose first or second figure is above 12. */
export function slashOrderOf(values: readonly string[]): SlashOrder {
  for (const value of values) {
    const groups = slashed.exec(value)?.groups;
    if (groups && Number(groups.a) > 12) {
      return "day-first";
    } else if (groups && Number(groups.b) > 12) {
      return "month-first";
    }
  }
  return null;
}

function slashedDate(folded: string, order: SlashOrder): string | null {
  const groups = slashed.exec(folded)?.groups;
  const known = order ?? slashOrderOf([folded]);
  if (!groups || known === null) {
    return null;
  }
  return known === "day-first" ? dateOf(groups.y, groups.b, groups.a) : dateOf(groups.y, groups.a, groups.b);
}

function dateOf(
  year: string | undefined,
  monthNumber: string | number | undefined,
  day: string | undefined,
): string | null {
  const y = Number(year);
  const m = Number(monthNumber);
  const d = Number(day);
  const real = new Date(Date.UTC(y, m - 1, d));
  const exists = y >= 1970 && real.getUTCFullYear() === y && real.getUTCMonth() === m - 1 && real.getUTCDate() === d;
  return exists ? real.toISOString().slice(0, 10) : null;
}
