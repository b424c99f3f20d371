import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { readCsv } from "@/lib/discovery/sources/csv";
import { readJson } from "@/lib/discovery/sources/json";
import { readMarkdown } from "@/lib/discovery/sources/markdown/markdown-source";
import {
  type ComparedField,
  comparedFields,
  compareRegister,
  type ExpectedRegister,
} from "@/lib/discovery/sources/testing/compare-register";
import { itemsOf, withoutLines } from "@/lib/discovery/sources/testing/without-lines";
import { writeCsv } from "@/lib/discovery/sources/write-csv";
import { writeJson } from "@/lib/discovery/sources/write-json";
import { writeMarkdown } from "@/lib/discovery/sources/write-markdown";

const folder = path.resolve("../shared/corpora/dev/registers");
const there = existsSync(folder);
const expectations = there ? readdirSync(folder).filter((name) => name.endsWith(".expected.json")) : [];
const demanded: readonly ComparedField[] = ["title", "priority", "status", "paths", "pullRequests"];
const table: string[] = [];

if (!there) {
  console.log(`The registers of the corpus are not at ${folder}; the tests over them are left out.`);
}

function load(name: string): { expected: ExpectedRegister; text: string } {
  const expected: ExpectedRegister = JSON.parse(readFileSync(path.join(folder, name), "utf8"));
  return { expected, text: readFileSync(path.join(folder, expected.file), "utf8") };
}

describe.skipIf(!there)("registers of other projects", () => {
  it.each(expectations)("%s", (name) => {
    const { expected, text } = load(name);
    const { count, right, problems } = compareRegister(itemsOf(readMarkdown(text)), expected, text);
    const shares = comparedFields.map((field) => `${field} ${Math.round(right[field] * 100)}`);
    table.push(
      [expected.file.slice(0, 44).padEnd(44), `expected ${expected.countExact}`, `got ${count}`, ...shares].join("  "),
    );
    expect(count, problems.join("\n")).toBeGreaterThanOrEqual(expected.countMin);
    expect(count, problems.join("\n")).toBeLessThanOrEqual(expected.countMax);
    for (const field of demanded) {
      expect(right[field], problems.join("\n")).toBeGreaterThanOrEqual(0.97);
    }
    expect(problems).toEqual([]);
  });

  it.each(expectations)("%s reads back equal from every format", (name) => {
    const items = itemsOf(readMarkdown(load(name).text));
    const sorted = [...items].sort((a, b) => (a.priority ?? "P9").localeCompare(b.priority ?? "P9"));
    expect(withoutLines(itemsOf(readMarkdown(writeMarkdown(items))))).toEqual(withoutLines(sorted));
    expect(withoutLines(itemsOf(readCsv(writeCsv(items))))).toEqual(withoutLines(items));
    expect(withoutLines(itemsOf(readJson(writeJson(items))))).toEqual(withoutLines(items));
  });

  it("prints what is right, in percent", () => {
    console.log(["", ...table].join("\n"));
    expect(table).toHaveLength(expectations.length);
  });
});
