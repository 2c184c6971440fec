import type { Flags } from "../config/load-config.ts";
import { startProgress } from "./progress.ts";
import type { CommandInput } from "./option.ts";
import { countBySeverity, formatDiagnostics } from "./report.ts";
import type { BuildReport } from "./build-report.ts";
import { runBuild } from "./run-build.ts";
import { formatSummary, reportAsJson } from "./summary.ts";

const WORKERS_MAX = 64;

export async function runBuildCommand({
  values,
  projectDir,
  version,
}: CommandInput): Promise<number> {
  const since = performance.now();
  const threads = parseWorkers(values["workers"]);
  if (threads === undefined) {
    process.stderr.write(`The number of workers is a whole number from 0 to ${WORKERS_MAX}.\n`);
    return 2;
  }
  const isQuiet = values["quiet"] === true;
  const isJson = values["json"] === true;
  const progress = startProgress(process.stderr, isQuiet || isJson);
  const report = await runBuild({
    ...{ projectDir, version, flags: flagsOf(values), isClean: values["clean"] === true },
    isSwapped: values["swap"] === true,
    threads,
    onStage: progress.show,
  });
  progress.end();
  const elapsedMs = performance.now() - since;
  if (isJson) process.stdout.write(reportAsJson(report, elapsedMs));
  else {
    const style = { isColoured: hasColours(process.stderr), isQuiet };
    process.stderr.write(formatDiagnostics(report.diagnostics, style));
    if (!isQuiet) process.stdout.write(`${formatSummary(report, elapsedMs)}\n`);
  }
  return report.stoppedWith ?? exitCodeOf(report, values["strict"] === true);
}

/** Null when nothing was said, undefined when it was no such number. */
function parseWorkers(written: CommandInput["values"][string]): number | null | undefined {
  if (typeof written !== "string") return null;
  const number = /^\d{1,2}$/.test(written) ? Number(written) : Infinity;
  return number <= WORKERS_MAX ? number : undefined;
}

/** The settings that a command line gives. */
export function flagsOf(values: CommandInput["values"]): Flags {
  const names = ["seeds", "out", "cache", "base"] as const;
  return Object.fromEntries(
    names.flatMap((name) => (typeof values[name] === "string" ? [[name, values[name]]] : [])),
  );
}

export function hasColours(stream: NodeJS.WriteStream): boolean {
  return stream.isTTY && stream.hasColors();
}

function exitCodeOf({ diagnostics, outcome }: BuildReport, isStrict: boolean): number {
  const { error, warning } = countBySeverity(diagnostics);
  return error > 0 || outcome === "refused" || (isStrict && warning > 0) ? 1 : 0;
}
