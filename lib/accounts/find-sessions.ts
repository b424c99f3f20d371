import type { Viewer } from "@/lib/access/viewer";
import { browserWords } from "@/lib/accounts/browser-words";
import { assertOwnDoing } from "@/lib/accounts/own-doing";
import type { BrowserSession } from "@/lib/accounts/session";
import { now } from "@/lib/clock";
import { prisma } from "@/lib/db/prisma";

const sessionsMax = 100;

/** The browsers the viewer is signed in with, the latest seen first; 100 at most. */
export async function listSessions(viewer: Viewer): Promise<BrowserSession[]> {
  assertOwnDoing(viewer);
  const sessions = await prisma().session.findMany({
    where: { userId: viewer.id, revokedAt: null, expiresAt: { gt: now() } },
    orderBy: [{ seenAt: "desc" }, { id: "desc" }],
    take: sessionsMax,
  });
  return sessions.map((session) => ({
    id: session.id,
    current: session.id === viewer.sessionId,
    browser: browserWords(session.userAgent),
    createdAt: session.createdAt.toISOString(),
    seenAt: session.seenAt.toISOString(),
    expiresAt: session.expiresAt.toISOString(),
  }));
}
