import { config } from "@/lib/config";
import { migrate } from "@/lib/db/migrate";
import { runProcess } from "@/server/process";

/** What a start does to the database before anyone uses it. */
await runProcess(async () => {
  await migrate(config().DATABASE_URL);
  // ensureFirstAdmin() of lib/accounts/first-admin.ts goes here, and with --demo the demo register after it.
});
