import os from "node:os";
import { watchStarter } from "@/server/starter.mjs";

/** npm passes on a Ctrl-C that the terminal has sent us as well; what comes so soon after is the same one. */
const sameKeyMs = 700;

type Hooks = { onStop: () => void; onForce: (exitCode: number) => void };

/** Tells when a person, the system or the death of whoever started us asks us to stop; a second time it is forced. */
export function watchForStop({ onStop, onForce }: Hooks): void {
  let firstAt: number | null = null;
  const ask = (signal: NodeJS.Signals) => {
    if (firstAt === null) {
      firstAt = Date.now();
      onStop();
    } else if (Date.now() - firstAt > sameKeyMs) {
      onForce(128 + os.constants.signals[signal]);
    }
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
    process.on(signal, () => ask(signal));
  }
  const stop = () => {
    firstAt ??= Date.now();
    onStop();
  };
  if (process.connected) {
    process.once("disconnect", stop);
  } else {
    watchStarter(stop);
  }
  // A closed terminal is no reason to lose the orderly stop.
  for (const stream of [process.stdout, process.stderr]) {
    stream.on("error", () => undefined);
  }
}
