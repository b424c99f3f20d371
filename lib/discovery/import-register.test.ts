import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Viewer } from "@/lib/access/viewer";
import type { ImportReport } from "@/lib/discovery/endpoints";
import { exportRegister } from "@/lib/discovery/export-register";
import { applyImport, checkImport, listImports } from "@/lib/discovery/import-register";
import { verifyHistory } from "@/lib/events/verify";
import { editItem } from "@/lib/items/edit-item";
import { ItemQuery } from "@/lib/items/filter";
import { findItems } from "@/lib/items/find-items";
import { getItem } from "@/lib/items/get-item";
import { freshDatabase, type TestDatabase } from "@/lib/testing/database";
import { fingerprint } from "@/lib/testing/fingerprint";
import { signedIn } from "@/lib/testing/register";

let database: TestDatabase;
let admin: Viewer;

beforeEach(async () => {
  database = await freshDatabase();
  admin = await signedIn("admin");
});
afterEach(() => database.drop());

const register = `# Technical debt of the ferry desk

## P0: Critical

### DEBT-001: Boarding passes are printed without a check digit
**Location:** \`desk/print.py:12-20\`
**Category:** Security
**Found:** 2026-01-05

**Problem:** A pass can be made up.

## P2: Medium

### DEBT-002: Two clocks on one screen
**Location:** \`desk/clock.ts\`
**Category:** Code Quality
**Status:** ✅ RESOLVED (2026-02-01, PR #41)

### DEBT-003: Timetable is copied by hand
**Status:** In progress (PR #52)
**Found:** 2026-01-07
`;

const file = (content: string, filename = "TECHNICAL_DEBT.md") => ({ filename, content });
const counts = (report: ImportReport) =>
  Object.fromEntries(Object.entries(report.counts).filter(([, count]) => count > 0));
const all = async () => (await findItems(admin, ItemQuery.parse({ limit: 200 }))).data;

describe("an import", () => {
  it("shows first what it would do, and changes nothing by that", async () => {
    const before = await fingerprint();
    const report = await checkImport(admin, file(register));
    expect(counts(report)).toEqual({ created: 3 });
    expect(await fingerprint()).toBe(before);
  });

  it("keeps the numbers of a whole register, with everything it says", async () => {
    await applyImport(admin, file(register));
    const [first, second, third] = [await getItem(admin, 1), await getItem(admin, 2), await getItem(admin, 3)];
    expect(first).toMatchObject({
      title: "Boarding passes are printed without a check digit",
      priority: "P0",
      status: "open",
      category: "Security",
      foundOn: "2026-01-05",
      path: "desk/print.py",
      startLine: 12,
      endLine: 20,
      source: "register_file",
      sourceRef: "DEBT-001",
    });
    expect(second).toMatchObject({ status: "resolved", resolution: "fixed", resolvedAt: "2026-02-01T12:00:00.000Z" });
    expect(second.pullRequests).toMatchObject([{ number: 41, relation: "resolves", state: "merged" }]);
    expect(third).toMatchObject({ status: "in_progress", priority: "P2" });
    expect(third.pullRequests).toMatchObject([{ number: 52, relation: "contributes" }]);
    expect(await verifyHistory()).toMatchObject({ ok: true });
  });

  it("changes nothing the second time", async () => {
    await applyImport(admin, file(register));
    const again = await applyImport(admin, file(register));
    expect(counts(again)).toEqual({ unchanged: 3 });
    expect((await all()).every((item) => item.version === 1)).toBe(true);
  });

  it("follows the file, but not over what a person edited", async () => {
    await applyImport(admin, file(register));
    await editItem(admin, { number: 1, ifMatch: null, title: "A person's words" });
    const revised = register
      .replace("without a check digit", "with no check digit")
      .replace("Two clocks", "Three clocks");
    const report = await applyImport(admin, file(revised));
    expect(counts(report)).toEqual({ unchanged: 2, updated: 1 });
    expect(report.rows.find((row) => row.id === "DEBT-001")?.reason).toContain("title stays as a person edited it");
    expect((await all()).map((item) => item.title)).toEqual([
      "A person's words",
      "Three clocks on one screen",
      "Timetable is copied by hand",
    ]);
    expect(counts(await applyImport(admin, file(revised)))).toEqual({ unchanged: 3 });
  });

  it("reopens what the file reopens, and closes nothing that is absent", async () => {
    await applyImport(admin, file(register));
    const reopened = register
      .replace("✅ RESOLVED (2026-02-01, PR #41)", "Open")
      .replace(/### DEBT-001[\s\S]*?## P2/, "## P2");
    const report = await applyImport(admin, file(reopened));
    expect(counts(report)).toEqual({ reopened: 1, unchanged: 1, would_close: 1 });
    expect((await getItem(admin, 1)).status).toBe("open");
    expect(await getItem(admin, 2)).toMatchObject({ status: "open", resolution: null });
  });

  it("refuses a bad file with its reason, and nothing is half done", async () => {
    const before = await fingerprint();
    await expect(applyImport(admin, file("{ not json", "debt.json"))).rejects.toMatchObject({
      code: "unreadable-register",
    });
    await expect(applyImport(admin, file("a,b\n1,2\n", "debt.csv"))).rejects.toMatchObject({
      code: "unreadable-register",
    });
    expect(await fingerprint()).toBe(before);
  });

  it("puts what has no priority into the inbox", async () => {
    await applyImport(admin, file("id,title\nX-1,A thing without a priority\n", "debt.csv"));
    expect((await all())[0]).toMatchObject({ inInbox: true, priority: null });
  });

  it("is on record", async () => {
    await applyImport(admin, file(register));
    expect(await listImports()).toMatchObject([
      { filename: "TECHNICAL_DEBT.md", counts: { created: 3 }, by: { id: admin.id } },
    ]);
  });

  it("takes ten thousand records in a few statements for each batch", async () => {
    const rows = Array.from(
      { length: 10_000 },
      (_, i) => `T-${i},Thing number ${i},P${1 + (i % 3)},src/file_${i % 40}.ts`,
    );
    const report = await applyImport(admin, file(`id,title,priority,path\n${rows.join("\n")}\n`, "many.csv"));
    expect(report.counts.created).toBe(10_000);
    expect(await verifyHistory()).toMatchObject({ ok: true });
  }, 60_000);
});

describe("an export", () => {
  it.each(["markdown", "csv", "json"] as const)("as %s imports back equal into an empty register", async (format) => {
    await applyImport(admin, file(register));
    const { text, name } = await exportRegister(admin, {}, format);
    const first = (await exportRegister(admin, {}, "json")).text;
    await database.drop();
    database = await freshDatabase();
    admin = await signedIn("admin");
    await applyImport(admin, file(text, name));
    expect((await exportRegister(admin, {}, "json")).text).toBe(first);
  });

  it("edited by hand and imported into its own register changes those very items", async () => {
    await applyImport(admin, file(register));
    const { text } = await exportRegister(admin, {}, "markdown");
    const report = await applyImport(
      admin,
      file(text.replace("Timetable is copied by hand", "Timetable is typed by hand"), "edited.md"),
    );
    expect(counts(report)).toEqual({ unchanged: 2, updated: 1 });
    expect((await getItem(admin, 3)).title).toBe("Timetable is typed by hand");
  });
});

const corpus = path.resolve("../shared/corpora/dev/registers");
const revisions = ["r1-099f1a2c", "r2-912f3574", "r3-7a45845c", "r4-498e7994"].map((revision) =>
  path.join(corpus, `Euda1mon1a__Autonomous-Assignment-Program-Manager__TECHNICAL_DEBT.${revision}.md`),
);

describe.skipIf(!existsSync(corpus))("the real register (../shared/corpora)", () => {
  it("comes in whole: 30 items, each as the file says; and a second time changes nothing", async () => {
    const content = readFileSync(revisions[3] ?? "", "utf8");
    const expected: Expected = JSON.parse(
      readFileSync((revisions[3] ?? "").replace(/\.md$/, ".expected.json"), "utf8"),
    );
    expect(counts(await applyImport(admin, file(content)))).toEqual({ created: 30 });
    const items = new Map((await all()).map((item) => [item.id, item]));
    expect(items.size).toBe(30);
    for (const wanted of expected.items) {
      const item = items.get(wanted.sourceId);
      const got = {
        title: item?.title,
        priority: item?.priority,
        status: item?.status,
        category: item?.category,
        pullRequests: item?.pullRequests.map((pull) => pull.number),
        foundOn: item?.foundOn,
        resolvedOn: item?.resolvedAt?.slice(0, 10) ?? null,
      };
      const { title, priority, status, category, pullRequests, foundOn, resolvedOn } = wanted;
      expect(got, wanted.sourceId).toEqual({ title, priority, status, category, pullRequests, foundOn, resolvedOn });
    }
    expect(counts(await applyImport(admin, file(content)))).toEqual({ unchanged: 30 });
  });

  it("follows its four revisions in order", async () => {
    const steps = [];
    for (const revision of revisions)
      steps.push(counts(await applyImport(admin, file(readFileSync(revision, "utf8")))));
    expect(steps.map((step) => step.created ?? 0)).toEqual([20, 0, 4, 6]);
    const statuses = Object.groupBy(await all(), (item) => item.status);
    expect(statuses.resolved).toHaveLength(24);
    expect(statuses.in_progress?.map((item) => item.id)).toEqual(["DEBT-008", "DEBT-025", "DEBT-026", "DEBT-027"]);
  });

  it("exports and imports back equal", async () => {
    await applyImport(admin, file(readFileSync(revisions[3] ?? "", "utf8")));
    const { text } = await exportRegister(admin, {}, "markdown");
    const first = (await exportRegister(admin, {}, "json")).text;
    await database.drop();
    database = await freshDatabase();
    admin = await signedIn("admin");
    expect(counts(await applyImport(admin, file(text)))).toEqual({ created: 30 });
    expect((await exportRegister(admin, {}, "json")).text).toBe(first);
  });
});

type Expected = {
  items: {
    sourceId: string;
    title: string;
    priority: string;
    status: string;
    category: string;
    pullRequests: number[];
    foundOn: string;
    resolvedOn: string | null;
  }[];
};
