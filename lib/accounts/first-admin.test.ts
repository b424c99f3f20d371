import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { checkPassword } from "@/lib/accounts/check-password";
import { ensureFirstAdmin } from "@/lib/accounts/first-admin";
import { person } from "@/lib/accounts/testing/people";
import { changeConfig } from "@/lib/config";
import { prisma } from "@/lib/db/prisma";
import { freshDatabase, type TestDatabase } from "@/lib/testing/database";

let database: TestDatabase;
beforeEach(async () => {
  database = await freshDatabase();
});
afterEach(async () => {
  changeConfig({ PAYDOWN_ADMIN_EMAIL: undefined, PAYDOWN_ADMIN_PASSWORD: undefined });
  await database.drop();
});

describe("the first admin", () => {
  it("is made up when nobody says otherwise, with a password told this once", async () => {
    const first = await ensureFirstAdmin();
    expect(first).toMatchObject({ email: "admin@localhost", createdNow: true });
    expect(first?.password).toMatch(/^[A-Za-z0-9]{20}$/);
    expect(await checkPassword({ email: "admin@localhost", password: first?.password ?? "" })).not.toBeNull();
    expect(await ensureFirstAdmin()).toEqual({ email: "admin@localhost", password: null, createdNow: false });
    const events = await prisma().event.findMany();
    expect(JSON.stringify(events.map(({ payload }) => payload))).not.toContain(first?.password);
    expect(events).toMatchObject([{ kind: "user.created", actorId: "usr_system" }]);
  });

  it("comes from the settings, and their password is not told", async () => {
    changeConfig({ PAYDOWN_ADMIN_EMAIL: "Ada@Example.org", PAYDOWN_ADMIN_PASSWORD: "given" });
    expect(await ensureFirstAdmin()).toEqual({ email: "ada@example.org", password: null, createdNow: true });
    expect(await checkPassword({ email: "ada@example.org", password: "given" })).not.toBeNull();
  });

  it("is one, however many processes start at once", async () => {
    const answers = await Promise.all([1, 2, 3, 4].map(() => ensureFirstAdmin()));
    expect(answers.filter((answer) => answer?.createdNow)).toHaveLength(1);
    expect(await prisma().user.count({ where: { kind: "person" } })).toBe(1);
    expect(await prisma().user.count({ where: { kind: "system" } })).toBe(1);
  });

  it("is the user with that address when there is one", async () => {
    const user = await person("read_only", { disabled: true });
    changeConfig({ PAYDOWN_ADMIN_EMAIL: user.email, PAYDOWN_ADMIN_PASSWORD: "given" });
    expect(await ensureFirstAdmin()).toMatchObject({ email: user.email, createdNow: true });
    expect(await prisma().user.findUniqueOrThrow({ where: { id: user.id } })).toMatchObject({
      role: "admin",
      disabledAt: null,
    });
  });

  it("is left alone once there is one, whatever the settings say", async () => {
    const admin = await person("admin");
    changeConfig({ PAYDOWN_ADMIN_EMAIL: "other@example.org", PAYDOWN_ADMIN_PASSWORD: "given" });
    expect(await ensureFirstAdmin()).toEqual({ email: admin.email, password: null, createdNow: false });
    expect(await prisma().user.count({ where: { kind: "person" } })).toBe(1);
  });
});

describe("the system user", () => {
  it("cannot sign in", async () => {
    await ensureFirstAdmin();
    expect(await prisma().user.findUniqueOrThrow({ where: { id: "usr_system" } })).toMatchObject({
      kind: "system",
      role: "admin",
      email: null,
      passwordHash: null,
    });
  });
});
