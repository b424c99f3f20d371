import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import type { Viewer } from "@/lib/access/viewer";
import { ask, browserOf, eventKinds, person } from "@/lib/accounts/testing/people";
import { hashToken } from "@/lib/accounts/token-secret";
import { setClock, systemClock } from "@/lib/clock";
import { prisma } from "@/lib/db/prisma";
import { freshDatabase, type TestDatabase } from "@/lib/testing/database";

let database: TestDatabase;
let admin: Viewer;
let asAdmin: { cookie: string };
beforeAll(async () => {
  database = await freshDatabase();
  admin = await person("admin");
  asAdmin = await browserOf(admin);
});
afterAll(() => database.drop());
afterEach(() => setClock(systemClock));

const password = "a password of some length";
const newcomer = { name: "Grace Hopper", password };
let invited = 0;

async function invite(body: object = {}) {
  invited += 1;
  const email = `guest-${invited}@example.org`;
  const { status, json } = await ask("POST", "/invitations", {
    ...asAdmin,
    body: { email, role: "resident", ...body },
  });
  expect(status).toBe(201);
  return { ...json, token: json.link.split("/").at(-1) };
}
const accept = (token: string, body: object = newcomer) =>
  ask("POST", `/invitations/by-token/${token}/acceptance`, { body });
const look = (token: string) => ask("GET", `/invitations/by-token/${token}`);

describe("an invitation", () => {
  it("shows its link once, and keeps only a hash of it", async () => {
    const { id, token, link } = await invite();
    const row = await prisma().invitation.findUniqueOrThrow({ where: { id } });
    expect(row.tokenHash).toBe(hashToken(token));
    const { json } = await ask("GET", "/invitations", asAdmin);
    expect(JSON.stringify(json)).not.toContain(token);
    const events = await prisma().event.findMany({ where: { kind: "invitation.made" } });
    expect(JSON.stringify(events.map(({ payload }) => payload))).not.toContain(link);
  });

  it("makes the user it offers: role, scopes, address; and tells both in the history", async () => {
    const scopes = [{ kind: "domain", value: "platform" }];
    const { token, email } = await invite({ role: "coordinator", scopes });
    expect((await look(token)).json).toMatchObject({ email, role: "coordinator", invitedBy: admin.name });
    const accepted = await accept(token);
    expect(accepted.status).toBe(201);
    const user = await prisma().user.findUniqueOrThrow({ where: { email }, include: { scopes: true } });
    expect(user).toMatchObject({ name: "Grace Hopper", handle: "grace-hopper", role: "coordinator", kind: "person" });
    expect(user.scopes).toMatchObject(scopes);
    expect(user.passwordHash).toMatch(/^\$argon2id\$/);
    expect((await eventKinds()).slice(-2)).toEqual(["user.created", "invitation.accepted"]);
  });

  it("works once, and for one of many at the same time", async () => {
    const { token } = await invite();
    const answers = await Promise.all([1, 2, 3, 4].map((i) => accept(token, { ...newcomer, name: `Racer ${i}` })));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 404, 404, 404]);
    expect(await prisma().user.count({ where: { name: { startsWith: "Racer" } } })).toBe(1);
    expect((await accept(token)).status).toBe(404);
  });

  it("without an address takes the newcomer's, and works once for two addresses at the same time", async () => {
    const { token } = await invite({ email: undefined });
    expect((await accept(token)).json.fields).toEqual([{ path: "email", message: expect.any(String) }]);
    const answers = await Promise.all(
      ["One@Example.org", "two@example.org"].map((email) => accept(token, { ...newcomer, email })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 404]);
    const joined = answers.find(({ status }) => status === 201);
    expect(joined?.json.email).toMatch(/^(one|two)@example\.org$/);
  });

  it("with an address is for that address alone, whatever the newcomer says", async () => {
    const { token, email } = await invite();
    const { json } = await accept(token, { ...newcomer, email: "another@example.org" });
    expect(json.email).toBe(email);
  });

  it("used, taken back, too old or never made answers in one and the same way", async () => {
    const used = await invite();
    await accept(used.token);
    const back = await invite();
    expect((await ask("DELETE", `/invitations/${back.id}`, asAdmin)).status).toBe(204);
    const old = await invite({ days: 1 });
    const later = new Date(Date.now() + 86_400_001);
    setClock({ now: () => later });
    const tokens = [used.token, back.token, old.token, "0".repeat(43)];
    const answers = await Promise.all(tokens.flatMap((token) => [look(token), accept(token)]));
    const told = new Set(answers.map(({ status, json }) => `${status} ${json.code} ${json.detail}`));
    expect(told.size).toBe(1);
    expect([...told][0]).toContain("404 not-found");
  });

  it("falls with the admin who made it: disabled, or no longer admin", async () => {
    for (const data of [{ disabledAt: new Date() }, { role: "faculty" } as const]) {
      const maker = await person("admin");
      const sent = await browserOf(maker);
      const { json } = await ask("POST", "/invitations", { ...sent, body: { role: "admin" } });
      await prisma().user.update({ where: { id: maker.id }, data });
      const token = json.link.split("/").at(-1);
      expect((await accept(token, { ...newcomer, email: "late@example.org" })).status).toBe(404);
    }
  });

  it("to an address that has a user is refused; one whose address is taken meanwhile too", async () => {
    const user = await person("resident");
    const refused = await ask("POST", "/invitations", { ...asAdmin, body: { email: user.email, role: "resident" } });
    expect(refused.json).toMatchObject({ code: "conflict", fields: [{ path: "email" }] });
    const { token, id } = await invite({ email: "soon-taken@example.org" });
    await person("resident").then(({ id: taker }) =>
      prisma().user.update({ where: { id: taker }, data: { email: "soon-taken@example.org" } }),
    );
    expect((await accept(token)).json).toMatchObject({ code: "conflict", fields: [{ path: "email" }] });
    expect(await prisma().invitation.findUniqueOrThrow({ where: { id } })).toMatchObject({ acceptedAt: null });
  });

  it("asks for a password worth the name", async () => {
    const { token } = await invite();
    expect((await accept(token, { name: "Short", password: "short" })).json.fields[0].path).toBe("password");
    expect((await look(token)).status).toBe(200);
  });

  it("is an admin's to make, see and take back", async () => {
    const { id } = await invite();
    for (const role of ["coordinator", "faculty", "resident", "read_only"] as const) {
      const sent = await browserOf(await person(role));
      expect((await ask("POST", "/invitations", { ...sent, body: { role: "read_only" } })).status).toBe(403);
      expect((await ask("GET", "/invitations", sent)).status).toBe(403);
      expect((await ask("DELETE", `/invitations/${id}`, sent)).status).toBe(403);
    }
    expect(await prisma().invitation.findUniqueOrThrow({ where: { id } })).toMatchObject({ revokedAt: null });
  });

  it("gives two people of one name different handles", async () => {
    const handles = [];
    for (const name of ["Ana María", "Ana Maria", "安娜"]) {
      const { token, email } = await invite();
      await accept(token, { name, password });
      handles.push((await prisma().user.findUniqueOrThrow({ where: { email } })).handle);
    }
    expect(handles[0]).toBe("ana-maria");
    expect(handles[1]).toMatch(/^ana-maria-[a-z0-9]{4}$/);
    expect(handles[2]).toBe("user");
  });
});

describe("tries at links", () => {
  it("are limited by address, with when to come back", async () => {
    const headers = { "x-paydown-address": "198.51.100.7" };
    let last = await ask("GET", "/invitations/by-token/00000000000000000000", { headers });
    for (let i = 0; i < 60; i += 1) last = await ask("GET", "/invitations/by-token/00000000000000000000", { headers });
    expect(last.status).toBe(429);
    expect(Number(last.headers.get("retry-after"))).toBeGreaterThan(0);
    const elsewhere = { "x-paydown-address": "198.51.100.8" };
    expect((await ask("GET", "/invitations/by-token/00000000000000000000", { headers: elsewhere })).status).toBe(404);
  });
});
