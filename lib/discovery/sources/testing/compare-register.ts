import type { ImportedItem } from "@/lib/discovery/sources/source";

/** Where an item is expected to be: a path and an inclusive range of lines. */
type ExpectedLines = { path: string; start: number; end: number };

/** An item of an `*.expected.json`, as RULES.md section 10 describes it. */
export type ExpectedItem = {
  sourceId: string | null;
  title: string;
  priority: string | null;
  status: string;
  category: string | null;
  paths: string[];
  lines: ExpectedLines[];
  pullRequests: number[];
  foundOn: string | null;
  resolvedOn: string | null;
  sourceLine: number;
  optional?: boolean;
  soft?: string[];
  accept?: Record<string, unknown[]>;
};

export type ExpectedRegister = {
  file: string;
  isRegister: boolean;
  countExact: number;
  countMin: number;
  countMax: number;
  items: ExpectedItem[];
  alternatives?: { replacesSourceLines: number[]; items: Partial<ExpectedItem>[] }[];
  notItems?: string[];
};

export const comparedFields = [
  "sourceId",
  "title",
  "priority",
  "status",
  "paths",
  "lines",
  "pullRequests",
  "category",
  "foundOn",
  "resolvedOn",
] as const;
export type ComparedField = (typeof comparedFields)[number];

/** How a reader did on one register: shares right by field, 0 to 1, and every difference in words. */
export type Comparison = { count: number; right: Record<ComparedField, number>; problems: string[] };

/** Compares what was read with what is expected, exactly as RULES.md section 10 says. */
export function compareRegister(items: readonly ImportedItem[], expected: ExpectedRegister, text: string): Comparison {
  const problems: string[] = [];
  const wanted = withAlternatives(items, expected);
  const rest = [...items];
  const right = new Map<ComparedField, number>(comparedFields.map((field) => [field, 0]));
  let compared = 0;
  for (const each of wanted) {
    const item = takePair(each, rest, items);
    if (!item) {
      if (each.optional !== true) {
        compared += 1;
        problems.push(`line ${each.sourceLine}: "${each.title}" is missing`);
      }
      continue;
    }
    compared += 1;
    for (const field of comparedFields) {
      if (isRight(field, item, each, text)) {
        right.set(field, (right.get(field) ?? 0) + 1);
      } else {
        problems.push(
          `line ${each.sourceLine}: ${field} of "${each.title}" is ${JSON.stringify(fieldOf(field, item))}, expected ${JSON.stringify(expectedValue(field, each))}`,
        );
      }
    }
  }
  problems.push(...rest.map((item) => `line ${item.sourceLine}: "${item.title}" is not expected`));
  problems.push(
    ...items
      .filter((item) => expected.notItems?.some((title) => plain(title) === plain(item.title)))
      .map((item) => `line ${item.sourceLine}: "${item.title}" is no item`),
  );
  const share = (field: ComparedField) => (compared === 0 ? 1 : (right.get(field) ?? 0) / compared);
  const shares: Record<ComparedField, number> = {
    sourceId: share("sourceId"),
    title: share("title"),
    priority: share("priority"),
    status: share("status"),
    paths: share("paths"),
    lines: share("lines"),
    pullRequests: share("pullRequests"),
    category: share("category"),
    foundOn: share("foundOn"),
    resolvedOn: share("resolvedOn"),
  };
  return { count: items.length, right: shares, problems };
}

/** The expected items, another accepted split in the place of some where the reader chose it. */
function withAlternatives(items: readonly ImportedItem[], expected: ExpectedRegister): ExpectedItem[] {
  let wanted = [...expected.items];
  for (const alternative of expected.alternatives ?? []) {
    const chosen = alternative.items.every((each) => items.some((item) => item.sourceLine === each.sourceLine));
    const main = alternative.replacesSourceLines.some((line) => items.some((item) => item.sourceLine === line));
    if (chosen && !main) {
      wanted = wanted.filter(({ sourceLine }) => !alternative.replacesSourceLines.includes(sourceLine));
      wanted.push(...alternative.items.map(looseItem));
    }
  }
  return wanted;
}

function looseItem(given: Partial<ExpectedItem>): ExpectedItem {
  const unsaid = (["sourceId", "category", "paths", "lines", "pullRequests", "foundOn", "resolvedOn"] as const).filter(
    (field) => given[field] === undefined,
  );
  return {
    sourceId: null,
    title: "",
    priority: null,
    status: "open",
    category: null,
    paths: [],
    lines: [],
    pullRequests: [],
    foundOn: null,
    resolvedOn: null,
    sourceLine: 0,
    ...given,
    soft: [...unsaid, "paths", "lines"],
  };
}

function takePair(wanted: ExpectedItem, rest: ImportedItem[], all: readonly ImportedItem[]): ImportedItem | undefined {
  const unique = wanted.sourceId !== null && all.filter(({ sourceId }) => sourceId === wanted.sourceId).length === 1;
  const byId = unique ? rest.findIndex(({ sourceId }) => sourceId === wanted.sourceId) : -1;
  const byPlace = rest.findIndex((item) => sameTitle(item.title, wanted) && item.sourceLine === wanted.sourceLine);
  const byTitle = rest.findIndex((item) => sameTitle(item.title, wanted));
  const index = [byId, byPlace, byTitle].find((at) => at >= 0);
  return index === undefined ? undefined : rest.splice(index, 1)[0];
}

function sameTitle(title: string, wanted: ExpectedItem): boolean {
  return [wanted.title, ...(wanted.accept?.title ?? [])].some((each) => {
    const [got, want] = [plain(title), plain(String(each))];
    return got === want || got.startsWith(want) || (got.length >= 60 && want.startsWith(got.replace(/…$/u, "")));
  });
}

function isRight(field: ComparedField, item: ImportedItem, wanted: ExpectedItem, text: string): boolean {
  if (field === "title") {
    return sameTitle(item.title, wanted);
  }
  const got = fieldOf(field, item);
  const accepted = [expectedValue(field, wanted), ...(wanted.accept?.[field] ?? [])];
  if (accepted.some((each) => canonical(each) === canonical(got))) {
    return true;
  } else if (!wanted.soft?.includes(field)) {
    return false;
  } else if (field === "category") {
    return got === null || text.includes(String(got));
  }
  const listed = new Set(
    (Array.isArray(expectedValue(field, wanted)) ? (expectedValue(field, wanted) as unknown[]) : []).map(canonical),
  );
  return (got as unknown[]).every((each) => listed.has(canonical(each)) || stands(each, text));
}

function stands(value: unknown, text: string): boolean {
  return typeof value === "object" && value !== null
    ? text.includes(String((value as ExpectedLines).start))
    : text.includes(String(value));
}

function fieldOf(field: ComparedField, item: ImportedItem): unknown {
  if (field === "paths") {
    return [...new Set(item.locations.map(({ path }) => path))];
  } else if (field === "lines") {
    return item.locations.flatMap(({ path, startLine, endLine }) =>
      startLine === null ? [] : [{ path, start: startLine, end: endLine }],
    );
  }
  return item[field];
}

function expectedValue(field: ComparedField, wanted: ExpectedItem): unknown {
  return wanted[field];
}

function canonical(value: unknown): string {
  return Array.isArray(value)
    ? JSON.stringify([...new Set(value.map((each) => JSON.stringify(each)))].sort())
    : JSON.stringify(value);
}

function plain(title: string): string {
  return title.replaceAll(/[`*~]/gu, "").replaceAll(/\s+/gu, " ").trim();
}
