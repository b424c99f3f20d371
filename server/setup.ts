import { ensureFirstAdmin } from "@/lib/accounts/first-admin";
import { config } from "@/lib/config";
import { migrate } from "@/lib/db/migrate";
import { closePool } from "@/lib/db/pool";
import { seedDemo } from "@/prisma/seed";
import { runProcess } from "@/server/process";

/** What a start does to the database before anyone uses it; says once how to sign in. */
await runProcess(async () => {
  await migrate(config().DATABASE_URL);
  try {
    await makeFirstAdmin();
    if (process.argv.includes("--demo")) {
      await fillWithDemo();
    }
  } finally {
    await closePool();
  }
});

async function makeFirstAdmin(): Promise<void> {
  const admin = await ensureFirstAdmin();
  if (admin?.createdNow && admin.password !== null) {
    console.log(`Sign in as ${admin.email} with the password ${admin.password} (it is shown only now).`);
  } else if (admin?.createdNow) {
    console.log(`Sign in as ${admin.email} with the password in PAYDOWN_ADMIN_PASSWORD.`);
  }
}

async function fillWithDemo(): Promise<void> {
  const demo = await seedDemo();
  if (demo === null) {
    console.log("The register is not empty, so --demo added nothing.");
  } else {
    console.log(`The demo register is there; try it as ${demo.emails.join(", ")} with the password ${demo.password}.`);
  }
}
