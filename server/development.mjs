import { buildClient } from "./build.mjs";
import { bundle, bundleAll, importBundle, watchBundles } from "./bundles.mjs";

/**
 * Starts Paydown with Next in development; a process whose code changes is started anew.
 * @param {{ demo: boolean, port: number | null }} flags
 * @returns {Promise<number>} the exit code
 */
export async function start(flags) {
  await bundle(["launcher"]);
  const { launch } = await importBundle("launcher");
  return launch({
    ...flags,
    mode: "development",
    prepare: async (signal) => {
      await buildClient(signal);
      await bundleAll();
    },
    watch: watchBundles,
  });
}
