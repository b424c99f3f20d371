import { z } from "zod";

/** One rule of what a coordinator coordinates; a path rule is a pattern such as `backend/**`. */
export const ScopeRule = z
  .strictObject({ kind: z.enum(["domain", "category", "layer", "path"]), value: z.string().trim().min(1).max(200) })
  .meta({ id: "ScopeRule" });
export type ScopeRule = z.infer<typeof ScopeRule>;

/** What of an item decides whether it lies in a scope. */
export type Scoped = {
  domain: string | null;
  category: string | null;
  layer: string | null;
  paths: readonly string[];
};

/** Whether an item lies within a scope: no rule means everything, else any one rule is enough. */
export function isInScope(scopes: readonly ScopeRule[], item: Scoped): boolean {
  return scopes.length === 0 || scopes.some((rule) => matches(rule, item));
}

function matches(rule: ScopeRule, item: Scoped): boolean {
  switch (rule.kind) {
    case "domain":
      return item.domain === rule.value;
    case "category":
      return item.category?.toLowerCase() === rule.value.toLowerCase();
    case "layer":
      return item.layer === rule.value;
    case "path":
      return item.paths.some((path) => matchesPath(rule.value, path));
  }
}

/**
 * Whether a path falls under a pattern: `**` crosses folders, `*` and `?` stay in one, and a pattern
 * without a wildcard names a file or a whole folder (as in a CODEOWNERS file). A leading slash is ignored.
 */
export function matchesPath(pattern: string, path: string): boolean {
  const wanted = pattern.replace(/^\/+/, "").replace(/\/+$/, "");
  const actual = path.replace(/^\/+/, "").replace(/\/+$/, "");
  return actual === wanted || actual.startsWith(`${wanted}/`) || patternToRegExp(wanted).test(actual);
}

const compiled = new Map<string, RegExp>();
const compiledMax = 1_000;

function patternToRegExp(pattern: string): RegExp {
  const known = compiled.get(pattern);
  if (known) return known;
  const source = pattern
    .split(/(\*\*\/?|\*|\?)/)
    .map((part) => {
      if (part === "**/") return "(?:[^/]+/)*";
      if (part === "**") return ".*";
      if (part === "*") return "[^/]*";
      if (part === "?") return "[^/]";
      return part.replace(/[.+^${}()|[\]\\]/g, "\\$&");
    })
    .join("");
  const expression = new RegExp(`^${source}(?:/.*)?$`);
  if (compiled.size >= compiledMax) compiled.clear();
  compiled.set(pattern, expression);
  return expression;
}
