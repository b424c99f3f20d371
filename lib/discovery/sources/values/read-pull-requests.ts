const rangeMax = 100;
const scanLengthMax = 200_000;

const number = "[#!]?(\\d{1,7})(?![\\d.]?\\d|[\\p{L}%])";
const called = new RegExp(
  `(?<![\\p{L}\\p{N}_])(?:pull[\\s-]?requests?|merge[\\s-]?requests?|prs?|mrs?)(?![\\p{L}_])\\s?(?:no\\.?|nr\\.?)?[:：]?\\s?-?${number}`,
  "giu",
);
const more = /^\s*(?:,|;|&|\+|\/|and|und|et|y|i|e|и|、|，|及|和)\s*(?:prs?\s?)?[#!](\d{1,7})(?!\d)/iu;
const rangeEnd = /^(?:[-–—]|\.\.\.?)#?(\d{1,7})(?![\d.]|-\d)|^\s*(?:[-–—]|\bto\b|\bthrough\b)\s*#(\d{1,7})(?!\d)/u;
const gitlab = /(?<![\p{L}\p{N}_!&#])!(\d{1,7})(?![\p{L}\p{N}_])/gu;
const address = /\/(?:pull|pulls|merge_requests|pull-requests)\/(\d{1,7})(?!\d)/gu;
const bare = /(?<![\p{L}\p{N}_])#(\d{1,7})(?!\d)|^\s*(\d{1,7})\s*$/gu;
const link =
  "(?:\\s+(?:in|by|during|from|of|on|at|while|via|with|to|as|part|the|a|an|code|review|reviewing|for))*\\s*[:(]?\\s*$";
const madeIn = new RegExp(
  `(?:found|discovered|identified|introduced|raised|noticed|spotted|flagged|surfaced|reported|caused|regress(?:ed|ion)|review(?:ed|ing)?|follow[- ]?ups?|deferred|blocked|blocks|depends|related|source|origin|来自|来源)${link}`,
  "iu",
);
const contextLength = 60;

/**
 * The pull and merge requests a text names as resolution or progress, in order and once each: `PR #5`, `PRs #5-#7`, `!12`,
 * the address of one; not a bare `#5`, and not the one in which something was found (RULES.md section 8).
 */
export function readPullRequests(text: string): number[] {
  const start = text.slice(0, scanLengthMax);
  const found: number[] = [];
  for (const match of start.matchAll(called)) {
    const first = Number(match[1]);
    if (!madeIn.test(start.slice(Math.max(0, match.index - contextLength), match.index))) {
      found.push(...listFrom(first, start.slice(match.index + match[0].length, match.index + match[0].length + 400)));
    }
  }
  for (const match of [...start.matchAll(gitlab), ...start.matchAll(address)]) {
    found.push(Number(match[1]));
  }
  return unique(found);
}

/** As `readPullRequests`, for a field or column that is named after pull requests: a bare `#5` or `5` is one there. */
export function readPullRequestField(text: string): number[] {
  const start = text.slice(0, scanLengthMax);
  const found = readPullRequests(start);
  for (const match of start.matchAll(bare)) {
    const first = Number(match[1] ?? match[2]);
    const end = match.index + match[0].length;
    found.push(...listFrom(first, start.slice(end, end + 40)));
  }
  return unique(found);
}

function listFrom(first: number, after: string): number[] {
  const found = [first];
  let rest = after;
  for (let taken = 0; taken < rangeMax; taken += 1) {
    const range = rangeEnd.exec(rest);
    const next = range ?? more.exec(rest);
    if (!next) {
      break;
    }
    const value = Number(next[1] ?? next[2]);
    const from = found[found.length - 1] ?? first;
    if (range && (value <= from || value - from > rangeMax)) {
      break;
    }
    for (let each = range ? from + 1 : value; each <= value; each += 1) {
      found.push(each);
    }
    rest = rest.slice(next[0].length);
  }
  return found;
}

function unique(numbers: readonly number[]): number[] {
  return [...new Set(numbers)].filter((each) => each > 0);
}
