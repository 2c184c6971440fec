import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    root: ".",
    include: ["tests/**/*.test.ts"],
    globalSetup: ["tests/support/compile.ts"],
    testTimeout: 30_000,
    hookTimeout: 120_000,
  },
});
