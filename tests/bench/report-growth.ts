// Over corpora of growing size, each in a process of its own: how time and memory grow, of whole builds or of stages 4 and 5.
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { buildOnce, formatBuild, type BuildOnceOptions } from "./build-once.ts";
import type { TellingTime } from "./time-telling.ts";
import { withCorpus } from "./with-corpus.ts";

interface Growing {
  /** What is compared from size to size. */
  readonly ms: Readonly<Record<string, number>>;
  readonly line: string;
}

interface GrowthOptions {
  readonly generator: string;
  /** Null for stages 4 and 5 alone. */
  readonly builds: BuildOnceOptions | null;
}

/** Prints a line a size, and the exponents from each size to the next. */
export async function reportGrowth(
  sizes: readonly number[],
  { generator, builds }: GrowthOptions,
): Promise<void> {
  let before: { size: number; ms: Growing["ms"] } | null = null;
  for (const size of sizes) {
    const { ms, line }: Growing = await withCorpus(size, generator, (project) =>
      builds ? growingBuild(project, builds) : growingTelling(project),
    );
    console.log(`${String(size).padStart(7)} articles: ${line}`);
    if (before) console.log(`${"".padStart(17)} ${exponentsOf(before, { size, ms })}`);
    before = { size, ms };
  }
}

/** "exponents from 1000: wall 1.02, CPU 1.01" */
function exponentsOf(
  before: { readonly size: number; readonly ms: Growing["ms"] },
  after: { readonly size: number; readonly ms: Growing["ms"] },
): string {
  const exponents = Object.entries(after.ms).map(([name, ms]) => {
    const growth = Math.log(ms / (before.ms[name] as number)) / Math.log(after.size / before.size);
    return `${name} ${growth.toFixed(2)}`;
  });
  return `exponents from ${before.size}: ${exponents.join(", ")}`;
}

function growingBuild(project: string, options: BuildOnceOptions): Growing {
  const build = buildOnce(project, options);
  return { ms: { wall: build.wallMs, CPU: build.cpuMs }, line: formatBuild(build) };
}

function growingTelling(project: string): Growing {
  const program = join(import.meta.dirname, "time-telling.js");
  // Both on one thread, so that CPU time is what one core would take.
  const words = ["--single-threaded-gc", program, join(project, "seeds")];
  const { stdout } = spawnSync(process.execPath, words, { encoding: "utf8" });
  const { groupMs, chronicleMs, peakMb, readMb, stories } = JSON.parse(stdout) as TellingTime;
  return {
    ms: { "stages 4 and 5": groupMs + chronicleMs },
    line:
      `4-group ${groupMs.toFixed(0)} ms, 5-chronicle ${chronicleMs.toFixed(0)} ms CPU, ` +
      `${stories} stories, peak ${peakMb.toFixed(0)} MB (${readMb.toFixed(0)} MB once all was read)`,
  };
}
