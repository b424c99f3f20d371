import { afterAll, beforeAll, expect, it } from "vitest";
import { ensureFirstAdmin } from "@/lib/accounts/first-admin";
import { verifyHistory } from "@/lib/events/verify";
import { readBalance } from "@/lib/items/balance";
import { freshDatabase, type TestDatabase } from "@/lib/testing/database";
import { items } from "@/prisma/cast";
import { seedDemo } from "@/prisma/seed";

let database: TestDatabase;
beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.drop());

it("fills an empty register with a history that verifies, and never a second time", async () => {
  await ensureFirstAdmin();
  expect(await seedDemo()).toMatchObject({ emails: expect.arrayContaining(["mara@quayside.example"]) });
  expect(await readBalance()).toMatchObject({
    total: items.length,
    resolved: 3,
    inbox: 4,
    verdict: { blocked: true, blockers: 2 },
  });
  expect(await verifyHistory()).toMatchObject({ ok: true });
  expect(await seedDemo()).toBeNull();
});
