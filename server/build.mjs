import { spawn } from "node:child_process";
import { closeSync, mkdirSync, openSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { buildFolder, bundleAll, root } from "./bundles.mjs";
import { loadEnvironment } from "./environment.mjs";
import { Refusal, report } from "./refusal.mjs";
import { isFresh, sourcesOf, stamp } from "./stamp.mjs";

const logFile = path.join(buildFolder, "build.log");

/** Both would ask their makers for news at every run. */
const silent = { CHECKPOINT_DISABLE: "1", NEXT_TELEMETRY_DISABLED: "1", PRISMA_HIDE_UPDATE_MESSAGE: "1" };

/**
 * Makes Prisma's client, if the schema changed.
 * @param {AbortSignal} [signal]
 */
export async function buildClient(signal) {
  await make("client", () =>
    // The client needs no schema engine, but the command does not start without the path of some file.
    runTool(["prisma", "build", "index.js"], ["generate"], { PRISMA_SCHEMA_ENGINE_BINARY: "package.json" }, signal),
  );
}

/** Bundles what runs outside of Next, if it changed. */
export async function buildBundles() {
  await make("bundles", bundleAll);
}

/**
 * Builds the pages, if they changed.
 * @param {AbortSignal} [signal]
 */
export async function buildPages(signal) {
  await make("pages", () => {
    console.log("Building the pages; this takes about a minute after a change…");
    return runTool(["next", "dist", "bin", "next"], ["build"], { NODE_ENV: "production" }, signal);
  });
}

/**
 * @param {import("./stamp.mjs").Product} product
 * @param {() => Promise<void>} work
 */
async function make(product, work) {
  if (!isFresh(product)) {
    const state = sourcesOf(product);
    await work();
    stamp(product, state);
  }
}

async function runTool(place, words, settings, signal) {
  mkdirSync(buildFolder, { recursive: true });
  const log = openSync(logFile, "w");
  const tool = path.join(root, "node_modules", ...place);
  const child = spawn(
    process.execPath,
    ["--import", new URL("end-with-parent.mjs", import.meta.url).href, tool, ...words],
    {
      cwd: root,
      env: { ...process.env, ...silent, ...settings },
      stdio: ["ignore", log, log, "ipc"],
      signal,
    },
  );
  closeSync(log);
  const code = await new Promise((resolve) => {
    child.once("error", () => resolve(1));
    child.once("close", resolve);
  });
  if (code !== 0) {
    throw new Refusal(`The build failed: ${path.relative(root, logFile)} says why.`);
  }
}

if (process.argv[1] !== undefined && path.resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  try {
    loadEnvironment();
    await buildClient();
    if (process.argv[2] !== "client") {
      await buildBundles();
      await buildPages();
    }
  } catch (error) {
    report(error);
    process.exitCode = 1;
  }
}
