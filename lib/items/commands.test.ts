import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Viewer } from "@/lib/access/viewer";
import { createId } from "@/lib/db/id";
import { sql, statement } from "@/lib/db/sql";
import { verifyHistory } from "@/lib/events/verify";
import { acceptRisk, endAcceptance } from "@/lib/items/accept-risk";
import { assignItem } from "@/lib/items/assign";
import { changePriority } from "@/lib/items/change-priority";
import { changeStatus } from "@/lib/items/change-status";
import { commentOnItem, deleteComment, editComment, listComments } from "@/lib/items/comment";
import { addDependency } from "@/lib/items/depend";
import { editItem } from "@/lib/items/edit-item";
import { editManyItems } from "@/lib/items/edit-many";
import { ItemQuery } from "@/lib/items/filter";
import { listItemHistory } from "@/lib/items/find-history";
import { findItems } from "@/lib/items/find-items";
import { findSimilarItems } from "@/lib/items/find-similar-items";
import { getItem, getItemFollowingMerges } from "@/lib/items/get-item";
import { linkPullRequest } from "@/lib/items/link-pull-request";
import { mergeItem } from "@/lib/items/merge";
import { moveOnBoard } from "@/lib/items/move-on-board";
import { decideProposal, proposeChange } from "@/lib/items/propose";
import { setLocations } from "@/lib/items/set-locations";
import { acceptItem, declineItem, markDuplicate, snoozeItem, wakeItem } from "@/lib/items/triage";
import { undoBatch } from "@/lib/items/undo";
import { freshDatabase, type TestDatabase } from "@/lib/testing/database";
import { reported, signedIn } from "@/lib/testing/register";

let database: TestDatabase;
let admin: Viewer;
let coordinator: Viewer;
let faculty: Viewer;
let resident: Viewer;

beforeAll(async () => {
  database = await freshDatabase();
  admin = await signedIn("admin");
  coordinator = await signedIn("coordinator");
  faculty = await signedIn("faculty");
  resident = await signedIn("resident");
});

afterAll(() => database.drop());

const at = (item: { number: number }) => ({ number: item.number, ifMatch: null });
const inAYear = new Date(Date.now() + 300 * 86_400_000).toISOString().slice(0, 10);

describe("reporting", () => {
  it("gives numbers without a gap, also when many report at once and one fails", async () => {
    const before = (await reported(admin)).number;
    const outcomes = await Promise.allSettled([
      ...Array.from({ length: 12 }, () => reported(admin)),
      reported(admin, { category: "No such category" }),
    ]);
    const numbers = outcomes.flatMap((one) => (one.status === "fulfilled" ? [one.value.number] : []));
    expect(numbers.sort((a, b) => a - b)).toEqual(Array.from({ length: 12 }, (_, i) => before + 1 + i));
    expect((await reported(admin)).number).toBe(before + 13);
  });

  it("triages at once what a coordinator reports with a priority, and starts its clock", async () => {
    const item = await reported(coordinator, { priority: "P1" });
    expect(item).toMatchObject({ inInbox: false, priority: "P1", due: { state: "running" } });
  });

  it("puts a resident's report in the inbox, and the priority they may not set into a proposal", async () => {
    const item = await reported(resident, { priority: "P1" });
    expect(item).toMatchObject({ inInbox: true, priority: null, proposals: 1 });
  });
});

describe("changing", () => {
  it("raises the version and writes one history entry for each change, none for no change", async () => {
    const item = await reported(coordinator, { priority: "P2" });
    const changed = await changePriority(coordinator, { ...at(item), priority: "P1", reason: "It pages us" });
    const again = await changePriority(coordinator, { ...at(item), priority: "P1" });
    expect(changed.version).toBe(item.version + 1);
    expect(again.version).toBe(changed.version);
    const { data } = await listItemHistory(item.number, { limit: 10 });
    expect(data.map((entry) => entry.sentence)).toEqual(["raised priority from P2 to P1", "reported it"]);
    expect(data[0]).toMatchObject({ reason: "It pages us", changes: { priority: { from: "P2", to: "P1" } } });
  });

  it("refuses what was overtaken, and shows what happened since", async () => {
    const item = await reported(coordinator, { priority: "P2" });
    await editItem(coordinator, { ...at(item), title: "Another title" });
    const late = editItem(coordinator, { number: item.number, ifMatch: item.version, description: "mine" });
    await expect(late).rejects.toMatchObject({
      code: "item-overtaken",
      details: { extra: { current: { title: "Another title" }, since: [{ kind: "item.edited" }] } },
    });
  });

  it("empties a text, which is not the same as leaving it out", async () => {
    const item = await reported(coordinator, { description: "Long words" });
    await editItem(coordinator, { ...at(item), title: "Kept" });
    expect((await getItem(admin, item.number)).description).toBe("Long words");
    await editItem(coordinator, { ...at(item), description: "" });
    expect((await getItem(admin, item.number)).description).toBe("");
  });

  it("sets locations in order; the first is the one shown", async () => {
    const item = await reported(coordinator);
    const placed = await setLocations(coordinator, {
      ...at(item),
      locations: [{ path: "src/a.ts", startLine: 3, endLine: 9 }, { path: "src/b.ts" }],
    });
    expect(placed).toMatchObject({ path: "src/a.ts", startLine: 3, endLine: 9, locationCount: 2 });
  });
});

describe("status and clock", () => {
  it("keeps whether the due date was met, and starts anew on reopening", async () => {
    const item = await reported(coordinator, { priority: "P1" });
    const resolved = await changeStatus(coordinator, { ...at(item), status: "resolved" });
    expect(resolved).toMatchObject({ status: "resolved", resolution: "fixed", due: { state: "met" } });
    const reopened = await changeStatus(coordinator, { ...at(item), status: "open" });
    expect(reopened).toMatchObject({ status: "open", resolution: null, due: { state: "running" } });
  });

  it("pauses while snoozed and while accepted, and goes on after", async () => {
    const item = await reported(coordinator, { priority: "P2" });
    const snoozed = await snoozeItem(coordinator, { ...at(item), until: inAYear, untilCodeChanges: false });
    expect(snoozed).toMatchObject({ snoozedUntil: inAYear, due: { state: "paused" } });
    expect((await wakeItem(coordinator, at(item))).due.state).toBe("running");
    const accepted = await acceptRisk(coordinator, { ...at(item), until: inAYear, reason: "Cheap to live with" });
    expect(accepted).toMatchObject({ acceptance: { reason: "Cheap to live with" }, due: { state: "paused" } });
    expect((await endAcceptance(coordinator, at(item))).due.state).toBe("running");
  });

  it("does not resolve a security item without its regression test, or a coordinator's words", async () => {
    const item = await reported(coordinator, { priority: "P1", category: "Security" });
    await expect(changeStatus(coordinator, { ...at(item), status: "resolved" })).rejects.toMatchObject({
      code: "rule-broken",
    });
    const mine = await assignItem(coordinator, { ...at(item), assignee: faculty.id });
    await expect(changeStatus(faculty, { ...at(mine), status: "resolved", reason: "No time" })).rejects.toMatchObject({
      code: "rule-broken",
    });
    const done = await changeStatus(faculty, { ...at(mine), status: "resolved", regressionTest: "tokens.test.ts" });
    expect(done).toMatchObject({ status: "resolved", regressionTest: "tokens.test.ts" });
  });

  it("holds a risk to its least priority", async () => {
    const item = await reported(coordinator, { priority: "P0", risk: "exploitable_now" });
    await expect(changePriority(coordinator, { ...at(item), priority: "P1" })).rejects.toMatchObject({
      code: "rule-broken",
    });
  });

  it("lets an agent resolve only with a pull request that a forge says is merged", async () => {
    const agent = await signedIn("faculty", { kind: "agent", sponsor: coordinator });
    const item = await reported(coordinator, { priority: "P2", assignee: agent.id });
    await linkPullRequest(agent, { ...at(item), pull: { number: 7, relation: "resolves", state: "merged" } });
    await expect(changeStatus(agent, { ...at(item), status: "resolved" })).rejects.toMatchObject({
      code: "rule-broken",
    });
  });
});

describe("triage", () => {
  it("accepts, declines and marks duplicates out of the inbox, and undoes each", async () => {
    const [one, two, three] = [await reported(resident), await reported(resident), await reported(resident)];
    const batches = [0, 1, 2].map(() => createId("bat", new Date()));
    await acceptItem(coordinator, { ...at(one), priority: "P2", batch: batches[0] });
    await declineItem(coordinator, { ...at(two), reason: "Works as meant", batch: batches[1] });
    await markDuplicate(coordinator, { ...at(three), of: one.number, batch: batches[2] });
    expect(await getItem(admin, three.number)).toMatchObject({ resolution: "duplicate", duplicateOf: { id: one.id } });
    for (const batch of batches) expect((await undoBatch(coordinator, batch ?? "")).skipped).toEqual([]);
    for (const item of [one, two, three]) {
      expect(await getItem(admin, item.number)).toMatchObject({
        inInbox: true,
        status: "open",
        priority: null,
        duplicateOf: null,
      });
    }
  });

  it("undoes nothing that has moved on since, and says so", async () => {
    const item = await reported(resident);
    const batch = createId("bat", new Date());
    await acceptItem(coordinator, { ...at(item), priority: "P2", batch });
    await changePriority(coordinator, { ...at(item), priority: "P1" });
    expect(await undoBatch(coordinator, batch)).toEqual({
      undone: [],
      skipped: [{ id: item.id, why: "It has moved on since." }],
    });
  });

  it("undoes a snooze without leaving a pause behind", async () => {
    const item = await reported(coordinator, { priority: "P1" });
    const batch = createId("bat", new Date());
    await snoozeItem(coordinator, { ...at(item), until: inAYear, untilCodeChanges: true, batch });
    await undoBatch(coordinator, batch);
    expect(await getItem(admin, item.number)).toMatchObject({ snooze: null, snoozedUntil: null, due: item.due });
  });
});

describe("dependencies, duplicates and merges", () => {
  it("refuses a cycle with its path, also when two make it together", async () => {
    const [a, b, c] = [await reported(admin), await reported(admin), await reported(admin)];
    await addDependency(admin, { ...at(b), blocker: a.number });
    await addDependency(admin, { ...at(c), blocker: b.number });
    await expect(addDependency(admin, { ...at(a), blocker: c.number })).rejects.toMatchObject({
      code: "dependency-cycle",
      details: { extra: { path: expect.arrayContaining([a.id, b.id, c.id]) } },
    });
    const [d, e] = [await reported(admin), await reported(admin)];
    const both = await Promise.allSettled([
      addDependency(admin, { ...at(d), blocker: e.number }),
      addDependency(admin, { ...at(e), blocker: d.number }),
    ]);
    expect(both.map((one) => one.status).sort()).toEqual(["fulfilled", "rejected"]);
  });

  it("leads the number of a merged item to where it went, for ever", async () => {
    const [a, b, c] = [await reported(admin), await reported(admin), await reported(admin)];
    await commentOnItem(resident, { number: a.number, body: "Seen it too" });
    await mergeItem(coordinator, { ...at(a), into: b.number });
    await mergeItem(coordinator, { ...at(b), into: c.number });
    expect((await getItemFollowingMerges(admin, a.number)).id).toBe(c.id);
    expect((await listComments(c.number)).map((comment) => comment.body)).toEqual(["Seen it too"]);
    await expect(changePriority(admin, { ...at(a), priority: "P1" })).rejects.toMatchObject({ code: "conflict" });
  });

  it("finds near-duplicates by words and place, with why", async () => {
    const item = await reported(admin, {
      title: "Retry loop hammers the mail gateway",
      locations: [{ path: "src/mail/gateway.ts", startLine: 4 }],
    });
    const [found] = await findSimilarItems(admin, {
      title: "Retry loop hammers mail gateway",
      path: "src/mail/gateway.ts",
    });
    expect(found).toMatchObject({ item: { id: item.id }, why: expect.stringContaining("same file") });
  });
});

describe("people", () => {
  it("lets faculty take, start and hand back, and not take from others", async () => {
    const item = await reported(coordinator, { priority: "P2" });
    await assignItem(faculty, { ...at(item), assignee: faculty.id });
    await changeStatus(faculty, { ...at(item), status: "in_progress" });
    const other = await signedIn("faculty");
    await expect(assignItem(other, { ...at(item), assignee: other.id })).rejects.toMatchObject({ code: "not-allowed" });
    expect((await assignItem(faculty, { ...at(item), assignee: null })).assignee).toBeNull();
  });

  it("keeps a coordinator to their scope", async () => {
    const scoped = await signedIn("coordinator", { scopes: [{ kind: "path", value: "frontend/**" }] });
    const inside = await reported(admin, { priority: "P2", locations: [{ path: "/frontend/src/app.tsx" }] });
    const outside = await reported(admin, { priority: "P2", locations: [{ path: "backend/app.py" }] });
    expect((await changePriority(scoped, { ...at(inside), priority: "P1" })).priority).toBe("P1");
    await expect(changePriority(scoped, { ...at(outside), priority: "P1" })).rejects.toMatchObject({
      code: "not-allowed",
    });
  });

  it("makes an accepted proposal happen, and no refused one", async () => {
    const item = await reported(coordinator, { priority: "P2" });
    const ask = { change: { title: "Better words", priority: "P1" as const }, reason: "Clearer" };
    const proposal = await proposeChange(resident, { number: item.number, ...ask });
    await decideProposal(coordinator, { proposal: proposal.id, decision: "accept" });
    expect(await getItem(admin, item.number)).toMatchObject({ title: "Better words", priority: "P1", proposals: 0 });
    await expect(decideProposal(coordinator, { proposal: proposal.id, decision: "refuse" })).rejects.toMatchObject({
      code: "conflict",
    });
  });

  it("lets only the author change a comment, and keeps the place of a deleted one", async () => {
    const item = await reported(admin);
    const comment = await commentOnItem(resident, { number: item.number, body: `Ask @${faculty.handle}, please` });
    expect(comment.mentions.map((named) => named.id)).toEqual([faculty.id]);
    const target = { number: item.number, comment: comment.id };
    await expect(editComment(faculty, { ...target, body: "No" })).rejects.toMatchObject({ code: "not-allowed" });
    await deleteComment(resident, target);
    expect(await listComments(item.number)).toMatchObject([{ deleted: true, body: "" }]);
  });
});

describe("many at once", () => {
  it("changes what it may, names what it skipped and why, and is undone as one", async () => {
    const scoped = await signedIn("coordinator", { scopes: [{ kind: "category", value: "Testing" }] });
    const inside = await reported(admin, { priority: "P3", category: "Testing" });
    const outside = await reported(admin, { priority: "P3", category: "Security" });
    const stale = await reported(admin, { priority: "P3", category: "Testing" });
    const report = await editManyItems(scoped, {
      items: [{ id: inside.number }, { id: outside.number }, { id: stale.number, version: 99 }, { id: 999_999 }],
      change: { priority: "P2", addLabels: ["sweep"] },
      reason: "Spring cleaning",
    });
    expect(report.changed).toEqual([inside.id]);
    expect(report.skipped.map((one) => [one.id, one.code])).toEqual([
      [outside.id, "not-allowed"],
      [stale.id, "item-overtaken"],
      ["DEBT-999999", "not-found"],
    ]);
    expect(await undoBatch(scoped, report.batch)).toEqual({ undone: [inside.id], skipped: [] });
    expect(await getItem(admin, inside.number)).toMatchObject({ priority: "P3", labels: [] });
  });
});

describe("finding", () => {
  it("pages through everything once, in any order, also where the key is empty", async () => {
    for (const sort of ["rank", "priority", "due", "updated", "found", "number", "title"] as const) {
      for (const order of ["asc", "desc"] as const) {
        const seen: string[] = [];
        let cursor: string | undefined;
        do {
          const page = await findItems(
            admin,
            ItemQuery.parse({ sort, order, limit: 7, ...(cursor ? { cursor } : {}) }),
          );
          seen.push(...page.data.map((item) => item.id));
          cursor = page.next ?? undefined;
        } while (cursor !== undefined);
        const all = await findItems(admin, ItemQuery.parse({ sort, order, limit: 200 }));
        expect(seen, `${sort} ${order}`).toEqual(all.data.map((item) => item.id));
        expect(new Set(seen).size).toBe(seen.length);
      }
    }
  });

  it("finds by number, by the beginning of a word, by part of a title and by path", async () => {
    const item = await reported(admin, {
      title: "Zebra crossing lights flicker",
      description: "The ballast hums",
      locations: [{ path: "street/lamps/zebra_lights.c" }],
    });
    for (const q of [item.id, String(item.number), "zeb", "cross light", "rossing lig", "ballast", "zebra_lights"]) {
      const { data } = await findItems(admin, ItemQuery.parse({ q }));
      expect(
        data.map((one) => one.id),
        q,
      ).toContain(item.id);
    }
    expect((await findItems(admin, ItemQuery.parse({ path: "lamps/" }))).data.map((one) => one.id)).toEqual([item.id]);
  });

  it("keeps the order of the board through a move between any two", async () => {
    const [a, b, c] = [await reported(admin), await reported(admin), await reported(admin)];
    await moveOnBoard(admin, { number: c.number, after: a.number, before: null });
    const order = async () => {
      const { data } = await findItems(admin, ItemQuery.parse({ sort: "rank", limit: 200 }));
      return data.map((item) => item.number).filter((number) => [a.number, b.number, c.number].includes(number));
    };
    expect(await order()).toEqual([a.number, c.number, b.number]);
    await moveOnBoard(admin, { number: b.number, after: null, before: a.number });
    expect(await order()).toEqual([b.number, a.number, c.number]);
  });
});

describe("history", () => {
  it("verifies whole, names a tampered row, a removed one and a cut tail", async () => {
    const item = await reported(admin, { priority: "P2" });
    await changePriority(admin, { ...at(item), priority: "P1" });
    expect(await verifyHistory()).toMatchObject({ ok: true });
    const run = (text: string) => sql.rows(statement(`t_${text.length}_${text.slice(0, 30)}`, text));
    await expect(run("update events set reason = 'x' where id = 1")).rejects.toThrow("append-only");
    await run("alter table events disable trigger events_are_append_only");
    await run(
      `update events set payload = jsonb_set(payload, '{to}', '"P3"') where stream = 'item:${item.number}' and position = 2`,
    );
    expect(await verifyHistory()).toMatchObject({
      ok: false,
      faults: [{ stream: `item:${item.number}`, position: 2 }],
    });
    await run(`delete from events where stream = 'item:${item.number}' and position = 2`);
    expect(await verifyHistory()).toMatchObject({ ok: false, faults: [{ stream: `item:${item.number}` }] });
  });
});
