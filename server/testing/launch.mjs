// `npm start` without the pages: everything else is what a person gets.
import path from "node:path";
import { importBundle } from "../bundles.mjs";
import { loadEnvironment } from "../environment.mjs";
import { report } from "../refusal.mjs";

try {
  loadEnvironment();
  const { launch } = await importBundle("launcher");
  const web = path.join(import.meta.dirname, process.env.TEST_WEB ?? "web.mjs");
  const code = await launch({
    mode: "production",
    port: null,
    demo: false,
    prepare: async () => undefined,
    children: [
      { name: "web", script: web },
      { name: "worker", script: path.resolve("build/worker.mjs") },
    ],
  });
  process.exit(code);
} catch (error) {
  report(error);
  process.exit(1);
}
