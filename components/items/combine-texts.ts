type Hunk = { from: number; to: number; lines: readonly string[] };

/**
 * Two changes of one text in one: both where they touch different lines, else theirs followed by mine in the place they
 * share. `clean` is false in the second case: somebody must read it over.
 */
export function combineTexts(base: string, theirs: string, mine: string): { text: string; clean: boolean } {
  const lines = base.split("\n");
  const [their, own] = [hunkOf(lines, theirs.split("\n")), hunkOf(lines, mine.split("\n"))];
  if (their.to <= own.from && !isSamePlace(their, own)) return { text: join(lines, [their, own]), clean: true };
  if (own.to <= their.from && !isSamePlace(their, own)) return { text: join(lines, [own, their]), clean: true };
  const both = { from: Math.min(their.from, own.from), to: Math.max(their.to, own.to) };
  return { text: join(lines, [{ ...both, lines: [...their.lines, "", ...own.lines] }]), clean: false };
}

/** What was replaced: the lines between the common beginning and the common end. */
function hunkOf(base: readonly string[], changed: readonly string[]): Hunk {
  const shorter = Math.min(base.length, changed.length);
  let head = 0;
  while (head < shorter && base[head] === changed[head]) head += 1;
  let tail = 0;
  while (tail < shorter - head && base.at(-1 - tail) === changed.at(-1 - tail)) tail += 1;
  return { from: head, to: base.length - tail, lines: changed.slice(head, changed.length - tail) };
}

function isSamePlace(a: Hunk, b: Hunk): boolean {
  return a.from === b.from;
}

function join(base: readonly string[], hunks: readonly Hunk[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const { from, to, lines } of hunks) {
    parts.push(...base.slice(at, from), ...lines);
    at = to;
  }
  return [...parts, ...base.slice(at)].join("\n");
}
