// npm run edits -- [--times 500] [--articles 200] [--seed 7]: edits by chance, after each of which warm, watched and cold
// trees have to be equal.
import { spawnSync } from "node:child_process";
import { parseArgs } from "node:util";

const { values } = parseArgs({
  options: {
    times: { type: "string", default: "500" },
    articles: { type: "string", default: "200" },
    seed: { type: "string", default: "7" },
  },
});
const { status } = spawnSync(
  process.execPath,
  [
    "node_modules/vitest/vitest.mjs",
    ...["run", "--config", "tests/vitest.config.ts", "tests/incremental.test.ts"],
    ...["--testNamePattern", "edits by chance", "--disableConsoleIntercept"],
  ],
  {
    stdio: "inherit",
    env: {
      ...process.env,
      EDITS_TIMES: values.times,
      EDITS_ARTICLES: values.articles,
      EDITS_SEED: values.seed,
    },
  },
);
process.exitCode = status ?? 1;
