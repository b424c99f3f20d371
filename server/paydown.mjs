#!/usr/bin/env node
import { bundle, importBundle } from "./bundles.mjs";
import { loadEnvironment } from "./environment.mjs";
import { report } from "./refusal.mjs";
import { isFresh } from "./stamp.mjs";

try {
  loadEnvironment();
  if (!isFresh("bundles")) {
    await bundle(["paydown"]);
  }
  // npm goes to the folder of the project; the files a person names lie where the command was typed.
  process.chdir(process.env.INIT_CWD ?? process.cwd());
  await importBundle("paydown");
} catch (error) {
  report(error);
  process.exitCode = 1;
}
