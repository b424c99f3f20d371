import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type Comparable,
  compareItems,
  nearDuplicateFrom,
  pathOverlap,
  trigramSimilarity,
  trigramsOf,
} from "@/lib/items/similarity";

function item(title: string, ...paths: string[]): Comparable {
  return { title, locations: paths.map((path) => ({ repository: "core", path })) };
}

describe("trigrams", () => {
  test.each([
    // as `show_trgm` of PostgreSQL 18 gives them
    ["cat", ["  c", " ca", "at ", "cat"]],
    ["foo|bar", ["  b", "  f", " ba", " fo", "ar ", "bar", "foo", "oo "]],
    ["a", ["  a", " a "]],
    ["aaaa", ["  a", " aa", "aa ", "aaa"]],
    ["N+1", ["  1", "  n", " 1 ", " n "]],
    ["x²", ["  x", " x "]],
    ["e\u0301a", ["  a", "  e", " a ", " e "]],
    ["İx", ["  i", " ix", "ix "]],
    ["😀 hi", ["  h", " hi", "hi "]],
    ["!?", []],
    ["", []],
  ])("of %j are those of the database", (text, trigrams) => {
    expect([...trigramsOf(text)].sort()).toEqual(trigrams);
  });

  test.each([
    // as `similarity` of PostgreSQL 18 gives it
    ["word", "two words", 0.36363637],
    ["cat", "cats", 0.5],
    ["Missing Database Indexes", "missing indexes in database", 0.96153843],
    ["N+1 Query Patterns in Scheduling Engine", "N+1 queries in the scheduling engine", 0.6041667],
    ["snake_case_name", "snake case name", 1],
    ["TODO: fix me", "todo fix me", 1],
    ["don't", "dont", 0.375],
    ["Überprüfung der Größe", "überprüfung der grösse", 0.7307692],
    ["Straße", "STRASSE", 0.36363637],
    ["日本語のテスト", "日本語テスト", 0.5],
    ["ΣΟΦΟΣ", "σοφος", 0.5],
    ["कि", "क", 0.25],
    ["٣", "3", 0],
    ["", "x", 0],
    ["!!", "??", 0],
  ])("make %j and %j as alike as in the database: %d", (a, b, similarity) => {
    expect(trigramSimilarity(a, b)).toBeCloseTo(similarity, 6);
  });
});

describe("likeness", () => {
  const route = "backend/app/api/routes/resilience.py";

  const indexes = item("Missing indexes", route);

  test.each([
    ["the same item", item("missing INDEXES", route), 1, "same file, same words"],
    ["its neighbour", item("missing indexes", "backend/app/api/routes/auth.py"), 5 / 6, "same folder, same words"],
    ["the same words elsewhere", item("missing indexes", "frontend/src/auth.ts"), 2 / 3, "same words"],
    ["other words in the file", item("Broken auth callback", route), 1 / 3, "same file"],
    ["other words elsewhere", item("Broken auth callback", "frontend/src/auth.ts"), 0, null],
    ["the same words without a place", item("missing indexes"), 1, "same words"],
    ["other words without a place", item("Broken auth callback"), 0, null],
  ])("to %s says why", (_what, other, score, reason) => {
    expect(compareItems(indexes, other)).toEqual({ score: expect.closeTo(score, 6), reason });
  });

  test("tells nearly the same words from some of them", () => {
    expect(compareItems(item("Missing Database Index"), item("Missing Database Indexes")).reason).toBe(
      "nearly the same words",
    );
    expect(compareItems(item("Missing Database Index"), item("Missing index on users")).reason).toBe(
      "some of the same words",
    );
  });

  test("makes a duplicate of the same file only with words in common", () => {
    const words = item("Logout Error Swallowed", route);
    expect(compareItems(words, item("Logout error is swallowed silently", route)).score).toBeGreaterThan(
      nearDuplicateFrom,
    );
    expect(compareItems(words, item("Missing database indexes", route)).score).toBeLessThan(nearDuplicateFrom);
  });

  test("of places counts the folders in common, from the top", () => {
    const places = (...paths: string[]) => item("", ...paths).locations;
    expect(pathOverlap(places("a/b/c.ts"), places("a/b/d.ts"))).toBe(0.5);
    expect(pathOverlap(places("a/b/c.ts"), places("a/x/c.ts"))).toBe(0.25);
    expect(pathOverlap(places("a/b/c.ts"), places("x/b/c.ts"))).toBe(0);
    expect(pathOverlap(places("a/b.ts"), places("a/b/c/d/e.ts"))).toBe(0.125);
    expect(pathOverlap(places("README.md"), places("LICENSE"))).toBe(0);
    expect(pathOverlap(places("x.ts", "a/b.ts"), places("y.ts", "a/b.ts"))).toBe(1);
    expect(pathOverlap(places(), places("a/b.ts"))).toBe(0);
  });

  test("of places stops at the repository, where both name one", () => {
    const path = "src/auth.ts";
    expect(pathOverlap([{ repository: "web", path }], [{ repository: "core", path }])).toBe(0);
    expect(pathOverlap([{ repository: null, path }], [{ repository: "core", path }])).toBe(1);
  });

  test("lies between 0 and 1, is the same both ways, and is 1 with itself", () => {
    const anyItem = fc
      .tuple(
        fc.string({ unit: "grapheme" }),
        fc.array(fc.constantFrom("a/b/c.ts", "a/b/d.ts", "a/e.ts", "f.ts"), { maxLength: 3 }),
      )
      .map(([title, paths]) => item(title, ...paths));
    fc.assert(
      fc.property(anyItem, anyItem, (a, b) => {
        const { score } = compareItems(a, b);
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(1);
        expect(compareItems(b, a).score).toBe(score);
        expect(trigramsOf(a.title).size === 0 || compareItems(a, a).score > 1 - 1e-9).toBe(true);
      }),
    );
  });
});
