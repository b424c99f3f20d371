// `npm run lock:complete`: a registry behind a company's mirror may lack the packages of other platforms, and npm then
// leaves them out of package-lock.json, which `npm ci` refuses everywhere. This writes them back, from what the
// packages that ask for them say: the exact version, and the platform in the name.
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

const file = path.join(fileURLToPath(new URL("..", import.meta.url)), "package-lock.json");
const systems = ["aix", "android", "darwin", "freebsd", "linux", "netbsd", "openbsd", "openharmony", "sunos", "win32"];
const processors = ["arm", "arm64", "ia32", "loong64", "mips64el", "ppc64", "riscv64", "s390x", "wasm32", "x64"];

const lock = JSON.parse(readFileSync(file, "utf8"));
const missing = Object.entries(lock.packages).flatMap(([place, entry]) =>
  Object.entries(entry.optionalDependencies ?? {})
    .filter(([name]) => placesFor(name, place).every((found) => !(found in lock.packages)))
    .map(([name, version]) => [`node_modules/${name}`, entryFor(name, version, entry.dev)]),
);
lock.packages = Object.fromEntries(
  [...Object.entries(lock.packages), ...missing].sort(([a], [b]) => a.localeCompare(b, "en")),
);
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
console.log(missing.length === 0 ? "package-lock.json is complete." : `Added ${missing.length} packages.`);

/** The places where Node would find a package that is asked for from another one's place. */
function placesFor(name, from) {
  const folders = from === "" ? [] : [from];
  for (let folder = from; folder.includes("/node_modules/"); ) {
    folder = folder.slice(0, folder.lastIndexOf("/node_modules/"));
    folders.push(folder);
  }
  return [...folders.map((folder) => `${folder}/node_modules/${name}`), `node_modules/${name}`];
}

function entryFor(name, version, dev) {
  const words = name.split(/[/-]/);
  const os = systems.find((system) => words.includes(system));
  const cpu = processors.find((processor) => words.includes(processor));
  if (cpu === undefined || !/^\d+\.\d+\.\d+\S*$/.test(version)) {
    throw new Error(`${name}@${version} does not say what it is for: install it where the registry has it.`);
  }
  return {
    version,
    cpu: [cpu],
    ...(dev ? { dev } : {}),
    ...libcOf(os, words),
    optional: true,
    ...(os === undefined ? {} : { os: [os] }),
  };
}

function libcOf(os, words) {
  if (words.some((word) => word.startsWith("musl"))) {
    return { libc: ["musl"] };
  } else if (os === "linux" && words.some((word) => word.startsWith("gnu"))) {
    return { libc: ["glibc"] };
  } else {
    return {};
  }
}
