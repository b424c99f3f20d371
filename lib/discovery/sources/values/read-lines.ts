/** Lines of a file, 1-based and inclusive. */
export type LineRange = { start: number; end: number };

const lineMax = 10_000_000;
const rangesMax = 100;
const figure = "~?≈?L?(\\d{1,7})(?:\\s?(?:[-–—~]|to|bis|do|à|au|до)\\s?L?(\\d{1,7}))?";
const and = "\\s*(?:,|;|&|\\+|、|，|and|und|et|y|e|i|и|oraz|en)\\s*";
const words =
  "lines?|line\\(s\\)|ln\\.?|linia|linie|linii|zeilen?|z\\.|lignes?|l\\.|l[ií]neas?|linhas?|righ[ea]|riga|regels?|строк[аиу]?|рядк[иу]|рядок|第|行";
const list = `${figure}(?:${and}${figure})*(?![\\d.%+]|\\s?[kK](?:\\b|B))`;
const colon = new RegExp(
  `^(?::|#)${figure}(?::\\d+)?((?:\\s*,\\s*L?\\d{1,7}(?:\\s?[-–]\\s?L?\\d{1,7})?(?=\\s*(?:[,;)\\]\\n|]|$|[—–-]\\s)))*)`,
  "u",
);
const bracket = new RegExp(
  `^\\s*(?:[×x]\\s?\\d{1,3}\\s*)?[,:]?\\s*[(（\\[]?\\s*(?:(?:${words})\\s*[:：]?\\s*|(?=L\\d))(${list})\\s*(?:行目?)?\\s*[)）\\]]?`,
  "iu",
);
const loose = new RegExp(`(?<![\\p{L}\\p{N}_~-])(?:${words})\\s?[:：]?\\s?(${list})`, "giu");
const figures = /L?(\d{1,7})(?:\s?(?:[-–—~]|to|bis|do|à|au|до)\s?L?(\d{1,7}))?/giu;

/** The lines that stand right behind a path (`:12-20`, `#L12`, ` (lines 34-54)`) and how many characters tell them. */
export function linesBeside(after: string): { lines: LineRange[]; length: number } {
  const suffix = colon.exec(after);
  if (suffix) {
    const [told, start = "", end = start, rest = ""] = suffix;
    return { lines: rangesIn(`${start}-${end}${rest}`), length: told.length };
  }
  const match = bracket.exec(after);
  return match ? { lines: rangesIn(match[1] ?? ""), length: match[0].length } : { lines: [], length: 0 };
}

/** The lines a text names with no path beside them: "Line 120:", "defined at lines 82 and 122"; never sizes. */
export function looseLines(text: string): LineRange[] {
  const found: LineRange[] = [];
  for (const match of text.matchAll(loose)) {
    found.push(...rangesIn(match[1] ?? ""));
    if (found.length > rangesMax) {
      break;
    }
  }
  return found.slice(0, rangesMax);
}

/** The lines of a cell of a Line column: "12", "12-20, 44", "~71". */
export function wholeLines(text: string): LineRange[] {
  return /^[\s~≈L\d,;–—+&.-]+$/u.test(text) || looseLines(text).length > 0 ? rangesIn(text) : [];
}

function rangesIn(text: string): LineRange[] {
  const ranges: LineRange[] = [];
  for (const match of text.matchAll(figures)) {
    const start = Number(match[1]);
    const end = match[2] === undefined ? start : Number(match[2]);
    if (start > 0 && end >= start && end <= lineMax) {
      ranges.push({ start, end });
    }
  }
  return ranges.slice(0, rangesMax);
}
