import type { Flags } from "../config/load-config.ts";
import { startProgress } from "./progress.ts";
import type { CommandInput } from "./option.ts";
import { countBySeverity, formatDiagnostics } from "./report.ts";
import type { BuildReport } from "./build-report.ts";
import { runBuild } from "./run-build.ts";
import { formatSummary, reportAsJson } from "./summary.ts";

export async function runBuildCommand({
  values,
  projectDir,
  version,
}: CommandInput): Promise<number> {
  const since = performance.now();
  const isQuiet = values["quiet"] === true;
  const isJson = values["json"] === true;
  const progress = startProgress(process.stderr, isQuiet || isJson);
  const report = await runBuild({
    ...{ projectDir, version, flags: flagsOf(values), isClean: values["clean"] === true },
    isSwapped: values["swap"] === true,
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
