import { createServer, type Server } from "node:http";
import type { Duplex } from "node:stream";
import { setTimeout as sleep } from "node:timers/promises";
import next from "next";
import { CannotStart } from "@/lib/cannot-start";
import { config } from "@/lib/config";
import { closePool } from "@/lib/db/pool";
import { sentenceForPort } from "@/server/launcher/port";
import { onStop, runProcess, tellReady } from "@/server/process";
import { type ApiListener, createApiListener } from "@/server/web/api-listener";
import { noteAddress } from "@/server/web/note-address";

/** Longer than proxies keep theirs, so that a proxy never sends into a connection that is just being closed. */
const keepAliveTimeoutMs = 65_000;
const finishWithinMs = 10_000;
const idleCheckMs = 50;

await runProcess(async () => {
  const { PORT, HOST, NODE_ENV } = config();
  const server = createServer({ keepAliveTimeout: keepAliveTimeoutMs });
  const app = next({ dev: NODE_ENV === "development", dir: process.cwd(), port: PORT, httpServer: server });
  const answerPage = app.getRequestHandler();
  const api = createApiListener();
  server.on("request", (request, response) => {
    noteAddress(request);
    void (isForApi(request.url ?? "/") ? api.answer(request, response) : answerPage(request, response));
  });
  const upgraded = NODE_ENV === "development" ? followUpgrades(server) : [];
  await app.prepare();
  await listen(server, PORT, HOST);
  onStop(async () => {
    for (const socket of upgraded) {
      socket.destroy();
    }
    await close(server, api);
    await app.close();
    await closePool();
  });
  tellReady();
});

/** Sign-in belongs to next-auth, which lives among the pages. */
function isForApi(url: string): boolean {
  return url.startsWith("/api/") && !url.startsWith("/api/auth/");
}

/** The connections over which Next tells browsers of new code; they count as open and never become idle. */
function followUpgrades(server: Server): Iterable<Duplex> {
  const upgraded = new Set<Duplex>();
  server.on("upgrade", (_, socket) => {
    upgraded.add(socket);
    socket.once("close", () => upgraded.delete(socket));
  });
  return upgraded;
}

async function listen(server: Server, port: number, host: string | undefined): Promise<void> {
  try {
    await new Promise<void>((resolve, reject) => {
      server.once("error", reject);
      server.listen({ port, host }, resolve);
    });
  } catch (error) {
    throw new CannotStart(sentenceForPort(error, port, host), { cause: error });
  }
}

/** Takes no more connections, ends the endless answers, and lets the others finish. */
async function close(server: Server, api: ApiListener): Promise<void> {
  const closed = new Promise((resolve) => server.close(resolve));
  api.endStreams();
  // A connection that was busy when the server closed becomes idle later, and would be kept alive.
  const idle = setInterval(() => server.closeIdleConnections(), idleCheckMs);
  await Promise.race([closed, sleep(finishWithinMs)]);
  clearInterval(idle);
  server.closeAllConnections();
}
