import { defineConfig, devices } from "@playwright/test";
import { browserPath } from "@/e2e/browser";
import { address, authSecret, dataFolder, port } from "@/e2e/installation";
import { openIdEnvironment } from "@/e2e/openid-provider";

const launchOptions = {
  executablePath: await browserPath(),
  args: [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-quic",
    "--no-first-run",
  ],
};

export default defineConfig({
  testDir: "e2e",
  workers: 1,
  retries: 0,
  forbidOnly: true,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  use: { baseURL: address, launchOptions, trace: "retain-on-failure", locale: "en-GB", timezoneId: "Europe/Berlin" },
  projects: [
    {
      name: "first-run",
      testMatch: "first-run.spec.ts",
      use: { ...devices["Desktop Chrome"], viewport: { width: 1440, height: 900 } },
    },
    {
      name: "desktop",
      testIgnore: ["first-run.spec.ts", "phone.spec.ts"],
      dependencies: ["first-run"],
      use: { ...devices["Desktop Chrome"], viewport: { width: 1440, height: 900 } },
    },
    {
      name: "phone",
      testMatch: "phone.spec.ts",
      dependencies: ["first-run"],
      use: { ...devices["Pixel 7"], viewport: { width: 390, height: 844 } },
    },
  ],
  webServer: {
    command: `node server/start.mjs --port ${port}`,
    url: `${address}/api/health`,
    timeout: 300_000,
    reuseExistingServer: false,
    gracefulShutdown: { signal: "SIGTERM", timeout: 20_000 },
    env: {
      PAYDOWN_DATA_DIR: dataFolder,
      PAYDOWN_URL: address,
      PAYDOWN_ADMIN_EMAIL: "ada@example.org",
      PAYDOWN_ADMIN_PASSWORD: "correct horse battery staple",
      AUTH_SECRET: authSecret,
      LOG_LEVEL: "warn",
      ...openIdEnvironment,
    },
  },
});
