import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Role, roleLevels, roles } from "@/lib/access/roles";
import { mayChangeRole } from "@/lib/accounts/role-rules";
import { setRole } from "@/lib/accounts/set-role";
import { ask, browserOf, person } from "@/lib/accounts/testing/people";
import { prisma } from "@/lib/db/prisma";
import { freshDatabase, type TestDatabase } from "@/lib/testing/database";

let database: TestDatabase;
beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.drop());

const table = roles.flatMap((giver) => roles.flatMap((from) => roles.map((to) => [giver, from, to] as const)));

describe("who may give whom which role", () => {
  it.each(table)("%s, somebody who is %s, to be %s: by the rule of levels", (giver, from, to) => {
    const allowed = giver === "admin" || (roleLevels[from] < roleLevels[giver] && roleLevels[to] < roleLevels[giver]);
    expect(mayChangeRole(giver, from, to)).toBe(allowed);
  });

  it("is an admin's alone to do: every giver × target × role, and a refusal changes nothing", async () => {
    const givers = new Map<Role, { cookie: string }>();
    const targets = new Map<Role, string>();
    for (const role of roles) {
      givers.set(role, await browserOf(await person(role, { name: `giver ${role}` })));
      targets.set(role, (await person(role, { name: `target ${role}` })).id);
    }
    for (const [giver, from, to] of table) {
      const id = targets.get(from) ?? "";
      const answer = await ask("PUT", `/users/${id}/role`, { ...givers.get(giver), body: { role: to } });
      const { role } = await prisma().user.findUniqueOrThrow({ where: { id } });
      expect([giver, from, to, answer.status, role]).toEqual([
        giver,
        from,
        to,
        giver === "admin" ? 200 : 403,
        giver === "admin" ? to : from,
      ]);
      await prisma().user.update({ where: { id }, data: { role: from } });
    }
  });

  it("tells of a change once, and of none not at all", async () => {
    const admin = await person("admin");
    const user = await person("resident");
    const before = await prisma().event.count();
    await setRole(admin, { id: user.id, role: "faculty", ifMatch: null });
    await setRole(admin, { id: user.id, role: "faculty", ifMatch: null });
    const events = await prisma().event.findMany({ orderBy: { id: "desc" }, take: 1 });
    expect(await prisma().event.count()).toBe(before + 1);
    expect(events[0]).toMatchObject({
      kind: "user.role-changed",
      actorId: admin.id,
      payload: { user: { id: user.id }, from: "resident", to: "faculty" },
    });
  });
});

describe("the last enabled admin", () => {
  async function onlyAdmins(count: number) {
    await prisma().user.updateMany({ where: { role: "admin" }, data: { role: "resident" } });
    return Promise.all(Array.from({ length: count }, () => person("admin")));
  }
  const enabledAdmins = () => prisma().user.count({ where: { role: "admin", kind: "person", disabledAt: null } });

  it("keeps their role and stays enabled, whoever asks", async () => {
    const [admin] = await onlyAdmins(1);
    if (!admin) throw new Error("nobody");
    const sent = await browserOf(admin);
    const demoted = await ask("PUT", `/users/${admin.id}/role`, { ...sent, body: { role: "faculty" } });
    const disabled = await ask("POST", `/users/${admin.id}/disablement`, sent);
    expect([demoted.json.code, disabled.json.code]).toEqual(["rule-broken", "rule-broken"]);
    expect(await enabledAdmins()).toBe(1);
  });

  it("is still there after two admins demote each other at the same time, however often it is tried", async () => {
    for (let round = 0; round < 10; round += 1) {
      const [a, b] = await onlyAdmins(2);
      if (!a || !b) throw new Error("nobody");
      const [sentA, sentB] = [await browserOf(a), await browserOf(b)];
      const body = { role: "resident" };
      const answers = await Promise.all([
        ask("PUT", `/users/${b.id}/role`, { ...sentA, body }),
        ask("PUT", `/users/${a.id}/role`, { ...sentB, body }),
      ]);
      expect(answers.filter(({ status }) => status === 200).length).toBeLessThanOrEqual(1);
      expect(await enabledAdmins()).toBeGreaterThanOrEqual(1);
    }
  });

  it("is still there after two admins disable each other at the same time, however often it is tried", async () => {
    for (let round = 0; round < 10; round += 1) {
      const [a, b] = await onlyAdmins(2);
      if (!a || !b) throw new Error("nobody");
      const [sentA, sentB] = [await browserOf(a), await browserOf(b)];
      const answers = await Promise.all([
        ask("POST", `/users/${b.id}/disablement`, sentA),
        ask("POST", `/users/${a.id}/disablement`, sentB),
      ]);
      expect(answers.filter(({ status }) => status === 200).length).toBeLessThanOrEqual(1);
      expect(await enabledAdmins()).toBeGreaterThanOrEqual(1);
      await prisma().user.updateMany({
        where: { disabledAt: { not: null } },
        data: { disabledAt: null, role: "resident" },
      });
    }
  });
});
