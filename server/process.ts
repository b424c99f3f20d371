import { z } from "zod";
import { CannotStart } from "@/lib/cannot-start";

/** How a process ends that has said in one sentence why it does not start; trying again would not help. */
export const refusedExitCode = 3;

const forceAfterMs = 12_000;
const ready = "ready";

const Ready = z.object({ type: z.literal(ready) });

/** Whether a message of a process says that it does its work now. */
export function isReady(message: unknown): boolean {
  return Ready.safeParse(message).success;
}

/** Tells the launcher, if there is one, that this process does its work now. */
export function tellReady(): void {
  process.send?.({ type: ready });
}

/** Runs a process; what it refuses is one sentence, anything else is a crash with its stack. */
export async function runProcess(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (error instanceof CannotStart) {
      console.error(error.message);
      process.exit(refusedExitCode);
    } else {
      throw error;
    }
  }
}

/** Calls `stop` once when the process is asked to end or its launcher died, then ends it. */
export function onStop(stop: () => Promise<void>): void {
  let isStopping = false;
  const end = () => {
    if (!isStopping) {
      isStopping = true;
      setTimeout(() => process.exit(1), forceAfterMs).unref();
      void stop().finally(() => process.exit(0));
    }
  };
  process.on("SIGTERM", end);
  process.on("disconnect", end);
  process.on("SIGINT", () => {
    // Ctrl-C reaches every process of the terminal; the launcher stops its own in order.
    if (!process.connected) {
      end();
    }
  });
}
