import type { Viewer } from "@/lib/access/viewer";
import { assertOwnDoing } from "@/lib/accounts/own-doing";
import { type Doer, recordAccountEvent } from "@/lib/accounts/record";
import { now } from "@/lib/clock";
import { type PrismaTx, prisma } from "@/lib/db/prisma";
import { AppError } from "@/lib/errors";

/** Signs a browser out: its session ends for good. Nothing happens when it has ended already, or never was. */
export async function endSession(sessionId: string): Promise<void> {
  const session = await prisma().session.findUnique({ where: { id: sessionId }, include: { user: true } });
  if (session === null || session.revokedAt !== null) return;
  const { user } = session;
  await prisma().$transaction((tx) => endSessions(tx, user, user, [sessionId], "signed-out"));
}

/** Ends one of the viewer's own sessions; somebody else's answers like a missing one. */
export async function endOwnSession(viewer: Viewer, { id }: { id: string }): Promise<void> {
  assertOwnDoing(viewer);
  await prisma().$transaction(async (tx) => {
    const session = await tx.session.findFirst({ where: { id, userId: viewer.id, revokedAt: null } });
    if (session === null) throw new AppError("not-found", { message: "There is no such session." });
    await endSessions(tx, viewer, viewer, [id], id === viewer.sessionId ? "signed-out" : "by-owner");
  });
}

/** Ends every session of the viewer but the one they are using. */
export async function endOtherSessions(tx: PrismaTx, viewer: Viewer): Promise<void> {
  const where = { userId: viewer.id, revokedAt: null, expiresAt: { gt: now() } };
  const sessions = await tx.session.findMany({ where, select: { id: true } });
  const others = sessions.map(({ id }) => id).filter((id) => id !== viewer.sessionId);
  if (others.length > 0) await endSessions(tx, viewer, viewer, others, "password-changed");
}

async function endSessions(
  tx: PrismaTx,
  doer: Doer,
  user: { id: string; name: string },
  sessions: string[],
  why: "signed-out" | "by-owner" | "password-changed",
): Promise<void> {
  const ended = await tx.session.updateMany({
    where: { id: { in: sessions }, revokedAt: null },
    data: { revokedAt: now() },
  });
  // Whoever came first has told of it.
  if (ended.count === 0) return;
  const named = { id: user.id, name: user.name };
  await recordAccountEvent(tx, doer, "session.ended", { sessions, user: named, why });
}
