import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { readMarkdown } from "@/lib/discovery/sources/markdown/markdown-source";
import type { ImportedItem } from "@/lib/discovery/sources/source";
import { itemsOf } from "@/lib/discovery/sources/testing/without-lines";

const folder = path.resolve("../shared/corpora/dev/registers");
const files = existsSync(folder)
  ? readdirSync(folder).filter((name) => /TECHNICAL_DEBT\.r[1-4]-.*\.md$/u.test(name))
  : [];
const there = files.length === 4;

if (!there) {
  console.log(`The four revisions of the seed register are not at ${folder}; the tests over them are left out.`);
}

function revision(number: number): ImportedItem[] {
  const name = files.find((each) => each.includes(`.r${number}-`)) ?? "";
  return itemsOf(readMarkdown(readFileSync(path.join(folder, name))));
}

/** number, title, priority, status, category, found, resolved, pull requests of the newest revision. */
const newest: [number, string, string, string, string, string, string | null, number[]][] = [
  [1, "Celery Worker Missing Queues", "P0", "resolved", "Infrastructure", "2025-12-30", "2025-12-30", [546]],
  [2, "Security TODOs in Audience Tokens", "P0", "resolved", "Security", "2025-12-30", "2025-12-30", [546]],
  [3, "Frontend Environment Variable Mismatch", "P1", "resolved", "Configuration", "2025-12-30", "2025-12-30", [546]],
  [4, "Missing Database Indexes", "P1", "resolved", "Performance", "2025-12-30", null, []],
  [5, "Admin Users Page API Not Wired", "P1", "resolved", "Feature Incomplete", "2025-12-30", null, []],
  [6, "Resilience API Response Model Coverage", "P1", "resolved", "API Quality", "2025-12-30", null, []],
  [7, "Token Refresh Not Implemented in Frontend", "P1", "resolved", "Authentication", "2025-12-30", null, []],
  [8, "Frontend Accessibility Gaps", "P2", "in_progress", "Accessibility", "2025-12-30", null, [1110]],
  [9, "MCP Placeholder Tools", "P2", "open", "Feature Incomplete", "2025-12-30", null, []],
  [10, "Frontend WebSocket Client Missing", "P2", "resolved", "Real-time Features", "2025-12-30", null, []],
  [11, "N+1 Query Patterns in Scheduling Engine", "P2", "resolved", "Performance", "2025-12-30", null, []],
  [12, "Hardcoded API URLs in Frontend", "P2", "resolved", "Configuration", "2025-12-30", "2026-02-09", [1100]],
  [13, "Duplicate Cache TTL Definitions", "P2", "resolved", "Code Quality", "2025-12-30", null, []],
  [14, "localStorage Usage in Swap Marketplace", "P2", "resolved", "Architecture", "2025-12-30", null, []],
  [15, "Test Calibration Failures (45 tests)", "P3", "resolved", "Testing", "2025-12-29", "2026-02-09", [1102]],
  [16, "Skipped Tests (147 total)", "P3", "resolved", "Testing", "2025-12-30", "2026-02-09", [1103]],
  [17, "LLM Router Placeholder", "P3", "resolved", "Feature Incomplete", "2025-12-30", "2025-12-30", []],
  [18, "OpenTelemetry Not Enabled", "P3", "open", "Observability", "2025-12-30", null, []],
  [19, "Logout Error Swallowed", "P3", "resolved", "Error Handling", "2025-12-30", "2026-02-09", [1100]],
  [20, "No Global Unhandled Rejection Handler", "P3", "resolved", "Error Handling", "2025-12-30", null, []],
  [21, "Hardcoded Faculty Clinic Caps", "P3", "resolved", "Data / OPSEC", "2026-02-08", "2026-02-10", [1112]],
  [
    22,
    "Index-Based React Keys (30+ instances)",
    "P3",
    "resolved",
    "Frontend Quality",
    "2026-02-08",
    "2026-02-09",
    [847, 1057, 1100],
  ],
  [23, "N+1 Queries in Scheduling Engine", "P3", "resolved", "Performance", "2025-12-30", "2026-02-08", []],
  [24, "MAX_FACULTY_IN_CLINIC Hardcoded", "P3", "resolved", "Configuration", "2026-02-08", "2026-02-09", [1100]],
  [25, "Known Failing Tests (Pre-Existing)", "P2", "in_progress", "Testing", "2026-02-12", null, [1273]],
  [26, "Python Dependency CVEs", "P3", "in_progress", "Security", "2026-03-04", null, [1261]],
  [27, "npm Dependency Vulnerabilities", "P3", "in_progress", "Security", "2026-03-04", null, [1261]],
  [28, "Heavy Frontend Route Bundles", "P3", "resolved", "Performance", "2026-03-04", "2026-03-06", []],
  [29, "Load-Test Workflow Missing Scripts", "P3", "resolved", "Infrastructure", "2026-03-04", "2026-03-07", []],
  [30, "Playwright Config Port Conflict", "P3", "resolved", "Testing", "2026-03-04", "2026-03-06", []],
];

const idOf = (number: number) => `DEBT-${String(number).padStart(3, "0")}`;

describe.skipIf(!there)("the newest revision of the seed register", () => {
  it.each(newest)("DEBT-%i %s", (number, title, priority, status, category, foundOn, resolvedOn, pullRequests) => {
    const item = revision(4).find(({ sourceId }) => sourceId === idOf(number));
    expect(item).toMatchObject({ title, priority, status, category, foundOn, resolvedOn });
    expect(item?.pullRequests.toSorted((a, b) => a - b)).toEqual(pullRequests);
  });

  it("holds these thirty and no more", () => {
    expect(
      revision(4)
        .map(({ sourceId }) => sourceId)
        .toSorted(),
    ).toEqual(newest.map(([number]) => idOf(number)).toSorted());
  });

  it("keeps what a section tells beyond its fields, and only that", () => {
    const [first] = revision(1);
    expect(first?.description).toMatch(
      /^\*\*Location:\*\* `docker-compose\.yml` \(celery-worker service\)\n\n\*\*Description:\*\* Docker/u,
    );
    expect(first?.description).toContain("```yaml\ncommand: celery");
    expect(first?.description).toMatch(/will fail silently\.$/u);
    expect(first?.description).not.toContain("**Found:**");
  });

  it("reports where its sections and its table contradict each other", () => {
    const read = readMarkdown(readFileSync(path.join(folder, files.find((each) => each.includes(".r4-")) ?? "")));
    expect(read.ok && read.notices.map(({ text }) => text.split(" ")[0])).toEqual(["DEBT-008", "DEBT-025", "DEBT-027"]);
  });
});

/** From revision to revision: the new items, and the items whose state is new. */
const steps: [number, Record<string, string>, Record<string, string>][] = [
  [1, Object.fromEntries(Array.from({ length: 20 }, (_, index) => [idOf(index + 1), "open"])), {}],
  [2, {}, changed("resolved", [1, 2, 3, 17])],
  [
    3,
    { "DEBT-021": "open", "DEBT-022": "in_progress", "DEBT-023": "resolved", "DEBT-024": "open" },
    changed("resolved", [4, 5, 6, 7, 10, 11, 13, 14, 20]),
  ],
  [
    4,
    { ...changed("in_progress", [25, 26, 27]), ...changed("resolved", [28, 29, 30]) },
    { ...changed("in_progress", [8]), ...changed("resolved", [12, 15, 16, 19, 21, 22, 24]) },
  ],
];

function changed(status: string, numbers: number[]): Record<string, string> {
  return Object.fromEntries(numbers.map((number) => [idOf(number), status]));
}

describe.skipIf(!there)("the four revisions of the seed register in order", () => {
  it.each(steps)("revision %i brings what is new and changes only these states", (number, added, states) => {
    const before = number === 1 ? [] : revision(number - 1);
    const now = revision(number);
    const known = new Map(before.map((item) => [item.sourceId, item]));
    const fresh = now.filter(({ sourceId }) => !known.has(sourceId));
    const moved = now.filter(({ sourceId, status }) => known.has(sourceId) && known.get(sourceId)?.status !== status);
    const statusById = (items: ImportedItem[]) =>
      Object.fromEntries(items.map(({ sourceId, status }) => [sourceId, status]));
    expect(statusById(fresh)).toEqual(added);
    expect(statusById(moved)).toEqual(states);
    for (const item of before) {
      const { title, priority } = item;
      expect(now.find(({ sourceId }) => sourceId === item.sourceId)).toMatchObject({ title, priority });
    }
  });
});
