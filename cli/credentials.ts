import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { z } from "zod";

const Credentials = z.object({ url: z.url({ protocol: /^https?$/ }), token: z.string().min(1) });
export type Credentials = z.infer<typeof Credentials>;

/** Where `paydown login` keeps the address and the token; readable by its owner only. */
export function credentialsFile(): string {
  const base = process.env.XDG_CONFIG_HOME ?? path.join(os.homedir(), ".config");
  return path.join(base, "paydown", "credentials.json");
}

/** From the environment (`PAYDOWN_URL`, `PAYDOWN_TOKEN`), else from the last login; null when there is neither. */
export async function findCredentials(): Promise<Credentials | null> {
  const { PAYDOWN_TOKEN: token, PAYDOWN_URL: url } = process.env;
  const kept = await readKept();
  if (token) return Credentials.parse({ url: url ?? kept?.url ?? "http://localhost:3000", token });
  return kept;
}

/** Keeps an address and its token for the next command. */
export async function keepCredentials(credentials: Credentials): Promise<void> {
  const file = credentialsFile();
  await mkdir(path.dirname(file), { recursive: true, mode: 0o700 });
  await writeFile(file, `${JSON.stringify(credentials, null, 2)}\n`, { mode: 0o600 });
}

/** Forgets what a login kept. */
export async function forgetCredentials(): Promise<void> {
  await rm(credentialsFile(), { force: true });
}

async function readKept(): Promise<Credentials | null> {
  try {
    return Credentials.parse(JSON.parse(await readFile(credentialsFile(), "utf8")));
  } catch {
    return null;
  }
}
