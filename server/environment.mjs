import { existsSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { Refusal } from "./refusal.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));

/** Reads `.env.local` and `.env`; what is set already wins over both, and the first over the second. */
export function loadEnvironment() {
  for (const name of [".env.local", ".env"]) {
    const file = path.join(root, name);
    if (existsSync(file)) {
      try {
        process.loadEnvFile(file);
      } catch (error) {
        throw new Refusal(`${name} cannot be read: ${error instanceof Error ? error.message : error}`);
      }
    }
  }
  // Whatever folder a command is typed in, it means the same data.
  process.env.PAYDOWN_DATA_DIR = path.resolve(root, process.env.PAYDOWN_DATA_DIR || "data");
}
