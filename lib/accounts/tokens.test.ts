import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import type { Viewer } from "@/lib/access/viewer";
import { createTokenAsOperator } from "@/lib/accounts/create-token";
import { agent, ask, browserOf, eventKinds, person, systemUser, tokenOf } from "@/lib/accounts/testing/people";
import { tokensPerOwnerMax } from "@/lib/accounts/token";
import { setClock, systemClock } from "@/lib/clock";
import { prisma } from "@/lib/db/prisma";
import { freshDatabase, type TestDatabase } from "@/lib/testing/database";

let database: TestDatabase;
let admin: Viewer & { email: string };
let owner: Viewer & { email: string };
let stranger: Viewer;
let scout: Viewer;
beforeAll(async () => {
  database = await freshDatabase();
  await systemUser();
  admin = await person("admin");
  owner = await person("faculty");
  stranger = await person("faculty");
  scout = await agent(owner, "resident");
});
afterAll(() => database.drop());
afterEach(() => setClock(systemClock));

const wish = { name: "laptop", scopes: ["read", "write"], days: 30 };
const missing = "tok_00000000000000000000000000";

async function asBrowser(viewer: Viewer) {
  const { cookie } = await browserOf(viewer);
  return { cookie };
}
async function works(secret: string): Promise<boolean> {
  return (await ask("GET", "/me", { token: secret })).status === 200;
}

describe("making a token", () => {
  it("answers the secret once, keeps its hash, and records it without the secret", async () => {
    const sent = await asBrowser(owner);
    const made = await ask("POST", "/tokens", { ...sent, body: wish });
    expect(made.status).toBe(201);
    expect(made.json.secret).toMatch(/^pd_[A-Za-z0-9]{40}$/);
    expect(await works(made.json.secret)).toBe(true);
    const listed = await ask("GET", "/tokens", sent);
    expect(JSON.stringify(listed.json)).not.toContain(made.json.secret);
    const event = await prisma().event.findFirstOrThrow({ where: { kind: "token.created" }, orderBy: { id: "desc" } });
    expect(event.payload).toMatchObject({ token: { id: made.json.id, name: "laptop", scopes: ["read", "write"] } });
    expect(JSON.stringify(event.payload)).not.toContain(made.json.secret);
  });

  it.each([0, 366, 1.5, -1])("for %s days is refused", async (days) => {
    const refused = await ask("POST", "/tokens", { ...(await asBrowser(owner)), body: { ...wish, days } });
    expect(refused.status).toBe(400);
    expect(refused.json.fields[0].path).toBe("days");
  });

  it("without a scope, or with one that does not exist, is refused", async () => {
    for (const scopes of [[], ["root"]]) {
      const refused = await ask("POST", "/tokens", { ...(await asBrowser(owner)), body: { ...wish, scopes } });
      expect(refused.status).toBe(400);
    }
  });

  it("is refused to who is read only, and to an agent, however wide its own token", async () => {
    const reader = await person("read_only");
    const before = await prisma().apiToken.count();
    expect((await ask("POST", "/tokens", { ...(await asBrowser(reader)), body: wish })).status).toBe(403);
    const { secret } = await tokenOf(scout);
    expect((await ask("POST", "/tokens", { token: secret, body: wish })).status).toBe(403);
    expect(await prisma().apiToken.count()).toBe(before + 1);
  });

  it("with a token gives no more scope and no longer life than that token has", async () => {
    const manage = await tokenOf(owner, ["read", "manage"], 10);
    const post = (body: object) => ask("POST", "/tokens", { token: manage.secret, body: { ...wish, ...body } });
    expect((await post({ scopes: ["read", "write"], days: 5 })).json.code).toBe("rule-broken");
    expect((await post({ scopes: ["read"], days: 11 })).json.code).toBe("rule-broken");
    expect((await post({ scopes: ["read"], days: 5 })).status).toBe(201);
    const { secret } = await tokenOf(owner, ["read", "write"]);
    expect((await ask("POST", "/tokens", { token: secret, body: wish })).status).toBe(403);
  });

  it("for an agent is its sponsor's and an admin's to do, nobody else's", async () => {
    const body = { ...wish, ownerId: scout.id };
    const refused = await ask("POST", "/tokens", { ...(await asBrowser(stranger)), body });
    expect(refused.status).toBe(404);
    expect((await ask("POST", "/tokens", { ...(await asBrowser(owner)), body })).json.owner.id).toBe(scout.id);
    expect((await ask("POST", "/tokens", { ...(await asBrowser(admin)), body })).status).toBe(201);
  });

  it("for another person is nobody's to do, an admin included", async () => {
    const body = { ...wish, ownerId: owner.id };
    expect((await ask("POST", "/tokens", { ...(await asBrowser(admin)), body })).status).toBe(404);
  });

  it("stops at the number one owner may have in force", async () => {
    const rich = await person("resident");
    const sent = await asBrowser(rich);
    const data = Array.from({ length: tokensPerOwnerMax }, (_, i) => ({
      id: `tok_many${String(i).padStart(4, "0")}`,
      userId: rich.id,
      name: "many",
      tokenHash: String(i).padStart(64, "0"),
      hint: "pd_0000",
      scopes: ["read"],
      createdAt: new Date(),
      expiresAt: new Date(Date.now() + 86_400_000),
    }));
    await prisma().apiToken.createMany({ data });
    expect((await ask("POST", "/tokens", { ...sent, body: wish })).json.code).toBe("rule-broken");
  });
});

describe("a token never exceeds its owner", () => {
  it("and follows the owner's role down at once", async () => {
    const falling = await person("admin");
    const { secret } = await tokenOf(falling);
    expect((await ask("GET", "/invitations", { token: secret })).status).toBe(200);
    await prisma().user.update({ where: { id: falling.id }, data: { role: "resident" } });
    expect((await ask("GET", "/invitations", { token: secret })).status).toBe(403);
  });

  it("nor its own scopes, and says so", async () => {
    const { secret } = await tokenOf(admin, ["read", "write"]);
    const refused = await ask("GET", "/users", { token: secret });
    expect(refused.status).toBe(403);
    expect(refused.json.detail).toBe("This token is not scoped for that.");
    expect((await ask("PATCH", "/me", { token: secret, body: { name: "Another" } })).status).toBe(403);
  });
});

describe("a token of somebody else", () => {
  it.each(["DELETE", "POST"] as const)("answers %s exactly like a missing one, for non-admins", async (method) => {
    const mine = await tokenOf(owner);
    const at = (id: string) => (method === "POST" ? `/tokens/${id}/rotation` : `/tokens/${id}`);
    const sent = await asBrowser(stranger);
    const foreign = await ask(method, at(mine.id), sent);
    const absent = await ask(method, at(missing), sent);
    expect([foreign.status, foreign.json.detail]).toEqual([404, absent.json.detail]);
    expect({ ...foreign.json, requestId: "" }).toEqual({ ...absent.json, requestId: "" });
    expect(await works(mine.secret)).toBe(true);
  });

  it("and their list answer exactly like those of a missing user, for non-admins", async () => {
    const sent = await asBrowser(stranger);
    const foreign = await ask("GET", `/users/${owner.id}/tokens`, sent);
    const absent = await ask("GET", "/users/usr_00000000000000000000000000/tokens", sent);
    expect({ ...foreign.json, requestId: "" }).toEqual({ ...absent.json, requestId: "" });
    expect(foreign.status).toBe(404);
    expect((await ask("GET", `/users/${owner.id}/tokens`, await asBrowser(owner))).status).toBe(200);
    expect((await ask("GET", `/users/${scout.id}/tokens`, await asBrowser(owner))).status).toBe(200);
    expect((await ask("GET", `/users/${owner.id}/tokens`, await asBrowser(admin))).status).toBe(200);
  });

  it("is an admin's to revoke", async () => {
    const { id, secret } = await tokenOf(owner);
    expect((await ask("DELETE", `/tokens/${id}`, await asBrowser(admin))).status).toBe(204);
    expect(await works(secret)).toBe(false);
    expect((await eventKinds()).at(-1)).toBe("token.revoked");
  });

  it("never shows in one's own list, an agent's of one's own does", async () => {
    await tokenOf(stranger);
    const agents = await tokenOf(scout);
    const { json } = await ask("GET", "/tokens?limit=100", await asBrowser(owner));
    const owners = new Set(json.data.map((row: { owner: { id: string } }) => row.owner.id));
    expect(owners).toEqual(new Set([owner.id, scout.id]));
    expect(json.data.map((row: { id: string }) => row.id)).toContain(agents.id);
  });
});

describe("rotating a token", () => {
  it("gives a new one of the same name, scopes and length of life, and stops the old one at once", async () => {
    const old = await tokenOf(owner, ["read"], 30);
    const { status, json } = await ask("POST", `/tokens/${old.id}/rotation`, await asBrowser(owner));
    expect(status).toBe(201);
    expect(json).toMatchObject({ name: old.name, scopes: ["read"] });
    expect(json.secret).not.toBe(old.secret);
    const days = (Date.parse(json.expiresAt) - Date.parse(json.createdAt)) / 86_400_000;
    expect(days).toBeCloseTo(30, 3);
    expect([await works(old.secret), await works(json.secret)]).toEqual([false, true]);
  });

  it("twice at the same time gives one new token", async () => {
    const old = await tokenOf(owner);
    const sent = await asBrowser(owner);
    const answers = await Promise.all([1, 2, 3].map(() => ask("POST", `/tokens/${old.id}/rotation`, sent)));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 404, 404]);
  });

  it("by itself gives a token no life beyond its own", async () => {
    const old = await tokenOf(owner, ["read", "manage"], 10);
    const later = new Date(Date.now() + 4 * 86_400_000);
    setClock({ now: () => later });
    const { json } = await ask("POST", `/tokens/${old.id}/rotation`, { token: old.secret });
    expect(json.expiresAt).toBe(old.expiresAt);
  });

  it("with a narrower token is refused", async () => {
    const wide = await tokenOf(owner, ["read", "write", "manage"]);
    const narrow = await tokenOf(owner, ["read", "manage"]);
    const refused = await ask("POST", `/tokens/${wide.id}/rotation`, { token: narrow.secret });
    expect(refused.json.code).toBe("rule-broken");
    expect(await works(wide.secret)).toBe(true);
  });
});

describe("the operator of the machine", () => {
  it("makes a token for an enabled user, by their address in any case, and the history says who", async () => {
    const token = await createTokenAsOperator({ email: owner.email.toUpperCase(), name: "bench", days: 1 });
    expect(await works(token.secret)).toBe(true);
    const event = await prisma().event.findFirstOrThrow({ orderBy: { id: "desc" } });
    expect(event).toMatchObject({ kind: "token.created", actorId: "usr_system" });
  });

  it("makes none for an unknown or disabled user, and none beyond a year", async () => {
    const gone = await person("faculty", { disabled: true });
    for (const email of ["nobody@example.org", gone.email]) {
      await expect(createTokenAsOperator({ email, name: "x" })).rejects.toMatchObject({ code: "not-found" });
    }
    await expect(createTokenAsOperator({ email: owner.email, name: "x", days: 366 })).rejects.toThrow();
  });
});
