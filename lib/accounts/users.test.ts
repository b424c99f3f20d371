import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { roles } from "@/lib/access/roles";
import type { Viewer } from "@/lib/access/viewer";
import { systemUserId } from "@/lib/accounts/record";
import { agent, ask, browserOf, eventKinds, person, systemUser, tokenOf } from "@/lib/accounts/testing/people";
import { getPool } from "@/lib/db/pool";
import { freshDatabase, type TestDatabase } from "@/lib/testing/database";

let database: TestDatabase;
let admin: Viewer & { email: string };
let asAdmin: { cookie: string };
beforeAll(async () => {
  database = await freshDatabase();
  await systemUser();
  admin = await person("admin", { name: "Ada Admin" });
  asAdmin = await browserOf(admin);
});
afterAll(() => database.drop());

const nobody = "usr_00000000000000000000000000";

async function sees(viewer: Viewer, query = ""): Promise<string[]> {
  const { json } = await ask("GET", `/users?limit=100${query}`, await browserOf(viewer));
  return json.data.map((row: { id: string }) => row.id);
}
const bare = (json: object) => ({ ...json, requestId: "" });

describe("the list of users", () => {
  it("is everybody but the system for an admin, and those below for a coordinator", async () => {
    const cast = await Promise.all(roles.map((role) => person(role)));
    const helper = await agent(admin, "resident");
    const all = await sees(admin);
    expect(all).toEqual(expect.arrayContaining([...cast.map(({ id }) => id), helper.id, admin.id]));
    expect(all).not.toContain(systemUserId);
    const below = await sees(cast[3] ?? admin);
    expect(below).toEqual(expect.arrayContaining([...cast.slice(0, 3).map(({ id }) => id), helper.id]));
    for (const hidden of [...cast.slice(3), admin]) expect(below).not.toContain(hidden.id);
  });

  it("of a coordinator with a scope holds who has none and who shares a rule, nobody else", async () => {
    const platform = { kind: "domain", value: "platform" } as const;
    const coordinator = await person("coordinator", { scopes: [platform, { kind: "path", value: "backend/**" }] });
    const shared = await person("faculty", { scopes: [platform] });
    const other = await person("faculty", { scopes: [{ kind: "domain", value: "frontend" }] });
    const free = await person("faculty");
    const seen = await sees(coordinator);
    expect(seen).toEqual(expect.arrayContaining([shared.id, free.id]));
    expect(seen).not.toContain(other.id);
    const sent = await browserOf(coordinator);
    const foreign = await ask("GET", `/users/${other.id}`, sent);
    expect(bare(foreign.json)).toEqual(bare((await ask("GET", `/users/${nobody}`, sent)).json));
    expect((await ask("POST", `/users/${other.id}/disablement`, sent)).status).toBe(404);
    expect((await ask("POST", `/users/${shared.id}/disablement`, sent)).status).toBe(200);
  });

  it("narrows by words, role, kind and state, and takes what is typed by its letters", async () => {
    const odd = await person("resident", { name: "100%_Odd\\Name", disabled: true });
    await person("resident", { name: "100 Odd Name" });
    expect(await sees(admin, `&search=${encodeURIComponent("0%_odd\\")}`)).toEqual([odd.id]);
    expect(await sees(admin, `&search=${encodeURIComponent(odd.email.toUpperCase())}`)).toEqual([odd.id]);
    expect(await sees(admin, "&search=odd&state=disabled")).toEqual([odd.id]);
    expect(await sees(admin, "&search=odd&role=faculty")).toEqual([]);
    expect(await sees(admin, "&search=odd&kind=agent")).toEqual([]);
  });

  it("goes on where a page ended, each user once, whoever comes in between", async () => {
    const names = ["Zed 1", "Zed 2", "Zed 2", "Zed 3"];
    for (const name of names) await person("resident", { name });
    const found: string[] = [];
    let cursor: string | null = "";
    while (cursor !== null) {
      const at: string = cursor ? `&cursor=${cursor}` : "";
      const { json } = await ask("GET", `/users?search=zed&limit=1${at}`, asAdmin);
      found.push(...json.data.map((row: { name: string }) => row.name));
      if (cursor === "") await person("resident", { name: "Zed 0" });
      cursor = json.next;
    }
    expect(found).toEqual(names);
  });

  it("refuses a cursor that is none", async () => {
    for (const cursor of ["x", Buffer.from('["a\\u0000","b"]').toString("base64url")]) {
      const refused = await ask("GET", `/users?cursor=${cursor}`, asAdmin);
      expect([refused.status, refused.json.fields?.[0]?.path]).toEqual([400, "cursor"]);
    }
  });

  it("and every other list costs as many statements for many rows as for few", async () => {
    const count = async (path: string) => {
      const query = vi.spyOn(getPool(), "query");
      const { status } = await ask("GET", path, asAdmin);
      expect(status).toBe(200);
      const calls = query.mock.calls.length;
      query.mockRestore();
      return calls;
    };
    const paths = ["/users?limit=100", "/people", "/tokens?limit=100", "/invitations?limit=100", "/sessions"];
    const few = [];
    for (const path of paths) few.push(await count(path));
    for (let i = 0; i < 20; i += 1) {
      await tokenOf(await agent(admin, "resident", `many ${i}`));
      await browserOf(admin);
      await ask("POST", "/invitations", { ...asAdmin, body: { role: "resident" } });
    }
    const many = [];
    for (const path of paths) many.push(await count(path));
    expect(Math.min(...few)).toBeGreaterThan(1);
    expect(many).toEqual(few);
  });
});

describe("people to assign and to name", () => {
  it("are enabled people and agents, found by name or handle, 20 at most, for everybody signed in", async () => {
    for (let i = 0; i < 25; i += 1) await person("resident", { name: `Crowd ${String(i).padStart(2, "0")}` });
    await person("resident", { name: "Crowd gone", disabled: true });
    const sent = await browserOf(await person("read_only"));
    const { json } = await ask("GET", "/people?search=crowd", sent);
    expect(json.data).toHaveLength(20);
    expect(json.data[0]).toEqual({
      id: expect.any(String),
      name: "Crowd 00",
      kind: "person",
      handle: expect.any(String),
    });
    expect((await ask("GET", "/people?search=crowd%20gone", sent)).json.data).toEqual([]);
    expect((await ask("GET", "/people?search=paydown", sent)).json.data).toEqual([]);
    expect((await ask("GET", "/people")).status).toBe(401);
  });
});

describe("creating a user", () => {
  it("is refused for an address or a handle that is taken, and names the field", async () => {
    const made = await ask("POST", "/users", {
      ...asAdmin,
      body: { kind: "person", name: "Twin", email: "Twin@Example.org", handle: "twin", role: "resident" },
    });
    expect(made.json).toMatchObject({ email: "twin@example.org", handle: "twin", kind: "person" });
    const body = { kind: "person", name: "Twin", email: "twin@example.org", role: "resident" };
    expect((await ask("POST", "/users", { ...asAdmin, body })).json).toMatchObject({
      code: "conflict",
      fields: [{ path: "email" }],
    });
    const other = { ...body, email: "other@example.org", handle: "twin" };
    expect((await ask("POST", "/users", { ...asAdmin, body: other })).json.fields[0].path).toBe("handle");
  });

  it("makes an agent with its sponsor only, and none above them", async () => {
    const sponsor = await person("faculty");
    const post = (body: object) => ask("POST", "/users", { ...asAdmin, body: { kind: "agent", name: "bot", ...body } });
    expect((await post({ role: "resident" })).status).toBe(400);
    expect((await post({ role: "resident", sponsorId: nobody })).json.code).toBe("rule-broken");
    expect((await post({ role: "coordinator", sponsorId: sponsor.id })).json.code).toBe("rule-broken");
    const made = await post({ role: "faculty", sponsorId: sponsor.id });
    expect(made.json).toMatchObject({
      kind: "agent",
      email: null,
      sponsor: { id: sponsor.id },
      effectiveRole: "faculty",
    });
    const grand = await post({ role: "resident", sponsorId: made.json.id });
    expect(grand.json.fields).toEqual([{ path: "sponsorId", message: expect.any(String) }]);
    const raised = await ask("PUT", `/users/${made.json.id}/role`, { ...asAdmin, body: { role: "coordinator" } });
    expect(raised.json.code).toBe("rule-broken");
  });
});

describe("editing a user", () => {
  it("changes what is given, tells of it once, and says nothing when nothing differs", async () => {
    const user = await person("resident", { name: "Before" });
    const patch = (body: object) => ask("PATCH", `/users/${user.id}`, { ...asAdmin, body });
    expect((await patch({ name: "After", email: "After@Example.org" })).json).toMatchObject({
      name: "After",
      email: "after@example.org",
      version: 2,
    });
    const kinds = await eventKinds();
    expect(kinds.at(-1)).toBe("user.edited");
    expect((await patch({ name: "After" })).json.version).toBe(2);
    expect(await eventKinds()).toHaveLength(kinds.length);
  });

  it("made against an older version is refused with what is there now", async () => {
    const user = await person("resident");
    const headers = { "if-match": '"v1"' };
    expect((await ask("PATCH", `/users/${user.id}`, { ...asAdmin, headers, body: { name: "First" } })).status).toBe(
      200,
    );
    const late = await ask("PATCH", `/users/${user.id}`, { ...asAdmin, headers, body: { name: "Second" } });
    expect(late.json).toMatchObject({ code: "item-overtaken", current: { name: "First", version: 2 } });
  });

  it("sets scopes as a whole, each rule once", async () => {
    const user = await person("coordinator");
    const rule = { kind: "path", value: "backend/**" };
    const put = (scopes: object[]) => ask("PUT", `/users/${user.id}/scopes`, { ...asAdmin, body: { scopes } });
    expect((await put([rule, rule, { kind: "layer", value: "performance" }])).json.scopes).toHaveLength(2);
    expect((await put([rule])).json.scopes).toEqual([rule]);
    expect((await put([])).json.scopes).toEqual([]);
  });

  it("never reaches the system user", async () => {
    for (const [method, path, body] of [
      ["GET", "", undefined],
      ["PATCH", "", { name: "Owned" }],
      ["PUT", "/role", { role: "read_only" }],
      ["POST", "/disablement", undefined],
    ] as const) {
      const answer = await ask(method, `/users/${systemUserId}${path}`, { ...asAdmin, ...(body ? { body } : {}) });
      expect(answer.status).toBe(404);
    }
  });
});

describe("disabling a user", () => {
  it("ends their sessions, tokens and invitations, stops their agents, and enabling brings none of it back", async () => {
    const user = await person("admin");
    const session = await browserOf(user);
    const token = await tokenOf(user);
    const helper = await tokenOf(await agent(user, "resident"));
    const invitation = await ask("POST", "/invitations", { ...session, body: { role: "resident" } });
    expect((await ask("POST", `/users/${user.id}/disablement`, asAdmin)).json.disabledAt).not.toBeNull();
    for (const sent of [session, { token: token.secret }, { token: helper.secret }]) {
      expect((await ask("GET", "/me", sent)).status).toBe(401);
    }
    const link = invitation.json.link.split("/").at(-1);
    expect((await ask("GET", `/invitations/by-token/${link}`)).status).toBe(404);
    expect((await ask("DELETE", `/users/${user.id}/disablement`, asAdmin)).json.disabledAt).toBeNull();
    for (const sent of [session, { token: token.secret }]) expect((await ask("GET", "/me", sent)).status).toBe(401);
    expect((await ask("GET", "/me", { token: helper.secret })).status).toBe(200);
    expect((await eventKinds()).slice(-2)).toEqual(["user.disabled", "user.enabled"]);
  });

  it("is not for oneself", async () => {
    await person("admin");
    const refused = await ask("POST", `/users/${admin.id}/disablement`, asAdmin);
    expect(refused.json.code).toBe("rule-broken");
  });
});

describe("one's own account", () => {
  it("tells who one is and what a token is limited to", async () => {
    const user = await person("coordinator", { scopes: [{ kind: "domain", value: "platform" }] });
    const token = await tokenOf(user, ["read"]);
    expect((await ask("GET", "/me", { token: token.secret })).json).toMatchObject({
      id: user.id,
      role: "coordinator",
      scopes: [{ kind: "domain", value: "platform" }],
      token: { id: token.id, scopes: ["read"] },
      hasPassword: false,
    });
  });

  it("changes its name and handle, and says when a handle is taken or is none", async () => {
    const sent = await browserOf(await person("read_only"));
    expect((await ask("PATCH", "/me", { ...sent, body: { name: "New", handle: "New.Handle" } })).json).toMatchObject({
      name: "New",
      handle: "new.handle",
    });
    expect((await ask("PATCH", "/me", { ...asAdmin, body: { handle: "new.handle" } })).json.code).toBe("conflict");
    expect((await ask("PATCH", "/me", { ...sent, body: { handle: "a b" } })).status).toBe(400);
  });

  it("of an agent is not for the agent to change", async () => {
    const { secret } = await tokenOf(await agent(admin, "admin"));
    expect((await ask("PATCH", "/me", { token: secret, body: { name: "Boss" } })).status).toBe(403);
    expect((await ask("GET", "/sessions", { token: secret })).status).toBe(403);
    expect((await ask("GET", "/users", { token: secret })).status).toBe(403);
  });
});
