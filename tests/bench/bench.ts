// npm run bench -- --size 1000 [--generator FILE] [--peers DIR] [--workers N] [--profile DIR]
// npm run bench -- --growth 1000,10000,50000 [--generator FILE]
// Builds a generated corpus from nothing, again without a change, and again after one edit, each in a process of its own;
// then runs the stages one by one in this process, and the reading of articles beside libraries that do a part of it. Prints
// times, and never fails on one.
import { spawnSync } from "node:child_process";
import { appendFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { reportGrowth } from "./report-growth.ts";
import { runRivals } from "./run-rivals.ts";
import { timeParts } from "./time-parts.ts";
import { timeReading } from "./time-reading.ts";
import { timeStages } from "./time-stages.ts";

const ROOT = resolve(import.meta.dirname, "../../../../..");
const PROGRAM = join(ROOT, "lib/cli.js");
const GENERATOR = "tests/bench/invent-corpus.mjs"; // writes N articles into a folder: node FILE N FOLDER

const { values } = parseArgs({
  options: {
    size: { type: "string", default: "1000" },
    generator: { type: "string", default: GENERATOR },
    peers: { type: "string" },
    workers: { type: "string" },
    profile: { type: "string" },
    growth: { type: "string" },
  },
});

interface Measured {
  readonly wallMs: number;
  readonly cpuMs: number;
  readonly peakMb: number;
  readonly pages: number;
}

async function main(size: number, generator: string): Promise<number> {
  if (!existsSync(generator) || !Number.isInteger(size) || size < 1) {
    console.error(
      `usage: npm run bench -- --size N --generator FILE (no generator at ${generator})`,
    );
    return 2;
  }
  const area = mkdtempSync(join(existsSync("/dev/shm") ? "/dev/shm" : tmpdir(), "dateline-bench-"));
  try {
    mkdirSync(join(area, "seeds"));
    spawnSync(process.execPath, [generator, String(size), join(area, "seeds")]);
    const cold = buildOnce(area);
    report("cold build", cold);
    if (values.peers) reportRivals(cold, area, resolve(ROOT, values.peers));
    report("nothing changed", buildOnce(area));
    const first = readdirSync(join(area, "seeds")).sort()[0] as string;
    appendFileSync(join(area, "seeds", first), "\nThe talks will resume on Friday.\n");
    report("one article edited", buildOnce(area));
    const parts = await timeParts(() => {
      for (const { stage, ms } of timeStages(area))
        console.log(`  ${stage.padEnd(24)}${ms.toFixed(0).padStart(8)} ms`);
    });
    console.log("parts of these, each with the libraries that it calls");
    for (const { part, share } of parts)
      console.log(`  ${part.padEnd(40)}${(100 * share).toFixed(1).padStart(8)} %`);
    reportReading(area);
    return 0;
  } finally {
    rmSync(area, { recursive: true, force: true });
  }
}

function buildOnce(cwd: string): Measured {
  const measured = join(import.meta.dirname, "measured.js");
  const profile = values.profile ? ["--cpu-prof", `--cpu-prof-dir=${resolve(values.profile)}`] : [];
  const workers = values.workers ? ["--workers", values.workers] : [];
  const started = performance.now();
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [...profile, measured, PROGRAM, "build", "--quiet", "--json", "--cache", "cache", ...workers],
    { cwd, encoding: "utf8", maxBuffer: 1 << 28 },
  );
  const wallMs = performance.now() - started;
  const used = JSON.parse(stderr.trim().split("\n").at(-1) as string) as Pick<
    Measured,
    "cpuMs" | "peakMb"
  >;
  const { counts } = JSON.parse(stdout) as { counts: { pages: number } };
  return { wallMs, ...used, pages: counts.pages };
}

function report(name: string, { wallMs, cpuMs, peakMb, pages }: Measured): void {
  const speed = (pages / (wallMs / 1000)).toFixed(0);
  console.log(
    `${name.padEnd(20)} wall ${(wallMs / 1000).toFixed(2)} s, CPU ${(cpuMs / 1000).toFixed(2)} s, peak ${peakMb.toFixed(0)} MB, ${pages} pages, ${speed} pages a second`,
  );
}

/** Each beside our own cold build, as multiples of it. */
function reportRivals(cold: Measured, area: string, sites: string): void {
  const times = (theirs: number | null, ours: number): string =>
    theirs === null ? "unknown" : `× ${(theirs / ours).toFixed(2)}`;
  for (const { name, wallMs, cpuMs, peakMb } of runRivals(sites, {
    area,
    seeds: join(area, "seeds"),
  }))
    console.log(
      `  ${name.padEnd(18)} wall ${times(wallMs, cold.wallMs)}, CPU ${times(cpuMs, cold.cpuMs)}, peak ${times(peakMb, cold.peakMb)}`,
    );
}

function reportReading(area: string): void {
  const [scan, ...rest] = timeReading(area);
  if (!scan) return;
  const ours = rest.filter(({ name }) => /^\d-/.test(name)).reduce((sum, { ms }) => sum + ms, 0);
  console.log("CPU time for one article, once warm, and as a multiple of a scan for words");
  for (const { name, ms } of [...rest, { name: "stages 2 and 3 together", ms: ours }])
    console.log(
      `  ${name.padEnd(52)}${ms.toFixed(2).padStart(8)} ms${(ms / scan.ms).toFixed(1).padStart(8)} scans`,
    );
}

process.exitCode = values.growth
  ? reportGrowth(values.growth.split(",").map(Number), resolve(ROOT, values.generator))
  : await main(Number(values.size), resolve(ROOT, values.generator));
