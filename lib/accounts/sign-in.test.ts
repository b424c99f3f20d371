import { verify } from "@node-rs/argon2";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { admitIdentity, findIdentityUser, type ProvenIdentity } from "@/lib/accounts/admit-identity";
import { chargeSignIn, checkPassword, forgiveSignIn } from "@/lib/accounts/check-password";
import { invite } from "@/lib/accounts/invite";
import { hashPassword, isPasswordRight } from "@/lib/accounts/passwords";
import { renewSession } from "@/lib/accounts/renew-session";
import { startSession } from "@/lib/accounts/start-session";
import { agent, ask, browserOf, eventKinds, person, tokenOf } from "@/lib/accounts/testing/people";
import { setClock, systemClock } from "@/lib/clock";
import { prisma } from "@/lib/db/prisma";
import { AppError } from "@/lib/errors";
import { freshDatabase, type TestDatabase } from "@/lib/testing/database";

vi.mock("@node-rs/argon2", async (original) => {
  const real = await original<typeof import("@node-rs/argon2")>();
  return { ...real, verify: vi.fn(real.verify) };
});

const password = "correct horse battery staple";
let passwordHash: string;
let database: TestDatabase;
beforeAll(async () => {
  database = await freshDatabase();
  passwordHash = await hashPassword(password);
});
afterAll(() => database.drop());
afterEach(() => setClock(systemClock));

function daysLater(days: number): void {
  const at = new Date(Date.now() + days * 86_400_000);
  setClock({ now: () => at });
}
let subjects = 0;
function identity(changes: Partial<ProvenIdentity> = {}): ProvenIdentity {
  subjects += 1;
  const subject = `subject-${subjects}`;
  return { provider: "openid-1", providerName: "Login", subject, verifiedEmail: null, name: "Open Name", ...changes };
}

describe("a password", () => {
  it("is kept as argon2id with 19 MiB and two passes", async () => {
    expect(passwordHash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(await isPasswordRight(passwordHash, password)).toBe(true);
    expect(await isPasswordRight(passwordHash, `${password} `)).toBe(false);
    expect(await isPasswordRight(null, password)).toBe(false);
  });

  it("opens for an enabled person, and for nobody else in the same way", async () => {
    const user = await person("resident", { passwordHash });
    const disabled = await person("resident", { passwordHash, disabled: true });
    const without = await person("resident");
    expect(await checkPassword({ email: user.email, password })).toEqual({ id: user.id });
    for (const [email, typed] of [
      [user.email, "wrong"],
      [disabled.email, password],
      [without.email, password],
      ["nobody@example.org", password],
    ] as const) {
      expect(await checkPassword({ email, password: typed })).toBeNull();
    }
  });

  it("is checked with the same work whether the address is known or not, so that time tells nothing", async () => {
    const user = await person("resident", { passwordHash });
    for (const email of [user.email, "nobody@example.org", (await person("resident")).email]) {
      vi.mocked(verify).mockClear();
      await checkPassword({ email, password: "wrong" });
      expect(verify).toHaveBeenCalledTimes(1);
      const [hash] = vi.mocked(verify).mock.calls[0] ?? [];
      expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    }
  });
});

describe("tries to sign in", () => {
  const refusal = async (attempt: { email: string; address: string }) =>
    chargeSignIn(attempt).then(
      () => null,
      (error: unknown) => (error instanceof AppError ? error : null),
    );

  it("are ten for an address of mail, whether it exists or not, and say when to come back", async () => {
    const user = await person("resident");
    for (const email of [user.email, "nobody@example.org"]) {
      for (let i = 0; i < 10; i += 1) expect(await refusal({ email, address: `192.0.2.${i}` })).toBeNull();
      const refused = await refusal({ email, address: "192.0.2.99" });
      expect(refused?.code).toBe("too-many-requests");
      expect(refused?.details.retryAfterSeconds).toBeGreaterThan(800);
      expect(refused?.message).toMatch(/^Too many attempts\. Try again in 1[45] minutes\.$/);
    }
  });

  it("are fifty from one place, whoever is tried", async () => {
    const address = "198.51.100.1";
    for (let i = 0; i < 50; i += 1) expect(await refusal({ email: `many-${i}@example.org`, address })).toBeNull();
    expect((await refusal({ email: "next@example.org", address }))?.code).toBe("too-many-requests");
    expect(await refusal({ email: "next@example.org", address: "198.51.100.2" })).toBeNull();
  });

  it("do not add up when they turn out well", async () => {
    const attempt = { email: "often@example.org", address: "203.0.113.1" };
    for (let i = 0; i < 60; i += 1) {
      expect(await refusal(attempt)).toBeNull();
      await forgiveSignIn(attempt);
    }
  });

  it("keep no address in the table", async () => {
    await refusal({ email: "private@example.org", address: "203.0.113.7" });
    const rows = await prisma().attemptCount.findMany();
    expect(JSON.stringify(rows.map(({ key }) => key))).not.toMatch(/private|203\.0/);
  });
});

describe("somebody at a provider", () => {
  it("who belongs to a user comes in as that user, whatever the address says", async () => {
    const user = await person("resident");
    const { provider, subject } = identity();
    await prisma().identity.create({ data: { provider, subject, userId: user.id, createdAt: new Date() } });
    expect(await admitIdentity(identity({ subject, verifiedEmail: "else@example.org" }))).toEqual({ id: user.id });
  });

  it("whose verified address belongs to a user is linked to them once, and the history tells", async () => {
    const user = await person("resident");
    const proven = identity({ verifiedEmail: user.email.toUpperCase() });
    expect(await findIdentityUser(proven.provider, proven.subject)).toBeNull();
    const answers = await Promise.all([admitIdentity(proven), admitIdentity(proven)]);
    expect(answers).toEqual([{ id: user.id }, { id: user.id }]);
    expect(await findIdentityUser(proven.provider, proven.subject)).toEqual({ id: user.id });
    expect((await eventKinds()).filter((kind) => kind === "user.identity-linked")).toHaveLength(1);
  });

  it("whose address is not verified, or known to nobody, stays out, and nothing is written", async () => {
    await person("resident");
    const before = await eventKinds();
    expect(await admitIdentity(identity({ verifiedEmail: null }))).toBeNull();
    expect(await admitIdentity(identity({ verifiedEmail: "stranger@example.org" }))).toBeNull();
    expect(await eventKinds()).toEqual(before);
    expect(await prisma().user.count({ where: { email: "stranger@example.org" } })).toBe(0);
  });

  it("who took over an address at the provider does not get the user who had it before", async () => {
    const user = await person("resident");
    expect(await admitIdentity(identity({ verifiedEmail: user.email }))).toEqual({ id: user.id });
    expect(await admitIdentity(identity({ verifiedEmail: user.email }))).toBeNull();
    expect(await admitIdentity(identity({ provider: "github", verifiedEmail: user.email }))).toEqual({ id: user.id });
  });

  it("who is disabled stays out, by identity and by address", async () => {
    const user = await person("resident");
    const proven = identity({ verifiedEmail: user.email });
    await admitIdentity(proven);
    await prisma().user.update({ where: { id: user.id }, data: { disabledAt: new Date() } });
    expect(await admitIdentity(proven)).toBeNull();
    expect(await admitIdentity(identity({ provider: "github", verifiedEmail: user.email }))).toBeNull();
    expect(await findIdentityUser(proven.provider, proven.subject)).toBeNull();
  });

  it("whom an open invitation names comes in as what it offers, and it is used up", async () => {
    const admin = await person("admin");
    const email = "invited@example.org";
    await invite(admin, { email, role: "faculty", scopes: [], days: 7 });
    const proven = identity({ verifiedEmail: email });
    const [first, second] = await Promise.all([admitIdentity(proven), admitIdentity(proven)]);
    expect(first).toEqual(second);
    expect(await prisma().user.findUniqueOrThrow({ where: { email } })).toMatchObject({
      id: first?.id,
      role: "faculty",
      name: "Open Name",
      passwordHash: null,
    });
    expect(await prisma().invitation.count({ where: { email, acceptedById: first?.id ?? "" } })).toBe(1);
  });
});

describe("a session", () => {
  it("lasts thirty days, its access a quarter of an hour, and is renewed while it stands", async () => {
    const user = await person("resident");
    const claims = await startSession({ userId: user.id, userAgent: "x".repeat(1_000), through: "password" });
    expect(claims.accessExpiresAt - Date.now()).toBeCloseTo(15 * 60_000, -4);
    const later = new Date(Date.now() + 20 * 60_000);
    setClock({ now: () => later });
    const renewed = await renewSession(claims);
    expect(renewed?.accessExpiresAt).toBe(later.getTime() + 15 * 60_000);
    const row = await prisma().session.findUniqueOrThrow({ where: { id: claims.sessionId } });
    expect(row.seenAt).toEqual(later);
    expect(row.userAgent).toHaveLength(300);
    daysLater(31);
    expect(await renewSession(claims)).toBeNull();
  });

  it("gives no access beyond its own end", async () => {
    const user = await person("resident");
    const claims = await startSession({ userId: user.id, userAgent: null, through: "password" });
    const { expiresAt } = await prisma().session.findUniqueOrThrow({ where: { id: claims.sessionId } });
    setClock({ now: () => new Date(expiresAt.getTime() - 60_000) });
    expect((await renewSession(claims))?.accessExpiresAt).toBe(expiresAt.getTime());
  });

  it("is not renewed once revoked, once its user is disabled, or for another user", async () => {
    const user = await person("resident");
    const claims = await startSession({ userId: user.id, userAgent: null, through: "password" });
    expect(await renewSession({ ...claims, sub: "usr_another" })).toBeNull();
    await prisma().user.update({ where: { id: user.id }, data: { disabledAt: new Date() } });
    expect(await renewSession(claims)).toBeNull();
    await prisma().user.update({ where: { id: user.id }, data: { disabledAt: null } });
    await prisma().session.update({ where: { id: claims.sessionId }, data: { revokedAt: new Date() } });
    expect(await renewSession(claims)).toBeNull();
  });

  it("that expired is cleared away when its user signs in again", async () => {
    const user = await person("resident");
    await startSession({ userId: user.id, userAgent: null, through: "password" });
    daysLater(31);
    await startSession({ userId: user.id, userAgent: null, through: "password" });
    expect(await prisma().session.count({ where: { userId: user.id } })).toBe(1);
  });

  it("of one's own can be seen and ended; somebody else's answers like a missing one", async () => {
    const user = await person("resident");
    const here = await browserOf(user);
    const there = await browserOf(user);
    const foreign = await browserOf(await person("resident"));
    const { json } = await ask("GET", "/sessions", here);
    expect(json.data).toHaveLength(2);
    expect(json.data.filter((row: { current: boolean }) => row.current)).toMatchObject([
      { id: here.sessionId, browser: "Firefox on Linux" },
    ]);
    const refused = await ask("DELETE", `/sessions/${foreign.sessionId}`, here);
    const missing = await ask("DELETE", "/sessions/ses_00000000000000000000000000", here);
    expect([refused.status, refused.json.detail]).toEqual([404, missing.json.detail]);
    expect((await ask("GET", "/me", foreign)).status).toBe(200);
    expect((await ask("DELETE", `/sessions/${there.sessionId}`, here)).status).toBe(204);
    expect((await ask("GET", "/me", there)).status).toBe(401);
  });
});

describe("signing out", () => {
  it("ends the session and clears both cookies, also with an access that has run out", async () => {
    const here = await browserOf(await person("resident"));
    const later = new Date(Date.now() + 20 * 60_000);
    setClock({ now: () => later });
    const cookie = `${here.cookie}; paydown.signed-out=1`;
    const { status, headers } = await ask("POST", "/sign-out", { cookie });
    expect(status).toBe(204);
    expect(headers.getSetCookie()).toEqual([
      "paydown.session=; Path=/; SameSite=Lax; Max-Age=0; HttpOnly",
      "paydown.signed-out=; Path=/; SameSite=Lax; Max-Age=0",
    ]);
    expect(await prisma().session.findUniqueOrThrow({ where: { id: here.sessionId } })).toMatchObject({
      revokedAt: expect.any(Date),
    });
    expect((await eventKinds()).filter((kind) => kind === "session.ended")).not.toHaveLength(0);
  });

  it("with nothing to end is no fault", async () => {
    expect((await ask("POST", "/sign-out")).status).toBe(204);
    expect((await ask("POST", "/sign-out", { cookie: "paydown.session=junk; paydown.signed-out=1" })).status).toBe(204);
  });
});

describe("changing one's password", () => {
  const next = "another password, as long";

  it("takes the current one, ends the other sessions and keeps this one", async () => {
    const user = await person("resident", { passwordHash });
    const here = await browserOf(user);
    const there = await browserOf(user);
    const wrong = await ask("PUT", "/me/password", { ...here, body: { current: "wrong", next } });
    expect(wrong.json).toMatchObject({ code: "rule-broken", fields: [{ path: "current" }] });
    expect((await ask("PUT", "/me/password", { ...here, body: { current: password, next } })).status).toBe(204);
    expect(await checkPassword({ email: user.email, password: next })).toEqual({ id: user.id });
    expect(await checkPassword({ email: user.email, password })).toBeNull();
    expect((await ask("GET", "/me", here)).status).toBe(200);
    expect((await ask("GET", "/me", there)).status).toBe(401);
    expect((await eventKinds()).slice(-2)).toEqual(["user.password-changed", "session.ended"]);
  });

  it("is not for a token, nor for an agent", async () => {
    const user = await person("resident", { passwordHash });
    const helper = await agent(user, "resident");
    for (const { secret } of [await tokenOf(user), await tokenOf(helper)]) {
      const body = { current: password, next };
      expect((await ask("PUT", "/me/password", { token: secret, body })).status).toBe(403);
    }
  });

  it("is limited, so that a found browser cannot guess", async () => {
    const here = await browserOf(await person("resident", { passwordHash }));
    const guess = () => ask("PUT", "/me/password", { ...here, body: { current: "guess", next } });
    for (let i = 0; i < 10; i += 1) expect((await guess()).status).toBe(422);
    const refused = await guess();
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(0);
  });
});
