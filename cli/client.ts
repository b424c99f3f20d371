import { findCredentials } from "@/cli/credentials";
import { exitCodes } from "@/cli/exit-codes";
import { createClient } from "@/lib/http/call";

/** A wrong use of the command, in one sentence. */
export class UsageError extends Error {
  readonly exitCode = exitCodes.usage;
}

/** The API client of whoever is logged in. */
export async function connect() {
  const credentials = await findCredentials();
  if (!credentials) throw new UsageError('Log in first: paydown login --url http://localhost:3000 --token "pd_…".');
  return createClient({ baseUrl: credentials.url, headers: { authorization: `Bearer ${credentials.token}` } });
}
