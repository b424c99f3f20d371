// `npm run bench`: bundles the benchmark and runs it on the Node that the project brings.
import { spawnSync } from "node:child_process";
import path from "node:path";
import { build } from "esbuild";

await build({
  entryPoints: { bench: "bench/main.ts", "bench-bare": "bench/bare-server.ts", "bench-api": "bench/api-server.ts" },
  outdir: "build",
  outExtension: { ".js": ".mjs" },
  bundle: true,
  packages: "external",
  platform: "node",
  format: "esm",
  target: "node24",
  tsconfig: "tsconfig.json",
  alias: { "server-only": path.resolve("lib/testing/server-only.ts") },
});
process.exitCode = spawnSync("node_modules/.bin/node", ["build/bench.mjs"], { stdio: "inherit" }).status ?? 1;
