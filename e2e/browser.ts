import { existsSync } from "node:fs";

const installed = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

/** A Chromium of this machine, or the one that comes in a package. `PAYDOWN_CHROMIUM` names another. */
export async function browserPath(): Promise<string> {
  const named = process.env.PAYDOWN_CHROMIUM ?? installed.find((file) => existsSync(file));
  if (named !== undefined) return named;
  const { default: chromium } = await import("@sparticuz/chromium");
  return chromium.executablePath();
}
