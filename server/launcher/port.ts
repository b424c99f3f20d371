import { createServer } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { CannotStart, errorCodeOf, reasonOf } from "@/lib/cannot-start";

/** The web process of a start that was killed lets go of it at once, but not in no time. */
const waitMs = 1_000;
const pollMs = 50;

/** Refuses a port that the web server would not get; one that is just being let go of is waited for. */
export async function assertPortIsFree(port: number, host: string | undefined): Promise<void> {
  const deadline = Date.now() + waitMs;
  for (let error = await tryToListen(port, host); error !== null; error = await tryToListen(port, host)) {
    if (errorCodeOf(error) !== "EADDRINUSE" || Date.now() > deadline) {
      throw new CannotStart(sentenceForPort(error, port, host), { cause: error });
    }
    await sleep(pollMs);
  }
}

async function tryToListen(port: number, host: string | undefined): Promise<unknown> {
  const probe = createServer();
  try {
    await new Promise<void>((resolve, reject) => {
      probe.once("error", reject);
      probe.listen({ port, host }, resolve);
    });
  } catch (error) {
    return error;
  }
  await new Promise((resolve) => probe.close(resolve));
  return null;
}

/** One sentence for why a port cannot be listened on. */
export function sentenceForPort(error: unknown, port: number, host: string | undefined): string {
  const code = errorCodeOf(error);
  if (code === "EADDRINUSE") {
    return `Port ${port} is taken: choose another with "npm start -- --port ${port + 1}" or PORT, or stop what uses it.`;
  } else if (code === "EACCES") {
    return `Port ${port} is not open to this user: choose one above 1023 with "npm start -- --port 3000" or PORT.`;
  } else if (host !== undefined && (code === "EADDRNOTAVAIL" || code === "ENOTFOUND" || code === "EAI_AGAIN")) {
    return `HOST is ${host}, which is no address of this machine: leave it out to listen on all of them.`;
  } else {
    return `Port ${port} cannot be listened on: ${reasonOf(error)}.`;
  }
}
