import type { ScopeRule } from "@/lib/access/scope";
import { domainWords, layerWords } from "@/lib/items/words";

/** One rule of a scope as a person reads it. */
export function scopeRuleWords({ kind, value }: ScopeRule): string {
  switch (kind) {
    case "domain":
      return wordOf(domainWords, value);
    case "layer":
      return wordOf(layerWords, value);
    case "category":
    case "path":
      return value;
  }
}

/** A whole scope on one line. */
export function scopeWords(scopes: readonly ScopeRule[]): string {
  return scopes.length === 0 ? "everything" : scopes.map(scopeRuleWords).join(", ");
}

function wordOf(words: Readonly<Record<string, string>>, value: string): string {
  return words[value] ?? value;
}
