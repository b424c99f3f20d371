// Runs on whatever Node there is, before anything is installed: what it imports here must stay as plain as this file.
import { refuseOldNode } from "./node-version.mjs";

if (!refuseOldNode(process.versions.node)) {
  const { run } = await import("./run.mjs");
  process.exit(await run("development", new URL(import.meta.url), process.argv.slice(2)));
}
