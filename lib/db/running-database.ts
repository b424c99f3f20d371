import { Client } from "pg";
import { CannotStart } from "@/lib/cannot-start";
import { changeConfig, readSettings } from "@/lib/config";
import { findEmbeddedUrl } from "@/lib/db/embedded-state";

/**
 * Points this process at the database of the Paydown that runs on this machine, unless DATABASE_URL says where it is;
 * for commands of the machine's operator. Throws one sentence when nothing runs.
 */
export async function findRunningDatabase(): Promise<void> {
  const { DATABASE_URL, PAYDOWN_DATA_DIR } = readSettings(process.env);
  if (DATABASE_URL === undefined) {
    const url = await findEmbeddedUrl(PAYDOWN_DATA_DIR);
    if (url === null || !(await answers(url))) {
      throw new CannotStart('Paydown does not run on this machine: start it with "npm start", then try again.');
    }
    changeConfig({ DATABASE_URL: url });
  }
}

async function answers(url: string): Promise<boolean> {
  const client = new Client({ connectionString: url });
  try {
    await client.connect();
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}
