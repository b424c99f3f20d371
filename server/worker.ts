import { closePool, getPool } from "@/lib/db/pool";
import { log } from "@/lib/log";
import { onStop, runProcess, tellReady } from "@/server/process";

/** Something done again and again; it looks at the world each time and may find nothing to do. */
type Job = { name: string; everyMs: number; run: () => Promise<void> };

const heartbeatMs = 15_000;

const jobs: readonly Job[] = [];

await runProcess(async () => {
  await getPool().query("select 1");
  const beat: Job = {
    name: "heartbeat",
    everyMs: heartbeatMs,
    run: async () => void (await getPool().query("select 1")),
  };
  const timers = [beat, ...jobs].map(repeat);
  onStop(async () => {
    timers.forEach(clearInterval);
    await closePool();
  });
  tellReady();
});

/** Runs a job at its pace, never twice at the same time; a failure is logged and the next turn comes all the same. */
function repeat(job: Job): NodeJS.Timeout {
  let isRunning = false;
  return setInterval(async () => {
    if (!isRunning) {
      isRunning = true;
      try {
        await job.run();
      } catch (error) {
        log.error({ err: error, job: job.name }, "job failed");
      } finally {
        isRunning = false;
      }
    }
  }, job.everyMs);
}
