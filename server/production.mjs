import { buildBundles, buildClient, buildPages } from "./build.mjs";
import { bundle, importBundle } from "./bundles.mjs";
import { isFresh } from "./stamp.mjs";

/**
 * Starts what was built, building what changed.
 * @param {{ demo: boolean, port: number | null }} flags
 * @returns {Promise<number>} the exit code
 */
export async function start(flags) {
  if (!isFresh("bundles")) {
    await bundle(["launcher"]);
  }
  const { launch } = await importBundle("launcher");
  return launch({
    ...flags,
    mode: "production",
    prepare: async (signal) => {
      await buildClient(signal);
      await buildBundles();
    },
    finish: buildPages,
  });
}
