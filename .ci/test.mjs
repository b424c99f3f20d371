// `npm test`: installs what is missing, then runs every check in turn and counts them. Only what Node 20 has.
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const scratch = mkdtempSync(path.join(os.tmpdir(), "paydown-test-"));
const wanted = process.argv.slice(2);
let passed = 0;
let failed = 0;

/** Each step: its name, its command, and how many checks its report counts (one when it has none). */
const steps = [
  { name: "format-and-lint", command: ["biome", "ci", "--error-on-warnings"] },
  { name: "types", command: ["tsc", "--noEmit"] },
  { name: "unused", command: ["knip"] },
  {
    name: "unit-and-database",
    command: ["vitest", "run", "--reporter=default", "--reporter=json", `--outputFile.json=${scratch}/vitest.json`],
    count: () => countVitest(`${scratch}/vitest.json`),
  },
  { name: "build", command: ["node", "server/build.mjs"] },
  {
    name: "end-to-end",
    command: ["playwright", "test", "--reporter=list,json"],
    env: { PLAYWRIGHT_JSON_OUTPUT_FILE: `${scratch}/playwright.json` },
    count: () => countPlaywright(`${scratch}/playwright.json`),
  },
];

install();
for (const step of steps) if (wanted.length === 0 || wanted.includes(step.name)) runStep(step);
rmSync(scratch, { recursive: true, force: true });
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

/** Everything of the lock file, the tools of the tests too; and what the types and the tests are made from. */
function install() {
  if (!existsSync(path.join(root, "node_modules/.bin/vitest"))) must("npm", ["ci", "--no-audit", "--no-fund"]);
  must("node", ["server/build.mjs", "client"]);
}

function must(command, words) {
  if (run(command, words) === 0) return;
  console.log(`\n0 passed, 1 failed`);
  process.exit(1);
}

function runStep({ name, command, env, count }) {
  console.log(`\n── ${name}: ${command.join(" ")}`);
  const startedAt = Date.now();
  const ok = run(command[0], command.slice(1), env) === 0;
  const counted = count?.() ?? { passed: ok ? 1 : 0, failed: ok ? 0 : 1 };
  passed += counted.passed;
  failed += counted.failed > 0 || ok ? counted.failed : 1;
  const seconds = Math.round((Date.now() - startedAt) / 1000);
  console.log(
    `── ${name}: ${counted.passed} passed, ${ok ? counted.failed : Math.max(1, counted.failed)} failed, ${seconds} s`,
  );
}

/** Runs a command of the project on the Node that the project brings. */
function run(command, words, env = {}) {
  const bin = path.join(root, "node_modules/.bin");
  const result = spawnSync(command, words, {
    cwd: root,
    stdio: "inherit",
    env: { ...process.env, PATH: `${bin}${path.delimiter}${process.env.PATH}`, ...env },
  });
  return result.status ?? 1;
}

function countVitest(file) {
  if (!existsSync(file)) return null;
  const { numPassedTests, numFailedTests, numFailedTestSuites } = JSON.parse(readFileSync(file, "utf8"));
  return { passed: numPassedTests, failed: Math.max(numFailedTests, numFailedTestSuites > 0 ? 1 : 0) };
}

function countPlaywright(file) {
  if (!existsSync(file)) return null;
  const { expected, unexpected, flaky } = JSON.parse(readFileSync(file, "utf8")).stats;
  return { passed: expected, failed: unexpected + flaky };
}
