import { spawnSync } from "node:child_process";
import { join, resolve } from "node:path";

/** What one build of a project took, in a process of its own. */
export interface MeasuredBuild {
  readonly wallMs: number;
  readonly cpuMs: number;
  readonly peakMb: number;
  readonly pages: number;
}

export interface BuildOnceOptions {
  /** Of the program, as a user runs it. */
  readonly program: string;
  /** How many threads read; null leaves it to the program. */
  readonly workers: string | null;
  /** Folder for CPU profiles. */
  readonly profile: string | null;
}

const HEAP = ["--max-semi-space-size=32", "--max-old-space-size=16384"]; // as in `npm run build`

/** Into `dist/` of the project, with what it kept of an earlier build. */
export function buildOnce(
  project: string,
  { program, workers, profile }: BuildOnceOptions,
): MeasuredBuild {
  const profiling = profile ? ["--cpu-prof", `--cpu-prof-dir=${resolve(profile)}`] : [];
  const measured = join(import.meta.dirname, "measured.js");
  const words = ["build", "--quiet", "--json", "--cache", "cache"];
  const threads = workers ? ["--workers", workers] : [];
  const started = performance.now();
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [...HEAP, ...profiling, measured, program, ...words, ...threads],
    { cwd: project, encoding: "utf8", maxBuffer: 1 << 28 },
  );
  const wallMs = performance.now() - started;
  const used = JSON.parse(stderr.trim().split("\n").at(-1) as string) as Pick<
    MeasuredBuild,
    "cpuMs" | "peakMb"
  >;
  const { counts } = JSON.parse(stdout) as { counts: { pages: number } };
  return { wallMs, ...used, pages: counts.pages };
}

/** "wall 1.20 s, CPU 1.80 s, peak 300 MB, 1200 pages, 1000 pages a second" */
export function formatBuild({ wallMs, cpuMs, peakMb, pages }: MeasuredBuild): string {
  const speed = (pages / (wallMs / 1000)).toFixed(0);
  const times = `wall ${(wallMs / 1000).toFixed(2)} s, CPU ${(cpuMs / 1000).toFixed(2)} s`;
  return `${times}, peak ${peakMb.toFixed(0)} MB, ${pages} pages, ${speed} pages a second`;
}
