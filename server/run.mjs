import { installDependencies } from "./dependencies.mjs";
import { helpFor, readFlags } from "./flags.mjs";
import { runOnOwnNode, runsOnOwnNode } from "./own-node.mjs";
import { report } from "./refusal.mjs";

/**
 * Runs Paydown until it is stopped.
 * @param {"production" | "development"} mode
 * @param {URL} script the command itself, to be run again on the right Node
 * @param {readonly string[]} words
 * @returns {Promise<number>} the exit code
 */
export async function run(mode, script, words) {
  try {
    const flags = readFlags(words);
    if (flags.help) {
      console.log(helpFor(mode));
      return 0;
    }
    await installDependencies({ dev: mode === "development" });
    return runsOnOwnNode() ? await launch(mode, flags) : await runOnOwnNode(script, words);
  } catch (error) {
    report(error);
    return 1;
  }
}

async function launch(mode, flags) {
  // Only now is everything installed that these import.
  const { root } = await import("./bundles.mjs");
  const { loadEnvironment } = await import("./environment.mjs");
  process.chdir(root);
  loadEnvironment();
  const start = mode === "production" ? await import("./production.mjs") : await import("./development.mjs");
  return start.start(flags);
}
