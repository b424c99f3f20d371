import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { expect, it } from "vitest";

const biome = path.resolve("node_modules/.bin/biome");
const rules = { ...JSON.parse(readFileSync("biome.json", "utf8")), $schema: undefined, vcs: undefined };

/** What the linter says of a file with this one import, in a folder of its own. */
function lint(file: string, imported: string): string {
  const root = mkdtempSync(path.join(os.tmpdir(), "paydown-lint-"));
  try {
    writeFileSync(path.join(root, "biome.json"), JSON.stringify(rules));
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    writeFileSync(
      path.join(root, file),
      `import { something } from "${imported}";\n\nexport const used = something;\n`,
    );
    const result = spawnSync(biome, ["lint"], { cwd: root, encoding: "utf8" });
    return result.stdout + result.stderr;
  } finally {
    rmSync(root, { recursive: true });
  }
}

const refused: [rule: string, file: string, imported: string][] = [
  ["accounts do not call items", "lib/accounts/x.ts", "@/lib/items/get-item"],
  ["access does not call the board", "lib/access/x.ts", "@/lib/board/read-board"],
  ["events do not call items", "lib/events/x.ts", "@/lib/items/get-item"],
  ["items do not call the board", "lib/items/x.ts", "@/lib/board/read-board"],
  ["items do not call discovery", "lib/items/x.ts", "@/lib/discovery/import-register"],
  ["the board does not call discovery", "lib/board/x.ts", "@/lib/discovery/import-register"],
  ["the domain knows no screen", "lib/items/x.ts", "@/components/items/item-card"],
  ["the domain knows no page", "lib/items/x.ts", "@/app/page"],
  ["only tests use testing", "lib/items/x.ts", "@/lib/testing/register"],
  ["due dates need no database", "lib/items/due.ts", "@/lib/db/sql"],
  ["due dates need no clock", "lib/items/due.ts", "@/lib/clock"],
  ["rights need no settings", "lib/access/can.ts", "@/lib/config"],
  ["a plan of an import needs no database", "lib/discovery/plan-import.ts", "@/lib/db/sql"],
  ["a reader of files needs no database", "lib/discovery/sources/csv.ts", "@/lib/db/sql"],
  ["pages have no query", "app/(app)/board/page.tsx", "@/lib/db/sql"],
  ["components have no database", "components/items/x.tsx", "@/lib/db/prisma"],
  ["components do not know pages", "components/items/x.tsx", "@/app/page"],
  ["primitives know nothing of debt", "components/ui/x.tsx", "@/lib/items/item"],
  ["primitives do not know the rest", "components/ui/x.tsx", "@/components/items/item-card"],
  ["files are named from the root", "lib/items/x.ts", "./get-item"],
];

it.each(refused)("%s", (_rule, file, imported) => {
  expect(lint(file, imported)).toContain("noRestrictedImports");
});

it.each([
  ["lib/items/x.ts", "@/lib/events/record"],
  ["lib/accounts/x.ts", "@/lib/events/record"],
  ["lib/board/x.ts", "@/lib/items/get-item"],
  ["components/items/x.tsx", "@/components/ui/button"],
  ["components/ui/x.tsx", "@/components/ui/button"],
])("%s may import %s", (file, imported) => {
  expect(lint(file, imported)).not.toContain("noRestrictedImports");
});
