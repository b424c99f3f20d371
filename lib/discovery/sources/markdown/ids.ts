/** A word at the start of a heading, box or cell that may be an identifier. */
export type IdCandidate = {
  id: string;
  prefix: string;
  /** `DEBT-012` is strong; `D1`, `S5.3a` need neighbours of the same kind. */
  strength: "strong" | "weak";
  /** Whether a sign stands between it and the title ("DEBT-012: …"), or it stands in brackets. */
  separated: boolean;
  /** Characters of the text it takes, separator included. */
  length: number;
};

/** How often each prefix begins a heading, box or row of the document, with different numbers. */
export type IdCensus = ReadonlyMap<string, number>;

const token = "\\p{L}[\\p{L}\\p{N}]*(?:[-_.#/][\\p{L}\\p{N}]+){0,6}";
const leading = new RegExp(
  `^([[(【]\\s?)?(${token})(\\s?[\\])】])?(\\s*(?:[:：|–—]|-(?=\\s)|\\.(?=\\s)|->|→|$)\\s*)?`,
  "u",
);
const strong =
  /^(\p{Lu}[\p{L}\p{N}]*(?:[-_][\p{L}\p{N}]*\p{L}[\p{L}\p{N}]*)*|\p{L}{2,}(?:[-_]\p{L}+)*)[-_]\p{L}{0,2}\d+(?:[.-]\d+)*\p{Ll}?$/u;
const weak = /^(\p{Lu}{1,6})\d+(?:\.\d+)*\p{Ll}?$/u;
const knownPrefix = /^(?:td|tdr|debt|tech-?debt|techdebt|tech|dt|dette|deuda|schuld|dlug|item|issue|todo)$/iu;
const standards = /^(?:utf|sha|iso|rfc|http|tls|md|es|ieee|wcag|ecma|gpt|covid|base|aes|rsa|x)$/iu;
const levelOrQuarter = /^(?:p\d|q[1-4]|v\d+)$/iu;
const placeholder = /^\p{L}[\p{L}-]*[-_#](?:x{1,4}|n{1,4}|y{2,4}|#{1,4}|_{1,4}|\?{1,4}|id|number)$/iu;

/** What may be an identifier at the start of a text; null when nothing there looks like one. */
export function idCandidate(text: string): IdCandidate | null {
  const match = leading.exec(text.slice(0, 80));
  const [told = "", opening, id = "", closing, separator] = match ?? [];
  if (!match || (opening === undefined) !== (closing === undefined)) {
    return null;
  }
  const parts = strong.exec(id) ?? weak.exec(id);
  const prefix = parts?.[1];
  if (prefix === undefined || id.length > 40 || levelOrQuarter.test(id)) {
    return null;
  }
  const strength = strong.test(id) || knownPrefix.test(prefix) ? "strong" : "weak";
  return { id, prefix, strength, separated: separator !== undefined || opening !== undefined, length: told.length };
}

/** Counts the prefixes of the texts that begin headings, boxes and rows. */
export function countIds(texts: Iterable<string>): IdCensus {
  const ids = new Map<string, Set<string>>();
  for (const text of texts) {
    const candidate = idCandidate(text);
    if (candidate) {
      ids.set(candidate.prefix, (ids.get(candidate.prefix) ?? new Set()).add(candidate.id));
    }
  }
  return new Map([...ids].map(([prefix, found]) => [prefix, found.size]));
}

/** The identifier at the start of a text, judged beside the others of the document (RULES.md section 2). */
export function acceptedId(text: string, census: IdCensus): IdCandidate | null {
  const candidate = idCandidate(text);
  if (!candidate || standards.test(candidate.prefix)) {
    return null;
  }
  const neighbours = census.get(candidate.prefix) ?? 0;
  const known = knownPrefix.test(candidate.prefix);
  if (candidate.strength === "strong") {
    const upper = /^\p{Lu}/u.test(candidate.id) || known;
    return (candidate.separated && upper) || known || (neighbours > 1 && upper) ? candidate : null;
  } else {
    return candidate.separated && neighbours > 1 ? candidate : null;
  }
}

/** Whether a text is an identifier and nothing else. */
export function isBareId(text: string): boolean {
  const candidate = idCandidate(text.trim());
  return candidate !== null && candidate.length === text.trim().length;
}

/** Whether a text is a stand-in for identifiers to come ("DEBT-XXX", "TD-NNN"), as templates have. */
export function isPlaceholderId(text: string): boolean {
  return placeholder.test(text.trim().replace(/^[[(`*]+|[\])`*:]+$/gu, ""));
}

/** One spelling for all the ways in which a document writes the same identifier. */
export function idKey(id: string): string {
  return id.toLowerCase().replace(/[\s`[\]()#.:]+/gu, "");
}
