import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

export default defineConfig({
  resolve: { alias: { "@": fileURLToPath(new URL(".", import.meta.url)) } },
  test: {
    include: ["{lib,db,press,worker,components,app,deploy,e2e}/**/*.test.{ts,tsx}", "*.test.ts"],
    globalSetup: ["e2e/postgres.ts"],
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
