import { createHash } from "node:crypto";
import type { IncomingMessage } from "node:http";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { hashPassword } from "@/lib/accounts/passwords";
import { hub } from "@/lib/board/hub";
import { now, setClock, systemClock } from "@/lib/clock";
import { createId } from "@/lib/db/id";
import { prisma } from "@/lib/db/prisma";
import { sql } from "@/lib/db/sql";
import { ask } from "@/lib/http/access-walk/ask";
import {
  type Attacker,
  agentOf,
  browser,
  byToken,
  coordinatorOfTesting,
  standOf,
} from "@/lib/http/access-walk/attacker";
import { malformed } from "@/lib/http/access-walk/malformed-requests";
import { lowerings, raisings, registerOf } from "@/lib/http/access-walk/p0-attacks";
import { inAYear, on, sessionOf } from "@/lib/http/access-walk/prepare";
import { api } from "@/lib/http/api";
import { addressHeader } from "@/lib/http/rate-limit";
import { acceptRisk } from "@/lib/items/accept-risk";
import { assignItem } from "@/lib/items/assign";
import { changePriority } from "@/lib/items/change-priority";
import { addDependency } from "@/lib/items/depend";
import { editItem } from "@/lib/items/edit-item";
import { ItemQuery } from "@/lib/items/filter";
import { findItems } from "@/lib/items/find-items";
import { getItem } from "@/lib/items/get-item";
import type { Item } from "@/lib/items/item";
import { sendBackToInbox } from "@/lib/items/triage";
import { freshDatabase, type TestDatabase } from "@/lib/testing/database";
import { fingerprint } from "@/lib/testing/fingerprint";
import { reported } from "@/lib/testing/register";
import { noteAddress } from "@/server/web/note-address";

let database: TestDatabase;
let admin: Attacker;
let coordinator: Attacker;
let faculty: Attacker;
let resident: Attacker;
let outsider: Attacker;
let agent: Attacker;

beforeAll(async () => {
  database = await freshDatabase();
  const start = now();
  setClock({ now: () => start });
  admin = await browser("admin");
  coordinator = await browser("coordinator");
  faculty = await browser("faculty");
  resident = await browser("resident");
  outsider = await coordinatorOfTesting();
  agent = await agentOf(admin.viewer, "coordinator");
});
afterAll(async () => {
  setClock(systemClock);
  await hub.close();
  await database.drop();
});

const newBatch = () => createId("bat", new Date());
const current = (item: Pick<Item, "number">) => getItem(admin.viewer, item.number);
const file = (content: string, filename = "TECHNICAL_DEBT.md") => ({ filename, content });

/** A triaged item of Infrastructure, so that it is out of the outsider's scope. */
function infrastructure(fields: Parameters<typeof reported>[1] = {}): Promise<Item> {
  return reported(admin.viewer, { category: "Infrastructure", priority: "P2", ...fields });
}

async function countOf(filter: Partial<typeof ItemQuery._zod.input>): Promise<number> {
  return (await findItems(admin.viewer, ItemQuery.parse({ limit: 200, ...filter }))).data.length;
}

async function giveRole(to: Attacker, role: "faculty" | "read_only" | "resident"): Promise<void> {
  await prisma().user.update({ where: { id: to.viewer.id }, data: { role } });
}

describe("a P0", () => {
  const attackers: [string, () => Attacker][] = [
    ["the resident who reported it", () => resident],
    ["the faculty it is assigned to", () => faculty],
    ["a coordinator of another scope", () => outsider],
    ["an agent of an admin", () => agent],
  ];

  describe.each(attackers)("and %s", (_, attackerOf) => {
    it.each(Object.entries(lowerings))("it is not lowered by %s", async (_way, attempt) => {
      const other = await infrastructure({ priority: "P3" });
      const p0 = await infrastructure({ priority: "P0", assignee: faculty.viewer.id });
      await prisma().item.update({ where: { number: p0.number }, data: { reporterId: resident.viewer.id } });
      const before = await standOf(admin.viewer, p0);
      await attempt(attackerOf(), p0, other);
      expect(await standOf(admin.viewer, p0)).toEqual(before);
    });

    it.each(Object.entries(raisings))("none is set by %s", async (_way, attempt) => {
      const item = await infrastructure({ assignee: faculty.viewer.id });
      const inbox = await infrastructure({ priority: null });
      const before = await countOf({ priority: ["P0"] });
      await attempt(attackerOf(), item, inbox);
      expect(await countOf({ priority: ["P0"] })).toBe(before);
    });
  });

  it.each(Object.entries(lowerings))(
    "is lowered by an admin through %s, so that the attempts above mean something",
    async (_, attempt) => {
      const [p0, other] = [await infrastructure({ priority: "P0" }), await infrastructure({ priority: "P3" })];
      const before = await standOf(admin.viewer, p0);
      await attempt(admin, p0, other);
      expect(await standOf(admin.viewer, p0)).not.toEqual(before);
    },
  );

  const raisesOfAdmin = Object.entries(raisings).filter(([way]) => way !== "its risk");
  it.each(raisesOfAdmin)(
    "is set by an admin through %s, so that the attempts above mean something",
    async (_, attempt) => {
      const [item, inbox] = [await infrastructure(), await infrastructure({ priority: null })];
      const before = await countOf({ priority: ["P0"] });
      await attempt(admin, item, inbox);
      expect(await countOf({ priority: ["P0"] })).toBe(before + 1);
    },
  );

  it("that went back to the inbox is accepted as anything less by no agent", async () => {
    const p0 = await infrastructure({ priority: "P0" });
    await sendBackToInbox(admin.viewer, on(p0));
    expect((await agent.send("POST", `/items/${p0.id}/triage`, { priority: "P3" })).status).toBe(403);
    expect(await current(p0)).toMatchObject({ priority: "P0", inInbox: true });
  });

  it("is never accepted by a coordinator, not even by accepting it as a P1 and raising it then", async () => {
    const item = await infrastructure({ priority: "P1" });
    await coordinator.send("POST", `/items/${item.id}/acceptance`, { until: inAYear, reason: "Known" });
    await coordinator.send("PUT", `/items/${item.id}/priority`, { priority: "P0" });
    const { priority, acceptedUntil } = await current(item);
    expect([priority, acceptedUntil]).not.toEqual(["P0", inAYear]);
  });

  it("is never accepted by a coordinator, not even by undoing the end of an acceptance", async () => {
    const item = await infrastructure({ priority: "P1" });
    await acceptRisk(coordinator.viewer, { ...on(item), until: inAYear, reason: "Known" });
    await coordinator.send("DELETE", `/items/${item.id}/acceptance`);
    const ended = await newestBatch(item);
    await changePriority(admin.viewer, { ...on(item), priority: "P0" });
    await coordinator.send("POST", "/undo", { batch: ended });
    expect(await current(item)).toMatchObject({ priority: "P0", acceptedUntil: null });
  });

  it("is set by no import of an agent", async () => {
    await agent.send("POST", "/imports", file(registerOf(["AG-1", "Agent's own P0", "P0", "Open", "Testing", ""])));
    expect(await countOf({ q: "Agent's own P0", priority: ["P0"] })).toBe(0);
  });

  it("is set by no import of a coordinator outside of their scope", async () => {
    await outsider.send(
      "POST",
      "/imports",
      file(registerOf(["OU-1", "P0 from outside", "P0", "Open", "Security", ""])),
    );
    expect(await countOf({ q: "P0 from outside", priority: ["P0"] })).toBe(0);
  });

  it.each([
    ["an agent", () => agent],
    ["a coordinator of another scope", () => outsider],
  ])("is lowered by no import of %s", async (name, by) => {
    const row = ["LO-1", `A P0 that ${name} would lower`];
    const register = (priority: string) => ({
      ...file(registerOf([...row, priority, "Open", "Security", ""])),
      register: name,
    });
    await admin.send("POST", "/imports", register("P0"));
    await by().send("POST", "/imports", register("P3"));
    expect(await countOf({ q: row[1] ?? "", priority: ["P0"] })).toBe(1);
  });

  it("is lowered by no edited export", async () => {
    const p0 = await infrastructure({ priority: "P0", title: "Exported and edited" });
    const { text } = await outsider.send("GET", "/export");
    await outsider.send("POST", "/imports", file(text.replace(/\bP0\b/g, "P3")));
    expect(await current(p0)).toMatchObject({ priority: "P0" });
  });
});

async function newestBatch(item: Item): Promise<string> {
  const event = await prisma().event.findFirstOrThrow({ where: { itemNumber: item.number }, orderBy: { id: "desc" } });
  return event.batchId ?? "";
}

describe("undo", () => {
  it("of somebody else's change answers like one that never was, and undoes nothing", async () => {
    const item = await infrastructure();
    const batch = newBatch();
    await coordinator.send("PUT", `/items/${item.id}/priority`, { priority: "P1", batch });
    const before = await fingerprint();
    const [theirs, none] = [
      await faculty.send("POST", "/undo", { batch }),
      await faculty.send("POST", "/undo", { batch: newBatch() }),
    ];
    const bare = (text: string) => text.replace(/req_\w+/, "");
    expect([theirs.status, bare(theirs.text)]).toEqual([404, bare(none.text)]);
    expect(await fingerprint()).toBe(before);
  });

  it("sets no P0 for somebody who is no coordinator any more", async () => {
    const demoted = await browser("coordinator");
    const item = await infrastructure({ priority: "P0", assignee: demoted.viewer.id });
    const batch = newBatch();
    await demoted.send("PUT", `/items/${item.id}/priority`, { priority: "P2", batch });
    await giveRole(demoted, "faculty");
    await demoted.send("POST", "/undo", { batch });
    expect(await current(item)).toMatchObject({ priority: "P2" });
  });

  it("changes no item that was taken out of one's hands meanwhile", async () => {
    const item = await infrastructure({ assignee: faculty.viewer.id });
    const batch = newBatch();
    await faculty.send("PUT", `/items/${item.id}/priority`, { priority: "P1", batch });
    await assignItem(admin.viewer, { ...on(item), assignee: null });
    await faculty.send("POST", "/undo", { batch });
    expect(await current(item)).toMatchObject({ priority: "P1" });
  });

  it("does not let an agent put a P0 back to sleep", async () => {
    const item = await infrastructure({ priority: null });
    await agent.send("POST", `/items/${item.id}/snooze`, { until: inAYear });
    await agent.send("DELETE", `/items/${item.id}/snooze`);
    const woken = await newestBatch(item);
    await changePriority(admin.viewer, { ...on(item), priority: "P0" });
    await agent.send("POST", "/undo", { batch: woken });
    expect(await current(item)).toMatchObject({ priority: "P0", snoozedUntil: null });
  });

  it("cannot be taken from somebody by making a change under the name of theirs", async () => {
    const [item, bait] = [await infrastructure(), await infrastructure({ assignee: faculty.viewer.id })];
    const batch = newBatch();
    await coordinator.send("PUT", `/items/${item.id}/priority`, { priority: "P1", batch });
    await faculty.send("PUT", `/items/${bait.id}/priority`, { priority: "P3", batch });
    const undone = await coordinator.send("POST", "/undo", { batch });
    expect(undone.json).toMatchObject({ undone: [item.id] });
    expect(await current(bait)).toMatchObject({ priority: "P3" });
  });

  it("makes no two items wait for each other", async () => {
    const [first, second] = [await infrastructure(), await infrastructure()];
    await addDependency(admin.viewer, { ...on(first), blocker: second.number });
    await coordinator.send("DELETE", `/items/${first.id}/blockers/${second.id}`);
    const removed = await newestBatch(first);
    await addDependency(admin.viewer, { ...on(second), blocker: first.number });
    await coordinator.send("POST", "/undo", { batch: removed });
    expect((await current(first)).waitsFor).toEqual([]);
  });

  it("leaves no security item below what its risk demands", async () => {
    const item = await infrastructure({ priority: "P0", risk: "exploitable_now" });
    const batch = newBatch();
    await coordinator.send("PATCH", `/items/${item.id}`, { risk: "theoretical", batch });
    await changePriority(admin.viewer, { ...on(item), priority: "P2" });
    await coordinator.send("POST", "/undo", { batch });
    const { risk, priority } = await current(item);
    expect([risk, priority]).not.toEqual(["exploitable_now", "P2"]);
  });
});

describe("a security item without a regression test", () => {
  const security = () => reported(admin.viewer, { category: "Security", priority: "P1", assignee: faculty.viewer.id });

  it.each<[string, (item: Item) => Promise<unknown>]>([
    ["resolving it", ({ id }) => faculty.send("PUT", `/items/${id}/status`, { status: "resolved" })],
    [
      "giving a reason without being a coordinator",
      ({ id }) => faculty.send("PUT", `/items/${id}/status`, { status: "resolved", reason: "Trust me" }),
    ],
    [
      "naming a test that is only blanks",
      ({ id }) => faculty.send("PUT", `/items/${id}/status`, { status: "resolved", regressionTest: "  \t " }),
    ],
    [
      "calling it obsolete",
      ({ id }) =>
        faculty.send("PUT", `/items/${id}/status`, { status: "resolved", resolution: "obsolete", reason: "Gone" }),
    ],
    [
      "calling it something else first",
      async ({ id }) => {
        await faculty.send("PATCH", `/items/${id}`, { category: "Documentation", risk: null });
        await faculty.send("PUT", `/items/${id}/status`, { status: "resolved" });
      },
    ],
    [
      "a bulk change without a reason",
      ({ id }) => coordinator.send("POST", "/items/bulk", { items: [{ id }], change: { status: "resolved" } }),
    ],
    [
      "a bulk change that calls it something else",
      ({ id }) =>
        coordinator.send("POST", "/items/bulk", {
          items: [{ id }],
          change: { category: "Documentation", status: "resolved" },
        }),
    ],
    [
      "a proposal of one's own",
      async ({ id }) => {
        const proposed = await coordinator.send("POST", `/items/${id}/proposals`, { change: { status: "resolved" } });
        await coordinator.send("PUT", `/proposals/${proposed.json?.id}/decision`, { decision: "accept" });
      },
    ],
  ])("is not resolved by %s", async (_, attempt) => {
    const item = await security();
    await attempt(item);
    expect(await current(item)).toMatchObject({ status: "open" });
  });

  it("is resolved by a coordinator who says in words why not", async () => {
    const item = await security();
    const body = { status: "resolved", reason: "The endpoint is gone" };
    expect((await coordinator.send("PUT", `/items/${item.id}/status`, body)).status).toBe(200);
  });

  it("is not resolved by importing it again as resolved", async () => {
    const register = (status: string) => ({
      ...file(registerOf(["SE-1", "Secrets in the log", "P1", status, "Security", ""])),
      register: "security",
    });
    await admin.send("POST", "/imports", register("Open"));
    await coordinator.send("POST", "/imports", register("Resolved"));
    expect(await countOf({ q: "Secrets in the log", status: ["open"] })).toBe(1);
  });

  it("is not imported below what its risk demands", async () => {
    const register = (priority: string) => ({
      ...file(registerOf(["RI-1", "Anybody can log in", priority, "Open", "Security", ""])),
      register: "risks",
    });
    await admin.send("POST", "/imports", register("P0"));
    const { data } = await findItems(admin.viewer, ItemQuery.parse({ q: "Anybody can log in" }));
    await editItem(admin.viewer, { ...on(data[0] ?? { number: 0 }), risk: "exploitable_now" });
    await coordinator.send("POST", "/imports", register("P3"));
    expect(await countOf({ q: "Anybody can log in", priority: ["P0"] })).toBe(1);
  });
});

describe("an agent", () => {
  it("resolves nothing by linking a pull request that it calls merged", async () => {
    const item = await infrastructure();
    await agent.send("POST", `/items/${item.id}/pull-requests`, { number: 7, state: "merged" });
    const resolved = await agent.send("PUT", `/items/${item.id}/status`, { status: "resolved" });
    expect([resolved.status, (await current(item)).status]).toEqual([422, "open"]);
  });

  it("resolves nothing in bulk", async () => {
    const item = await infrastructure();
    await agent.send("POST", "/items/bulk", {
      items: [{ id: item.id }],
      change: { status: "resolved" },
      reason: "Done",
    });
    expect(await current(item)).toMatchObject({ status: "open" });
  });

  it("resolves nothing by an import that says so", async () => {
    const register = (status: string) => ({
      ...file(registerOf(["RE-1", "Resolved by an agent", "P2", status, "Testing", "#7"])),
      register: "agents",
    });
    await admin.send("POST", "/imports", register("Open"));
    await agent.send("POST", "/imports", register("Resolved"));
    expect(await countOf({ q: "Resolved by an agent", status: ["open"] })).toBe(1);
  });

  it("coordinates no more than its sponsor does", async () => {
    const sponsored = await agentOf(outsider.viewer, "coordinator");
    const item = await infrastructure();
    expect((await sponsored.send("PUT", `/items/${item.id}/priority`, { priority: "P1" })).status).toBe(403);
  });

  it("falls with its sponsor's role, at once", async () => {
    const sponsor = await browser("coordinator");
    const sponsored = await agentOf(sponsor.viewer, "coordinator");
    const item = await infrastructure();
    await giveRole(sponsor, "read_only");
    expect((await sponsored.send("PATCH", `/items/${item.id}`, { title: "Mine" })).status).toBe(403);
    await prisma().user.update({ where: { id: sponsor.viewer.id }, data: { disabledAt: new Date() } });
    expect((await sponsored.send("GET", "/items")).status).toBe(401);
  });
});

describe("what belongs to others", () => {
  it("is assigned to nobody by a coordinator who reports it outside of their scope", async () => {
    const body = { title: "For you", category: "Infrastructure", assignee: faculty.viewer.id };
    const made = await outsider.send("POST", "/items", body);
    expect(made.json?.assignee ?? null).toBeNull();
  });

  it("is not edited by the resident who reported it once it is triaged", async () => {
    const item = await reported(resident.viewer);
    await coordinator.send("POST", `/items/${item.id}/triage`, { priority: "P2" });
    expect((await resident.send("PATCH", `/items/${item.id}`, { title: "Mine" })).status).toBe(403);
  });

  it("is not taken out of the inbox by a faculty member, who does not triage", async () => {
    const item = await infrastructure({ priority: null });
    await faculty.send("PUT", `/items/${item.id}/assignee`, { assignee: faculty.viewer.id });
    await faculty.send("PUT", `/items/${item.id}/status`, { status: "in_progress" });
    await faculty.send("PUT", `/items/${item.id}/status`, { status: "open" });
    expect(await current(item)).toMatchObject({ inInbox: true });
  });

  it("includes the comment of another item: its id opens nothing elsewhere", async () => {
    const [item, other] = [await infrastructure(), await infrastructure()];
    const { json } = await faculty.send("POST", `/items/${item.id}/comments`, { body: "Here" });
    const elsewhere = await faculty.send("PATCH", `/items/${other.id}/comments/${json?.id}`, { body: "There" });
    expect(elsewhere.status).toBe(404);
  });

  it("includes sessions: nobody ends somebody else's, an admin included", async () => {
    const session = await sessionOf(faculty.viewer);
    expect((await admin.send("DELETE", `/sessions/${session}`)).status).toBe(404);
    expect(await prisma().session.findUnique({ where: { id: session } })).toMatchObject({ revokedAt: null });
  });
});

describe("an idempotency key", () => {
  const keyed = (key: string) => ({ "idempotency-key": key });

  it("is its user's own: another user's request under the same key is made, and answers their own", async () => {
    const body = { title: "Under a key" };
    const first = await resident.send("POST", "/items", body, keyed("shared"));
    const second = await faculty.send("POST", "/items", body, keyed("shared"));
    expect([first.status, second.status]).toEqual([201, 201]);
    expect(second.json?.id).not.toBe(first.json?.id);
    expect(second.headers.get("idempotent-replay")).toBeNull();
  });

  it("makes a write at most once, however many send it at the same time", async () => {
    const body = { title: "At the same time" };
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => resident.send("POST", "/items", body, keyed("once"))),
    );
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201, 409]));
    expect(await countOf({ q: "At the same time" })).toBe(1);
  });

  it("used for another request is refused, and nothing is written", async () => {
    await resident.send("POST", "/items", { title: "First" }, keyed("twice"));
    const before = await fingerprint();
    expect((await resident.send("POST", "/items", { title: "Second" }, keyed("twice"))).status).toBe(422);
    expect(await fingerprint()).toBe(before);
  });

  it.each([
    ["an API token", "/tokens", { name: "Keyed", scopes: ["read"], days: 1 }, "secret"],
    ["the link of an invitation", "/invitations", { role: "resident" }, "link"],
  ])("keeps no answer that carries %s", async (_, path, body, field) => {
    const { json } = await admin.send("POST", path, body, keyed(`secret ${field}`));
    const secret = String(json?.[field]).split("/").at(-1) ?? "";
    expect(secret.length).toBeGreaterThan(20);
    const kept = await sql.rows(
      { name: "kept", text: "select * from idempotency_keys where body like '%' || $1 || '%'" },
      [secret],
    );
    expect(kept).toEqual([]);
  });

  it("keeps nothing by which a password could be guessed", async () => {
    const body = { current: "the first password", next: "the second password" };
    const changer = await browser("resident");
    const passwordHash = await hashPassword(body.current);
    await prisma().user.update({ where: { id: changer.viewer.id }, data: { passwordHash } });
    expect((await changer.send("PUT", "/me/password", body, keyed("password"))).status).toBe(204);
    const guess = createHash("sha256")
      .update(JSON.stringify(["changePassword", {}, {}, body, null]))
      .digest("hex");
    const kept = await sql.rows<{ request_hash: string }>({
      name: "hashes",
      text: "select request_hash from idempotency_keys",
    });
    expect(kept.map((row) => row.request_hash)).not.toContain(guess);
  });
});

describe("credentials", () => {
  it("of a disabled user open nothing, neither cookie nor token", async () => {
    const leaver = await browser("admin");
    const token = await byToken(leaver.viewer);
    await admin.send("POST", `/users/${leaver.viewer.id}/disablement`);
    for (const one of [leaver, token]) expect((await one.send("GET", "/items")).status).toBe(401);
    await admin.send("DELETE", `/users/${leaver.viewer.id}/disablement`);
    for (const one of [leaver, token]) expect((await one.send("GET", "/items")).status).toBe(401);
  });

  it("of an API token make none that may do more", async () => {
    const token = await byToken(admin.viewer, ["manage"]);
    const made = await token.send("POST", "/tokens", { name: "Wider", scopes: ["read", "write"], days: 1 });
    expect(made.status).toBe(422);
  });

  it("of a demoted user do what the new role may, with the next request", async () => {
    const demoted = await browser("admin");
    const token = await byToken(demoted.viewer);
    await giveRole(demoted, "resident");
    for (const one of [demoted, token]) expect((await one.send("GET", "/users")).status).toBe(403);
  });

  it("that are narrow count, when a wide cookie is sent along", async () => {
    const { headers } = await byToken(admin.viewer, ["read"]);
    const both = await admin.send("POST", "/items", { title: "Both" }, headers);
    expect(both.status).toBe(403);
  });
});

describe("the address a limit counts by", () => {
  it("is never the sender's word, however often they give it", () => {
    const [claimed, seen] = ["192.0.2.1", "203.0.113.9"];
    const rawHeaders = [
      addressHeader,
      claimed,
      "X-Paydown-Address",
      claimed,
      "host",
      "localhost",
      addressHeader,
      claimed,
    ];
    const request = { rawHeaders, headers: {}, socket: { remoteAddress: seen } };
    noteAddress(request as unknown as IncomingMessage);
    expect(rawHeaders.filter((value) => value === claimed)).toEqual([]);
    expect(rawHeaders).toContain(seen);
  });
});

describe("an import", () => {
  it("that is only tried writes nothing at all", async () => {
    const before = await fingerprint();
    const tried = await faculty.send(
      "POST",
      "/imports/check",
      file(registerOf(["DR-1", "Dry", "P2", "Open", "New", ""])),
    );
    expect(tried.status).toBe(200);
    expect(await fingerprint()).toBe(before);
  });

  it("carries nothing of its file's name into a header", async () => {
    const named = file(registerOf(["HE-1", "Headers", "P2", "Open", "Testing", ""]), 'x.md"\r\nSet-Cookie: a=b');
    const answer = await coordinator.send("POST", "/imports", named);
    expect(answer.status).toBeLessThan(500);
    expect(JSON.stringify([...answer.headers])).not.toMatch(/a=b/);
    const exported = await coordinator.send("GET", "/export?format=csv");
    expect(exported.headers.get("content-disposition")).toMatch(/^attachment; filename="[\w.-]+"$/);
  });
});

describe("the live stream", () => {
  // As in a process that nobody listens to yet.
  beforeEach(async () => {
    await hub.close();
    Object.assign(hub, { starting: null });
  });

  const open = (by: Attacker, more: Record<string, string> = {}) =>
    api.fetch(new Request("http://localhost:3000/api/v1/live", { headers: { ...by.headers, ...more } }));

  it("tells a user nothing more once they are disabled", async () => {
    const leaver = await browser("resident");
    const reader = (await open(leaver)).body?.getReader();
    await reader?.read();
    await admin.send("POST", `/users/${leaver.viewer.id}/disablement`);
    const item = await infrastructure({ title: "Not for those who left" });
    const heard = await Promise.race([readUntil(reader, item.id), settled(1_500)]);
    await reader?.cancel();
    expect(heard ?? "").not.toContain("Not for those who left");
  });

  it("that somebody leaves at once does not bring the process down", async () => {
    vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] });
    try {
      const left = await open(resident);
      await left.body?.cancel();
      await settled();
      expect(() => vi.advanceTimersByTime(60_000)).not.toThrow();
    } finally {
      vi.useRealTimers();
    }
  });

  const nowhere = { "last-event-id": "99999999999999999999" };

  it("that somebody resumes from nowhere begins anew", async () => {
    const reader = (await open(resident, nowhere)).body?.getReader();
    const first = await reader?.read().catch((error: unknown) => error);
    await reader?.cancel().catch(() => undefined);
    expect(first).toMatchObject({ done: false });
  });

  it("that breaks off does not bring the process down", async () => {
    vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] });
    try {
      const reader = (await open(resident, nowhere)).body?.getReader();
      await reader?.read().catch(() => undefined);
      await settled();
      expect(() => vi.advanceTimersByTime(60_000)).not.toThrow();
      await reader?.cancel().catch(() => undefined);
    } finally {
      vi.useRealTimers();
    }
  });

  it("is heard by everybody else when somebody leaves at once", async () => {
    const left = await open(resident);
    await left.body?.cancel();
    const reader = (await open(faculty)).body?.getReader();
    await reader?.read();
    const item = await infrastructure({ title: "Heard by everybody" });
    const heard = await Promise.race([readUntil(reader, item.id), settled(3_000)]);
    await reader?.cancel();
    expect(heard ?? "").toContain("Heard by everybody");
  });
});

function settled(ms = 300): Promise<undefined> {
  return new Promise((resolve) => setTimeout(resolve, ms, undefined));
}

async function readUntil(reader: ReadableStreamDefaultReader<Uint8Array> | undefined, wanted: string): Promise<string> {
  let text = "";
  while (!text.includes(wanted)) {
    const chunk = await reader?.read();
    if (!chunk || chunk.done) return text;
    text += new TextDecoder().decode(chunk.value);
  }
  return text;
}

describe("a request that fits nothing", () => {
  it.each(Object.entries(malformed))("is no fault of the server: %s", async (_, requests) => {
    const { id } = await infrastructure();
    const faults: string[] = [];
    for (const [method, path, body] of requests) {
      const { status } = await admin.send(method, path.replace("{id}", id), body);
      if (status >= 500) faults.push(`${status} ${method} ${path.slice(0, 90)} ${JSON.stringify(body) ?? ""}`);
    }
    expect(faults).toEqual([]);
  });

  it.each(["DEBT-0", "debt-1%00", "DEBT-99999999999", "DEBT--1", "1", "DEBT-1%2f..", "%zz", "DEBT-١"])(
    "names no item by %s",
    async (id) => {
      for (const [method, path] of [
        ["GET", ""],
        ["PATCH", ""],
        ["GET", "/history"],
        ["PUT", "/priority"],
      ] as const) {
        const answer = await admin.send(method, `/items/${id}${path}`, method === "GET" ? undefined : {});
        expect([answer.status, answer.headers.get("content-type")]).toEqual([404, "application/problem+json"]);
      }
    },
  );

  it("names the same item with zeros before its number", async () => {
    const item = await infrastructure();
    const [, number] = item.id.split("-");
    expect((await admin.send("GET", `/items/debt-00000${number}`)).json).toMatchObject({ id: item.id });
  });

  it.each([
    ["unknown members", '{"title":"a","reporter":"usr_1"}'],
    ["__proto__", '{"title":"a","__proto__":{"priority":"P0"}}'],
    ["constructor", '{"title":"a","constructor":{"prototype":{}}}'],
    ["a list", "[]"],
    ["nothing", "null"],
    ["half of JSON", '{"title":'],
    ["depth", `{"title":${"[".repeat(50_000)}${"]".repeat(50_000)}}`],
    ["NUL", '{"title":"a\\u0000b"}'],
  ])("is refused for a body of %s, and nothing is written", async (_, raw) => {
    const before = await fingerprint();
    const answer = await ask("POST", "/items", { headers: resident.headers, raw });
    expect([answer.status, answer.headers.get("content-type")]).toEqual([400, "application/problem+json"]);
    expect(await fingerprint()).toBe(before);
  });

  it("may show how NUL is written: only NUL itself is refused", async () => {
    const shown = await resident.send("POST", "/items", { title: "The parser drops \\u0000" });
    expect(shown.status).toBe(201);
  });

  it("is refused when its query names what an object has anyway", async () => {
    for (const name of ["__proto__", "constructor", "toString"]) {
      expect((await resident.send("GET", `/items?${name}=1`)).status, name).toBe(400);
    }
  });

  it("is refused when it is larger than an endpoint takes, and nothing is written", async () => {
    const before = await fingerprint();
    const raw = JSON.stringify({ title: "a" }).padEnd(10 * 1024 * 1024, " ");
    expect((await ask("POST", "/items", { headers: resident.headers, raw })).status).toBe(413);
    expect(await fingerprint()).toBe(before);
  });

  it.each(["text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x", "application/jsonp"])(
    "is refused when it comes as %s",
    async (type) => {
      const headers = { ...resident.headers, "content-type": type };
      expect((await ask("POST", "/items", { headers, raw: '{"title":"a"}' })).status).toBe(415);
    },
  );

  it.each(["v1", '"1"', '"v99999999999"', '"v1", "v2"', '"v-1"', '"v1', ";", "'v1'"])(
    "is refused when its If-Match is %s, and nothing is written",
    async (match) => {
      const item = await infrastructure();
      const before = await fingerprint();
      const answer = await admin.send("PATCH", `/items/${item.id}`, { title: "Mine" }, { "if-match": match });
      expect(answer.status).toBe(400);
      expect(await fingerprint()).toBe(before);
    },
  );

  it("with a method that is not taken is told which are", async () => {
    const item = await infrastructure();
    for (const method of ["DELETE", "PUT", "PROPFIND"]) {
      const answer = await admin.send(method, `/items/${item.id}`);
      expect([answer.status, answer.headers.get("allow")]).toEqual([405, "GET, PATCH"]);
    }
  });
});

describe("what a stored item holds", () => {
  it.each(["snooze", "acceptance"])(
    "makes no list unreadable: the last day there is as the end of a %s",
    async (pause) => {
      const item = await infrastructure({ title: "Until the end of days" });
      const answer = await coordinator.send("POST", `/items/${item.id}/${pause}`, {
        until: "9999-12-31",
        reason: "Later",
      });
      const read = await Promise.all(
        ["/items?limit=200", "/board", `/items/${item.id}`].map((path) => resident.send("GET", path)),
      );
      await prisma().item.update({ where: { number: item.number }, data: { dueAt: null } });
      expect([answer.status < 500, ...read.map(({ status }) => status)]).toEqual([true, 200, 200, 200]);
    },
  );

  it("leaves room on the board: two neighbours, however close, take another between them", async () => {
    const [first, second, third] = [await infrastructure(), await infrastructure(), await infrastructure()];
    await prisma().item.update({ where: { number: first.number }, data: { rank: "a0" } });
    await prisma().item.update({ where: { number: second.number }, data: { rank: `a0${"0".repeat(197)}1` } });
    const moved = await faculty.send("PUT", `/items/${third.id}/place`, { after: first.id });
    expect(moved.status).toBe(200);
  });
});

describe("a write that another site sends", () => {
  const origins = ["https://evil.example", "null", "garbage", "http://localhost:3000.evil.example", "file://"];

  it.each(origins)("is refused with 403 from origin %s, and nothing is written", async (origin) => {
    const before = await fingerprint();
    for (const site of [{}, { "sec-fetch-site": "cross-site" }, { "sec-fetch-site": "same-site" }]) {
      expect((await resident.send("POST", "/items", { title: "Forged" }, { origin, ...site })).status).toBe(403);
    }
    expect(await fingerprint()).toBe(before);
  });

  it("is refused when the browser says cross-site and names no origin", async () => {
    const answer = await resident.send("POST", "/items", { title: "Forged" }, { "sec-fetch-site": "cross-site" });
    expect(answer.status).toBe(403);
  });

  it("does not end a session either", async () => {
    const answer = await resident.send("POST", "/sign-out", undefined, { origin: "https://evil.example" });
    expect(answer.status).toBe(403);
    expect((await resident.send("GET", "/me")).status).toBe(200);
  });

  it("is taken from the site itself, and with a token from anywhere", async () => {
    const own = await resident.send("POST", "/items", { title: "Own" }, { origin: "http://localhost:3000" });
    const token = await byToken(resident.viewer, ["write"]);
    const other = await token.send("POST", "/items", { title: "Own" }, { origin: "https://tool.example" });
    expect([own.status, other.status]).toEqual([201, 201]);
  });
});
