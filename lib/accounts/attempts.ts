import { createHash } from "node:crypto";
import type { Pool } from "pg";
import { RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";
import { getPool } from "@/lib/db/pool";
import { AppError } from "@/lib/errors";

/** What is counted, in PostgreSQL so that every process counts alike: so many tries in so many seconds. */
const limits = {
  "sign-in-address": { points: 50, duration: 15 * 60 },
  "sign-in-email": { points: 10, duration: 15 * 60 },
  invitation: { points: 60, duration: 15 * 60 },
  password: { points: 10, duration: 15 * 60 },
} as const;

export type AttemptKind = keyof typeof limits;

let limiters = new Map<AttemptKind, RateLimiterPostgres>();
let limitersPool: Pool | null = null;

/** Counts one try; throws `too-many-requests` when there were too many, with when to come back. */
export async function chargeAttempt(kind: AttemptKind, key: string): Promise<void> {
  try {
    await limiterOf(kind).consume(storedKey(key));
  } catch (result) {
    if (!(result instanceof RateLimiterRes)) throw result;
    const seconds = Math.max(1, Math.ceil(result.msBeforeNext / 1000));
    throw new AppError("too-many-requests", {
      message: `Too many attempts. Try again in ${waitWords(seconds)}.`,
      retryAfterSeconds: seconds,
    });
  }
}

/** Forgets the tries of a key, after one that succeeded. */
export async function forgiveAttempt(kind: AttemptKind, key: string): Promise<void> {
  await limiterOf(kind).delete(storedKey(key));
}

/** Gives one try back, after one that succeeded: others may share the key. */
export async function returnAttempt(kind: AttemptKind, key: string): Promise<void> {
  await limiterOf(kind).reward(storedKey(key));
}

/** “40 seconds”, “14 minutes”. */
export function waitWords(seconds: number): string {
  if (seconds < 60) return seconds === 1 ? "1 second" : `${seconds} seconds`;
  const minutes = Math.ceil(seconds / 60);
  return minutes === 1 ? "1 minute" : `${minutes} minutes`;
}

/** Keys fit their column whatever their length, and the table names nobody. */
function storedKey(key: string): string {
  return createHash("sha256").update(key).digest("hex");
}

function limiterOf(kind: AttemptKind): RateLimiterPostgres {
  const pool = getPool();
  if (limitersPool !== pool) {
    limiters = new Map();
    limitersPool = pool;
  }
  const known = limiters.get(kind);
  if (known) return known;
  const made = new RateLimiterPostgres({
    storeClient: pool,
    storeType: "pool",
    tableName: "attempt_counts",
    tableCreated: true,
    keyPrefix: kind,
    ...limits[kind],
  });
  limiters.set(kind, made);
  return made;
}
