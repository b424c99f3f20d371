import { chmodSync, mkdtempSync } from "node:fs";
import os from "node:os";
import path from "node:path";

/** The installation that the journeys run against: its own port, its own empty data folder. */
export const port = 42_733;
export const address = `http://localhost:${port}`;
export const authSecret = "a secret of the end-to-end tests, long enough";

// Playwright loads its configuration in every worker; all must mean the same folder.
process.env.PAYDOWN_E2E_DATA ??= makeFolder();
export const dataFolder = process.env.PAYDOWN_E2E_DATA;

/** Passable for PostgreSQL's own user, which root gives it. */
function makeFolder(): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), "paydown-e2e-"));
  chmodSync(folder, 0o711);
  return folder;
}

/** The first admin, as the installation is told to make it. */
export const admin = { email: "ada@example.org", password: "correct horse battery staple" };
