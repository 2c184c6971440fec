// npm run bench -- --size 1000 [--generator FILE] [--peers DIR] [--workers N] [--profile DIR]
// npm run bench -- --growth 1000,10000,50000 [--stages] [--generator FILE]
// npm run bench -- --watch --size 10000 --edits 50 [--seed 7] [--pause MS] [--generator FILE]
// Builds a generated corpus from nothing, again without a change, and again after one edit, each in a process of its own;
// then runs the stages one by one in this process, and the reading of articles beside libraries that do a part of it. Prints
// times, and never fails on one.
import { appendFileSync, existsSync, readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { buildOnce, formatBuild, type BuildOnceOptions, type MeasuredBuild } from "./build-once.ts";
import { reportGrowth } from "./report-growth.ts";
import { runRivals } from "./run-rivals.ts";
import { timeParts } from "./time-parts.ts";
import { timeReading } from "./time-reading.ts";
import { timeStages } from "./time-stages.ts";
import { formatWatch, timeWatch } from "./time-watch.ts";
import { withCorpus } from "./with-corpus.ts";

const ROOT = resolve(import.meta.dirname, "../../../../..");
const PROGRAM = join(ROOT, "lib/cli.js");
const GENERATOR = "tests/bench/invent-corpus.mjs";

const { values } = parseArgs({
  options: {
    size: { type: "string", default: "1000" },
    generator: { type: "string", default: GENERATOR },
    peers: { type: "string" },
    workers: { type: "string" },
    profile: { type: "string" },
    growth: { type: "string" },
    stages: { type: "boolean" },
    watch: { type: "boolean" },
    edits: { type: "string", default: "50" },
    seed: { type: "string", default: "7" },
    pause: { type: "string" },
  },
});
const generator = resolve(ROOT, values.generator);
const options: BuildOnceOptions = {
  program: PROGRAM,
  workers: values.workers ?? null,
  profile: values.profile ?? null,
};

async function main(): Promise<number> {
  const sizes = (values.growth ?? values.size).split(",").map(Number);
  if (!existsSync(generator) || !sizes.every((size) => Number.isInteger(size) && size > 0)) {
    console.error("Sizes are whole numbers, and a generator is a file: node FILE N FOLDER");
    return 2;
  }
  const [size] = sizes as [number];
  if (values.growth)
    await reportGrowth(sizes, { generator, builds: values.stages ? null : options });
  else await withCorpus(size, generator, values.watch ? reportWatch : reportBuilds);
  return 0;
}

async function reportWatch(project: string): Promise<void> {
  const { edits, seed, pause } = values;
  const pauseMs = pause === undefined ? null : Number(pause);
  const watched = { program: PROGRAM, project, edits: Number(edits), seed: Number(seed), pauseMs };
  console.log(formatWatch(await timeWatch(watched)));
}

async function reportBuilds(project: string): Promise<void> {
  const cold = buildOnce(project, options);
  report("cold build", cold);
  if (values.peers) reportRivals(cold, project, resolve(ROOT, values.peers));
  report("nothing changed", buildOnce(project, options));
  const first = readdirSync(join(project, "seeds")).sort()[0] as string;
  appendFileSync(join(project, "seeds", first), "\nThe talks will resume on Friday.\n");
  report("one article edited", buildOnce(project, options));
  const parts = await timeParts(() => {
    for (const { stage, ms } of timeStages(project))
      console.log(`  ${stage.padEnd(24)}${ms.toFixed(0).padStart(8)} ms`);
  });
  console.log("parts of these, each with the libraries that it calls");
  for (const { part, share } of parts)
    console.log(`  ${part.padEnd(40)}${(100 * share).toFixed(1).padStart(8)} %`);
  reportReading(project);
}

function report(name: string, build: MeasuredBuild): void {
  console.log(`${name.padEnd(20)} ${formatBuild(build)}`);
}

/** Each beside our own cold build, as multiples of it. */
function reportRivals(cold: MeasuredBuild, project: string, sites: string): void {
  const times = (theirs: number | null, ours: number): string =>
    theirs === null ? "unknown" : `× ${(theirs / ours).toFixed(2)}`;
  for (const { name, wallMs, cpuMs, peakMb } of runRivals(sites, {
    area: project,
    seeds: join(project, "seeds"),
  }))
    console.log(
      `  ${name.padEnd(18)} wall ${times(wallMs, cold.wallMs)}, CPU ${times(cpuMs, cold.cpuMs)}, peak ${times(peakMb, cold.peakMb)}`,
    );
}

function reportReading(project: string): void {
  const [scan, ...rest] = timeReading(project);
  if (!scan) return;
  const ours = rest.filter(({ name }) => /^\d-/.test(name)).reduce((sum, { ms }) => sum + ms, 0);
  console.log("CPU time for one article, once warm, and as a multiple of a scan for words");
  for (const { name, ms } of [...rest, { name: "stages 2 and 3 together", ms: ours }])
    console.log(
      `  ${name.padEnd(52)}${ms.toFixed(2).padStart(8)} ms${(ms / scan.ms).toFixed(1).padStart(8)} scans`,
    );
}

process.exitCode = await main();
