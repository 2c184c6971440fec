// npm run fuzz -- [--runs 20000] [--seed 7]: the property tests of parsers and finders, many times over.
import { spawnSync } from "node:child_process";
import { parseArgs } from "node:util";

const FILES = [
  "tests/fuzzing",
  "tests/properties.test.ts",
  "tests/base",
  "tests/1-read",
  "tests/2-parse",
  "tests/3-annotate",
  "tests/4-group",
  "tests/6-render/outputs",
];
const { values } = parseArgs({
  options: { runs: { type: "string", default: "20000" }, seed: { type: "string", default: "7" } },
});
const { status } = spawnSync(
  process.execPath,
  [
    "node_modules/vitest/vitest.mjs",
    ...["run", "--config", "tests/vitest.config.ts", "--testTimeout", "7200000"],
    ...FILES,
  ],
  {
    stdio: "inherit",
    env: { ...process.env, FUZZ_RUNS: values.runs, FUZZ_SEED: values.seed },
  },
);
process.exitCode = status ?? 1;
