import { closePool, getPool } from "@/lib/db/pool";
import { log } from "@/lib/log";
import { recomputeStaleDueDates } from "@/lib/settings/recompute-due-dates";
import { type Job, jobs } from "@/server/jobs";
import { onStop, runProcess, tellReady } from "@/server/process";

const heartbeatMs = 15_000;

await runProcess(async () => {
  await getPool().query("select 1");
  // A change of the calendar that was interrupted is finished.
  await recomputeStaleDueDates();
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
