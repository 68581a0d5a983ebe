import { defineConfig, devices } from "@playwright/test";
import { BROWSER_FLAGS, findBrowser } from "./tests/support/chromium";

const browser = findBrowser();

export default defineConfig({
  testDir: "tests",
  testMatch: ["e2e/**/*.spec.ts", "faults/**/*.spec.ts"],
  outputDir: "test-results/browser",
  // Factories share modules with the server, which are marked server-only.
  tsconfig: "tests/e2e/tsconfig.json",
  globalSetup: "./tests/support/e2e-global-setup.ts",
  // Two cores run the browser, the server and the database.
  workers: 2,
  // Long enough for a machine that is busy with other work: nothing here depends on time, and a wait ends when it can.
  timeout: 10 * 60_000,
  expect: { timeout: 60_000 },
  globalTimeout: 60 * 60_000,
  forbidOnly: true,
  retries: 0,
  reporter: [["list"]],
  use: {
    ...devices["Desktop Chrome"],
    viewport: { width: 1366, height: 768 },
    baseURL: process.env.CCHC_E2E_BASE_URL,
    locale: "vi-VN",
    timezoneId: "Asia/Ho_Chi_Minh",
    trace: "retain-on-failure",
    launchOptions: {
      executablePath: browser.executablePath,
      args: BROWSER_FLAGS,
      env: { ...(process.env as Record<string, string>), ...browser.env },
    },
  },
});
