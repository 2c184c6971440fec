import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";

// What these stages do depends on nothing but what they are given (layers.test.ts), so their tests can share modules that are
// loaded once. Loading them anew for each file takes longer than the tests.
const SHARING = ["base", "config", "2-parse", "3-annotate", "4-group", "5-chronicle", "6-render"];

// But these ask what a process has used, load what it can load once, or open a browser.
const NOT_SHARING = [
  "tests/2-parse/hostile-shapes.test.ts",
  "tests/2-parse/parse-source.test.ts",
  "tests/3-annotate/growth.test.ts",
  "tests/3-annotate/names-chains.test.ts",
  "tests/3-annotate/quotations-growth.test.ts",
  "tests/4-group/duplicate-memory.test.ts",
  "tests/6-render/page-scripts.test.ts",
  "tests/6-render/pictures/share-pictures.test.ts",
  "tests/6-render/right-to-left.test.ts",
  "tests/base/own-text.test.ts",
];

// What takes long begins first: begun last, it would keep one processor busy while the others have nothing to do.
const LONG = [
  "tests/hostile/site.test.ts",
  "tests/determinism.test.ts",
  "tests/incremental.test.ts",
  "tests/commands/processes.test.ts",
  "tests/2-parse/hostile-shapes.test.ts",
  "tests/6-render/page-scripts.test.ts",
  "tests/3-annotate/growth.test.ts",
  "tests/browser.test.ts",
  "tests/6-render/right-to-left.test.ts",
  "tests/7-write/swap-site.test.ts",
  "tests/commands/dev-session.test.ts",
];

class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const long = LONG.flatMap((path) => sorted.filter(({ moduleId }) => moduleId.endsWith(path)));
    return [...long, ...sorted.filter((file) => !long.includes(file))];
  }
}

const sharing = `tests/{${SHARING.join()}}/**/*.test.ts`;

export default defineConfig({
  test: {
    root: ".",
    globalSetup: ["tests/support/compile.ts"],
    maxWorkers: availableParallelism(), // Vitest's own choice leaves one processor out: of two, half
    sequence: { sequencer: LongFirst },
    testTimeout: 120_000, // of a machine that is busy with other things
    hookTimeout: 120_000,
    projects: [
      {
        extends: true,
        test: {
          name: "apart",
          include: [
            `tests/!(${SHARING.join("|")})/**/*.test.ts`,
            "tests/*.test.ts",
            ...NOT_SHARING,
          ],
        },
      },
      {
        extends: true,
        test: { name: "sharing", include: [sharing], exclude: NOT_SHARING, isolate: false },
      },
    ],
  },
});
