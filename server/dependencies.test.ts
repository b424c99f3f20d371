import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { z } from "zod";

const Entry = z.object({
  version: z.string().optional(),
  optionalDependencies: z.record(z.string(), z.string()).optional(),
});
const Lock = z.object({ packages: z.record(z.string(), Entry) });

/** The places where Node would find a package that is asked for from another one's place, nearest first. */
function placesFor(name: string, from: string): string[] {
  const folders = from === "" ? [] : [from];
  for (let folder = from; folder.includes("/node_modules/"); ) {
    folder = folder.slice(0, folder.lastIndexOf("/node_modules/"));
    folders.push(folder);
  }
  return [...folders.map((folder) => `${folder}/node_modules/${name}`), `node_modules/${name}`];
}

test("the lock file knows the packages of every platform, or npm ci refuses it", () => {
  const { packages } = Lock.parse(JSON.parse(readFileSync("package-lock.json", "utf8")));
  const missing = Object.entries(packages).flatMap(([place, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).filter((name) => placesFor(name, place).every((found) => !(found in packages))),
  );
  expect(missing).toEqual([]);
});
