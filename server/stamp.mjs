import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { buildFolder, root } from "./bundles.mjs";

const stampFile = path.join(buildFolder, "stamp.json");

/** What each product of the build is made from. */
const sources = {
  client: ["prisma/schema", "package-lock.json"],
  bundles: ["cli", "lib", "server", "prisma", "package-lock.json", "tsconfig.json"],
  pages: [
    "app",
    "components",
    "lib",
    "prisma/schema",
    "public",
    "package-lock.json",
    "tsconfig.json",
    "next.config.js",
    "postcss.config.mjs",
  ],
};

/** @typedef {keyof typeof sources} Product */

const products = {
  client: "lib/db/generated/client.ts",
  bundles: "build/web.mjs",
  pages: ".next/BUILD_ID",
};

/**
 * The state of a product's sources; NEXT_PUBLIC_ settings are built into the pages.
 * @param {Product} product
 */
export function sourcesOf(product) {
  const hash = createHash("sha256");
  for (const file of sources[product].flatMap(filesIn)) {
    hash
      .update(file)
      .update("\0")
      .update(readFileSync(path.join(root, file)))
      .update("\0");
  }
  if (product === "pages") {
    hash.update(
      JSON.stringify(
        Object.entries(process.env)
          .filter(([name]) => name.startsWith("NEXT_PUBLIC_"))
          .sort(),
      ),
    );
  }
  return hash.digest("hex");
}

/** @param {Product} product */
export function isFresh(product) {
  return existsSync(path.join(root, products[product])) && readStamps()[product] === sourcesOf(product);
}

/**
 * Records what a product was made from.
 * @param {Product} product
 * @param {string} state its sources as they were when its making began
 */
export function stamp(product, state) {
  mkdirSync(buildFolder, { recursive: true });
  writeFileSync(stampFile, `${JSON.stringify({ ...readStamps(), [product]: state }, null, 2)}\n`);
}

/** @returns {Partial<Record<Product, string>>} */
function readStamps() {
  try {
    return JSON.parse(readFileSync(stampFile, "utf8"));
  } catch {
    return {};
  }
}

/**
 * @param {string} place relative to the root; a file or a folder
 * @returns {string[]}
 */
function filesIn(place) {
  const full = path.join(root, place);
  if (!existsSync(full)) {
    return [];
  }
  const entries = readEntries(full);
  return entries === null
    ? [place]
    : entries.flatMap((entry) => (isSource(place, entry) ? filesIn(path.posix.join(place, entry)) : []));
}

function readEntries(folder) {
  try {
    return readdirSync(folder).sort();
  } catch {
    return null;
  }
}

function isSource(place, entry) {
  return !/\.test\.tsx?$/.test(entry) && !(place === "lib/db" && entry === "generated");
}
