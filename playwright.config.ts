import { defineConfig, devices } from "@playwright/test";
import { findBrowser, LAUNCH_FLAGS } from "./e2e/browser";

export default defineConfig({
  testDir: "e2e",
  testMatch: "**/*.e2e.ts",
  outputDir: "test-results/artifacts",
  snapshotPathTemplate: "e2e/faces/{arg}{ext}",
  // Each file runs whole servers of its own, on ports and folders nobody shares: two at a time, as two processors can bear.
  workers: 2,
  retries: 0,
  timeout: 180_000,
  expect: { timeout: 30_000 },
  reporter: [["list"], ["json", { outputFile: "test-results/journeys.json" }]],
  use: {
    ...devices["Desktop Chrome"],
    viewport: { width: 390, height: 844 },
    launchOptions: { executablePath: findBrowser(), args: LAUNCH_FLAGS },
    // What a test makes of the network must reach the page: only the tests of kept copies let a worker in between.
    serviceWorkers: "block",
    // A trace of every step costs a fifth of the whole time: `npx playwright test --trace on FILE` records one.
    trace: "off",
    // What is not there to be pressed is told as itself, not as a whole test that took too long.
    actionTimeout: 30_000,
  },
});
