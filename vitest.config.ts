import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

export default defineConfig({
  resolve: { alias: { "@": fileURLToPath(new URL(".", import.meta.url)) } },
  test: {
    include: ["{lib,db,press,worker,components,app,deploy,e2e}/**/*.test.{ts,tsx}", "*.test.ts"],
    globalSetup: ["e2e/databases.ts"],
    // Of two processors vitest would leave one idle.
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
