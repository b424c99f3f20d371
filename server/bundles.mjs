import { existsSync } from "node:fs";
import { mkdir, rename, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { Refusal } from "./refusal.mjs";

/** The folder of the project, wherever a command was typed. */
export const root = fileURLToPath(new URL("..", import.meta.url));

export const buildFolder = path.join(root, "build");

/** What runs outside of Next, by the name of its bundle. */
const entries = {
  launcher: "server/launcher.ts",
  web: "server/web.ts",
  worker: "server/worker.ts",
  setup: "server/setup.ts",
  "new-migration": "server/new-migration.ts",
  paydown: "cli/paydown.ts",
};

/** @typedef {keyof typeof entries} Entry */

/**
 * Bundles entries into `build/<name>.mjs`, for the Node that the project brings.
 * @param {Entry[]} names
 */
export async function bundle(names) {
  const esbuild = await import("esbuild");
  const { outputFiles } = await esbuild.build({ ...optionsFor(names), write: false }).catch(() => {
    throw new Refusal("The code could not be bundled: the errors above say where.");
  });
  await mkdir(buildFolder, { recursive: true });
  await Promise.all(outputFiles.map(replaceFile));
}

/** A process that loads the file meanwhile gets the old one or the new one, never half of it. */
async function replaceFile({ path: file, contents }) {
  const draft = `${file}.${process.pid}`;
  await writeFile(draft, contents);
  await rename(draft, file);
}

/** Bundles every entry that there is. */
export function bundleAll() {
  return bundle(Object.keys(entries));
}

/**
 * Bundles again whenever a source changes, and tells which entries are not what they were.
 * @param {(names: string[]) => void} onChange
 * @returns {Promise<() => Promise<void>>} stops watching
 */
export async function watchBundles(onChange) {
  const esbuild = await import("esbuild");
  const names = ["web", "worker"];
  let last = null;
  const notice = {
    name: "notice",
    setup: (build) => {
      build.onEnd(({ outputFiles = [], errors }) => {
        if (errors.length === 0) {
          const next = new Map(outputFiles.map((file) => [path.basename(file.path), file.hash]));
          const changed = names.filter((name) => last !== null && last.get(`${name}.mjs`) !== next.get(`${name}.mjs`));
          last = next;
          if (changed.length > 0) {
            void bundle(changed).then(() => onChange(changed));
          }
        }
      });
    },
  };
  const context = await esbuild.context({ ...optionsFor(names), write: false, plugins: [notice] });
  await context.watch();
  return () => context.dispose();
}

/**
 * Bundles one entry and loads it.
 * @param {Entry} name
 */
export async function load(name) {
  await bundle([name]);
  return importBundle(name);
}

/**
 * Loads an entry as it was bundled last.
 * @param {Entry} name
 */
export function importBundle(name) {
  return import(pathToFileURL(path.join(buildFolder, `${name}.mjs`)).href);
}

function optionsFor(names) {
  const present = names.filter((name) => existsSync(path.join(root, entries[name])));
  return {
    absWorkingDir: root,
    entryPoints: present.map((name) => ({ in: entries[name], out: name })),
    outdir: buildFolder,
    outExtension: { ".js": ".mjs" },
    bundle: true,
    platform: "node",
    format: "esm",
    target: "node24",
    packages: "external",
    sourcemap: true,
    legalComments: "none",
    logLevel: "warning",
    tsconfig: path.join(root, "tsconfig.json"),
    // Without the first, a file of our own that is missing would pass as a package of somebody else's.
    alias: { "@": path.resolve(root), "server-only": path.join(root, "lib/testing/server-only.ts") },
  };
}
