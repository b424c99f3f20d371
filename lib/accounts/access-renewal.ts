import { z } from "zod/mini";
import { tellEveryTab, tellHere } from "@/lib/accounts/session-news";

/** Where the tabs of a browser tell each other until when their common access lasts, by this machine's clock. */
const storageKey = "paydown.access";
const lockName = "paydown.access-renewal";

const Renewed = z.object({ accessSeconds: z.number(), userId: z.string() });
const Told = z.object({ endsAt: z.number(), renewedAt: z.number(), userId: z.string() });

/** Until when the access lasts (epoch milliseconds, this machine's clock); `lost` when the session has ended. */
export type Renewal =
  | { state: "renewed"; endsAt: number; userId: string }
  | { state: "lost" }
  | { state: "unreachable" };

let underway: Promise<Renewal> | null = null;

/**
 * Renews this browser's access to the API. However many ask at once, in this tab or another, the server is asked once;
 * whoever waited takes what the first one got. A session that has ended is told to this page.
 */
export function renewAccess(): Promise<Renewal> {
  underway ??= inTurn(Date.now()).finally(() => {
    underway = null;
  });
  return underway;
}

/** Until when another tab says the common access lasts; null when none said. */
export function toldEnd(): number | null {
  return readTold()?.endsAt ?? null;
}

function inTurn(askedAt: number): Promise<Renewal> {
  const renew = async () => {
    const told = readTold();
    if (told && told.renewedAt >= askedAt)
      return { state: "renewed", endsAt: told.endsAt, userId: told.userId } as const;
    return askServer();
  };
  return "locks" in navigator ? navigator.locks.request(lockName, renew) : renew();
}

async function askServer(): Promise<Renewal> {
  try {
    const response = await fetch("/api/auth/session", { cache: "no-store", headers: { accept: "application/json" } });
    if (!response.ok) return { state: "unreachable" };
    const renewed = Renewed.safeParse(await response.json());
    if (!renewed.success) {
      tellHere("lost");
      return { state: "lost" };
    }
    const { userId, accessSeconds } = renewed.data;
    const endsAt = Date.now() + accessSeconds * 1000;
    tell({ endsAt, renewedAt: Date.now(), userId });
    tellEveryTab("renewed");
    return { state: "renewed", endsAt, userId };
  } catch {
    return { state: "unreachable" };
  }
}

function readTold(): z.infer<typeof Told> | null {
  try {
    const told = Told.safeParse(JSON.parse(localStorage.getItem(storageKey) ?? "null"));
    return told.success ? told.data : null;
  } catch {
    return null;
  }
}

function tell(told: z.infer<typeof Told>): void {
  try {
    localStorage.setItem(storageKey, JSON.stringify(told));
  } catch {
    // A browser that keeps nothing renews in each tab for itself.
  }
}
