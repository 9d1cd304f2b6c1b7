import { defineConfig, devices } from "@playwright/test";
import { findBrowser, LAUNCH_FLAGS } from "./e2e/browser";

export default defineConfig({
  testDir: "e2e",
  testMatch: "**/*.e2e.ts",
  outputDir: "test-results/artifacts",
  // One worker: each journey runs a whole server of its own.
  workers: 1,
  retries: 0,
  timeout: 180_000,
  expect: { timeout: 30_000 },
  reporter: [["list"], ["json", { outputFile: "test-results/journeys.json" }]],
  use: {
    ...devices["Desktop Chrome"],
    viewport: { width: 390, height: 844 },
    launchOptions: { executablePath: findBrowser(), args: LAUNCH_FLAGS },
    trace: "retain-on-failure",
  },
});
