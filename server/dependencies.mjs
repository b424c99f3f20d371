import { spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { Refusal } from "./refusal.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const wantedFile = path.join(root, "package-lock.json");
/** npm's own record of what it installed; it writes it last, so an install that was cut short has none. */
const installedFile = path.join(root, "node_modules", ".package-lock.json");

/**
 * Installs what package-lock.json asks for, if that is not what is there.
 * @param {{ dev: boolean }} options whether the tools of development are needed too
 */
export async function installDependencies({ dev }) {
  const wanted = readPackages(wantedFile);
  const installed = existsSync(installedFile) ? readPackages(installedFile) : {};
  if (!isComplete(wanted, installed, dev)) {
    // Whoever has the tools of development keeps them.
    const withDev = dev || Object.values(installed).some((entry) => entry.dev);
    console.log("Installing dependencies; this takes a minute or two the first time…");
    const code = await runNpm(["ci", withDev ? "--include=dev" : "--omit=dev", "--no-audit", "--no-fund"]);
    if (code !== 0) {
      throw new Refusal("The dependencies could not be installed: npm says why, above.");
    }
  }
}

/**
 * @param {string} file
 * @returns {Record<string, { version?: string, dev?: boolean, optional?: boolean, devOptional?: boolean }>}
 */
function readPackages(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8")).packages ?? {};
  } catch (error) {
    throw new Refusal(`${file} cannot be read: ${error instanceof Error ? error.message : error}`);
  }
}

function isComplete(wanted, installed, dev) {
  return Object.entries(wanted).every(([place, entry]) => {
    const isNeeded = place !== "" && !entry.optional && !entry.link && (dev || !(entry.dev || entry.devOptional));
    return !isNeeded || installed[place]?.version === entry.version;
  });
}

/** @param {string[]} words */
function runNpm(words) {
  const npm = process.env.npm_execpath;
  const options = { cwd: root, stdio: ["ignore", "inherit", "inherit"] };
  const child =
    npm !== undefined && /\.c?js$/.test(npm)
      ? spawn(process.execPath, [npm, ...words], options)
      : spawn("npm", words, { ...options, shell: process.platform === "win32" });
  return new Promise((resolve) => {
    child.once("error", () => resolve(1));
    child.once("close", resolve);
  });
}
