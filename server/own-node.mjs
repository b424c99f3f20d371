import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import os from "node:os";
import { fileURLToPath } from "node:url";
import { Refusal } from "./refusal.mjs";
import { watchStarter } from "./starter.mjs";

const neededMajor = 24;
const signals = ["SIGINT", "SIGTERM", "SIGHUP"];

/** Whether this process already runs on the Node that the code is written for. */
export function runsOnOwnNode() {
  return Number.parseInt(process.versions.node, 10) >= neededMajor;
}

/**
 * Runs a script again on the Node that was installed with the dependencies, and waits for it.
 * @param {URL} script
 * @param {readonly string[]} words
 * @returns {Promise<number>} its exit code
 */
export function runOnOwnNode(script, words) {
  const node = fileURLToPath(new URL("../node_modules/.bin/node", import.meta.url));
  if (!existsSync(node)) {
    throw new Refusal(
      "Node 24 is missing from node_modules: run npm ci, and let it run the packages' install scripts.",
    );
  }
  // The channel is how the child learns that this process was killed.
  const child = spawn(node, [fileURLToPath(script), ...words], { stdio: ["inherit", "inherit", "inherit", "ipc"] });
  for (const signal of signals) {
    process.on(signal, () => child.kill(signal));
  }
  watchStarter(() => child.kill("SIGTERM"));
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", (code, signal) => resolve(code ?? 128 + os.constants.signals[signal]));
  });
}
