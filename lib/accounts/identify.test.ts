import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { identify } from "@/lib/accounts/identify";
import { sessionCookieName } from "@/lib/accounts/session-cookie";
import { agent, browserOf, person, tokenOf } from "@/lib/accounts/testing/people";
import { hashToken } from "@/lib/accounts/token-secret";
import { setClock, systemClock } from "@/lib/clock";
import { getPool } from "@/lib/db/pool";
import { prisma } from "@/lib/db/prisma";
import { AppError } from "@/lib/errors";
import { freshDatabase, type TestDatabase } from "@/lib/testing/database";

let database: TestDatabase;
beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.drop());
afterEach(() => setClock(systemClock));

function withToken(secret: string): Request {
  return new Request("http://localhost/", { headers: { authorization: `Bearer ${secret}` } });
}
function withCookie(cookie: string): Request {
  return new Request("http://localhost/", { headers: { cookie } });
}
function minutesLater(minutes: number): void {
  const at = new Date(Date.now() + minutes * 60_000);
  setClock({ now: () => at });
}
async function reasonOf(request: Request): Promise<unknown> {
  const error: unknown = await identify(request).catch((thrown: unknown) => thrown);
  if (!(error instanceof AppError)) return error;
  return [error.code, error.details.extra?.reason];
}

describe("somebody without credentials", () => {
  it("is nobody, and costs no statement", async () => {
    const query = vi.spyOn(getPool(), "query");
    expect(await identify(new Request("http://localhost/"))).toBeNull();
    expect(await identify(withCookie("theme=dark; other=1"))).toBeNull();
    expect(query).not.toHaveBeenCalled();
  });

  it("is told that a scheme other than Bearer is not read", async () => {
    const request = new Request("http://localhost/", { headers: { authorization: "Basic YTpi" } });
    expect(await reasonOf(request)).toEqual(["sign-in-required", "unreadable"]);
  });
});

describe("an API token", () => {
  it("opens as its owner, with the owner's role and scopes and its own limits, in one statement", async () => {
    const owner = await person("coordinator", { scopes: [{ kind: "domain", value: "platform" }] });
    const token = await tokenOf(owner, ["read"]);
    await identify(withToken(token.secret));
    const query = vi.spyOn(getPool(), "query");
    const viewer = await identify(withToken(token.secret));
    expect(query).toHaveBeenCalledTimes(1);
    expect(viewer).toMatchObject({
      id: owner.id,
      role: "coordinator",
      scopes: [{ kind: "domain", value: "platform" }],
      token: { id: token.id, scopes: ["read"] },
      sessionId: null,
    });
  });

  it("is stored as a hash only", async () => {
    const token = await tokenOf(await person("resident"));
    const row = await prisma().apiToken.findUniqueOrThrow({ where: { id: token.id } });
    expect(token.secret).toMatch(/^pd_[A-Za-z0-9]{40}$/);
    expect(row.tokenHash).toBe(hashToken(token.secret));
    expect(JSON.stringify(row)).not.toContain(token.secret);
  });

  it("that nobody made, or that is no token at all, is refused; the latter without a statement", async () => {
    expect(await reasonOf(withToken(`pd_${"a".repeat(40)}`))).toEqual(["sign-in-required", "unknown"]);
    const query = vi.spyOn(getPool(), "query");
    expect(await reasonOf(withToken("'; drop table users; --"))).toEqual(["sign-in-required", "unreadable"]);
    expect(await reasonOf(withToken("nonsense"))).toEqual(["sign-in-required", "unknown"]);
    expect(query).not.toHaveBeenCalled();
  });

  it("is refused once revoked, and once expired", async () => {
    const owner = await person("resident");
    const revoked = await tokenOf(owner);
    await prisma().apiToken.update({ where: { id: revoked.id }, data: { revokedAt: new Date() } });
    expect(await reasonOf(withToken(revoked.secret))).toEqual(["sign-in-required", "revoked"]);
    const short = await tokenOf(owner, ["read"], 1);
    minutesLater(24 * 60 + 1);
    expect(await reasonOf(withToken(short.secret))).toEqual(["sign-in-required", "token-expired"]);
  });

  it("is refused while its owner is disabled", async () => {
    const owner = await person("resident", { disabled: true });
    const token = await tokenOf(owner);
    expect(await reasonOf(withToken(token.secret))).toEqual(["sign-in-required", "disabled"]);
  });

  it("notes its last use at most once a minute", async () => {
    const token = await tokenOf(await person("resident"));
    const lastUse = async () => (await prisma().apiToken.findUniqueOrThrow({ where: { id: token.id } })).lastUsedAt;
    await identify(withToken(token.secret));
    await vi.waitFor(async () => expect(await lastUse()).not.toBeNull());
    const first = await lastUse();
    const query = vi.spyOn(getPool(), "query");
    await identify(withToken(token.secret));
    expect(query).toHaveBeenCalledTimes(1);
    expect(await lastUse()).toEqual(first);
    minutesLater(2);
    await identify(withToken(token.secret));
    await vi.waitFor(async () => expect((await lastUse())?.getTime()).toBeGreaterThan(first?.getTime() ?? 0));
  });
});

describe("a browser", () => {
  it("opens as its user in one statement, and its cookie is decrypted once", async () => {
    const user = await person("faculty");
    const { cookie, sessionId } = await browserOf(user);
    await identify(withCookie(cookie));
    const query = vi.spyOn(getPool(), "query");
    const viewer = await identify(withCookie(`a=b; ${cookie}; c=d`));
    expect(query).toHaveBeenCalledTimes(1);
    expect(viewer).toMatchObject({ id: user.id, role: "faculty", token: null, sessionId });
  });

  it("is refused as expired, not as ended, when only its access has run out", async () => {
    const { cookie } = await browserOf(await person("faculty"));
    minutesLater(16);
    expect(await reasonOf(withCookie(cookie))).toEqual(["sign-in-required", "expired"]);
  });

  it("is refused at once when its session is revoked or its user disabled, although its cookie is remembered", async () => {
    const user = await person("faculty");
    const { cookie, sessionId } = await browserOf(user);
    await identify(withCookie(cookie));
    await prisma().session.update({ where: { id: sessionId }, data: { revokedAt: new Date() } });
    expect(await reasonOf(withCookie(cookie))).toEqual(["sign-in-required", "ended"]);
    const other = await browserOf(user);
    await prisma().user.update({ where: { id: user.id }, data: { disabledAt: new Date() } });
    expect(await reasonOf(withCookie(other.cookie))).toEqual(["sign-in-required", "ended"]);
  });

  it("has a changed role with its next request", async () => {
    const user = await person("admin");
    const { cookie } = await browserOf(user);
    await identify(withCookie(cookie));
    await prisma().user.update({ where: { id: user.id }, data: { role: "read_only" } });
    expect(await identify(withCookie(cookie))).toMatchObject({ role: "read_only" });
  });

  it("with a cookie that is not ours is refused", async () => {
    expect(await reasonOf(withCookie(`${sessionCookieName()}=eyJhbGciOiJkaXIifQ.forged`))).toEqual([
      "sign-in-required",
      "unreadable",
    ]);
  });

  it("that marked itself signed out is nobody, and its session ends for good", async () => {
    const { cookie } = await browserOf(await person("faculty"));
    expect(await identify(withCookie(`${cookie}; paydown.signed-out=1`))).toBeNull();
    expect(await reasonOf(withCookie(cookie))).toEqual(["sign-in-required", "ended"]);
  });
});

describe("an agent", () => {
  it("has the lower of its own role and its sponsor's", async () => {
    const sponsor = await person("faculty");
    const above = await tokenOf(await agent(sponsor, "admin"));
    const below = await tokenOf(await agent(sponsor, "resident"));
    expect(await identify(withToken(above.secret))).toMatchObject({
      kind: "agent",
      role: "faculty",
      sponsorId: sponsor.id,
    });
    expect(await identify(withToken(below.secret))).toMatchObject({ role: "resident" });
  });

  it("is refused while its sponsor is disabled", async () => {
    const sponsor = await person("faculty");
    const token = await tokenOf(await agent(sponsor, "faculty"));
    await prisma().user.update({ where: { id: sponsor.id }, data: { disabledAt: new Date() } });
    expect(await reasonOf(withToken(token.secret))).toEqual(["sign-in-required", "disabled"]);
    await prisma().user.update({ where: { id: sponsor.id }, data: { disabledAt: null } });
    expect(await identify(withToken(token.secret))).toMatchObject({ role: "faculty" });
  });
});
