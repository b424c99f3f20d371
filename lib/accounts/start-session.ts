import { recordAccountEvent } from "@/lib/accounts/record";
import type { SessionClaims } from "@/lib/accounts/session-cookie";
import { accessMinutes, sessionDays } from "@/lib/accounts/session-times";
import { now } from "@/lib/clock";
import { createId } from "@/lib/db/id";
import { prisma } from "@/lib/db/prisma";

const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;
const userAgentLengthMax = 300;

/** Signs a browser in: writes its session, clears away the user's expired ones, and says what its cookie holds. */
export async function startSession(input: {
  userId: string;
  userAgent: string | null;
  /** How they proved who they are, as the history names it. */
  through: string;
}): Promise<SessionClaims> {
  const { userId, userAgent, through } = input;
  const at = now();
  const id = createId("ses", at);
  const expiresAt = new Date(at.getTime() + sessionDays * dayMs);
  await prisma().$transaction(async (tx) => {
    await tx.session.deleteMany({ where: { userId, expiresAt: { lt: at } } });
    const agent = userAgent?.slice(0, userAgentLengthMax) ?? null;
    await tx.session.create({ data: { id, userId, createdAt: at, seenAt: at, expiresAt, userAgent: agent } });
    await recordAccountEvent(tx, { id: userId, kind: "person", sponsorId: null }, "session.started", {
      session: id,
      through,
    });
  });
  return { sub: userId, sessionId: id, accessExpiresAt: accessEnd(at, expiresAt) };
}

/** The end of an access that begins now: never past the end of its session. Epoch milliseconds. */
export function accessEnd(at: Date, sessionExpiresAt: Date): number {
  return Math.min(at.getTime() + accessMinutes * minuteMs, sessionExpiresAt.getTime());
}
