// Stages 4 and 5 over corpora of growing size, each in a process of its own: how their time and memory grow.
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TellingTime } from "./time-telling.ts";

/** Prints a line a size, and the exponent from each size to the next. */
export function reportGrowth(sizes: readonly number[], generator: string): number {
  if (!existsSync(generator) || !sizes.every((size) => Number.isInteger(size) && size > 0)) {
    console.error("usage: npm run bench -- --growth N,N,… --generator FILE");
    return 2;
  }
  let before: { size: number; ms: number } | null = null;
  for (const size of sizes) {
    const { groupMs, chronicleMs, peakMb, readMb, stories } = tellOnce(size, generator);
    const ms = groupMs + chronicleMs;
    const exponent = before ? Math.log(ms / before.ms) / Math.log(size / before.size) : null;
    console.log(
      `${String(size).padStart(7)} articles: 4-group ${groupMs.toFixed(0)} ms, 5-chronicle ${chronicleMs.toFixed(0)} ms CPU, ` +
        `${stories} stories, peak ${peakMb.toFixed(0)} MB (${readMb.toFixed(0)} MB once all was read)` +
        (exponent === null ? "" : `, exponent ${exponent.toFixed(2)}`),
    );
    before = { size, ms };
  }
  return 0;
}

function tellOnce(size: number, generator: string): TellingTime {
  const area = mkdtempSync(join(existsSync("/dev/shm") ? "/dev/shm" : tmpdir(), "dateline-bench-"));
  try {
    spawnSync(process.execPath, [generator, String(size), area]);
    const program = join(import.meta.dirname, "time-telling.js");
    // Both on one thread, so that CPU time is what one core would take.
    const run = spawnSync(process.execPath, ["--single-threaded-gc", program, area], {
      encoding: "utf8",
    });
    return JSON.parse(run.stdout) as TellingTime;
  } finally {
    rmSync(area, { recursive: true, force: true });
  }
}
