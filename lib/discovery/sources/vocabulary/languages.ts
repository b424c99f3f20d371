/** The languages whose words for status, priority, fields and sections are known; the tables beside name them all. */
export const languages = ["en", "pl", "de", "fr", "es", "pt", "it", "nl", "ru", "uk", "zh", "ja", "ko"] as const;
export type Language = (typeof languages)[number];

const letters: Record<string, string> = { ł: "l", ß: "ss", ø: "o", đ: "d", æ: "ae", œ: "oe" };

/** Lower case, no diacritics, full width as half width, single spaces: two texts that people read as one are equal. */
export function fold(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[łßøđæœ]/gu, (letter) => letters[letter] ?? letter)
    .replace(/[\u2018\u2019\u02bc]/gu, "'")
    .replace(/\s+/gu, " ")
    .trim();
}

const escaped = /[.*+?^${}()|[\]\\]/gu;
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

/** A source for a global, Unicode regular expression that finds any of the phrases as whole words, the longest first. */
export function wholeWords(phrases: readonly string[]): string {
  return `(?<![\\p{L}\\p{N}])(?:${alternatives(phrases)})(?![\\p{L}\\p{N}])`;
}

/** As `wholeWords`, but phrases in scripts that write no spaces are found inside longer runs too. */
export function wordsOrRuns(phrases: readonly string[]): string {
  const runs = phrases.filter((phrase) => unspaced.test(phrase));
  const words = phrases.filter((phrase) => !unspaced.test(phrase));
  return runs.length > 0 ? `${wholeWords(words)}|(?:${alternatives(runs)})` : wholeWords(words);
}

function alternatives(phrases: readonly string[]): string {
  return [...phrases]
    .sort((a, b) => b.length - a.length)
    .map((phrase) => phrase.replace(escaped, "\\$&"))
    .join("|");
}

/** The phrases of one of the tables beside: comma-separated, folded, without repeats. */
export function phrasesOf(table: string): string[] {
  return [...new Set(table.split(",").map(fold))].filter((phrase) => phrase !== "");
}
