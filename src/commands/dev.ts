import { flagsOf, hasColours } from "./build.ts";
import { startDevSession, type DevSession } from "./dev-session.ts";
import type { CommandInput } from "./option.ts";
import { startProgress } from "./progress.ts";
import { formatDiagnostics, type LocatedDiagnostic } from "./report.ts";
import { formatSummary } from "./summary.ts";

const PORT = 4321;
const ADDRESSES: Readonly<Record<string, string>> = {
  localhost: "127.0.0.1",
  "127.0.0.1": "127.0.0.1",
  "::1": "::1",
};

/** Serves until a signal ends it. */
export async function runDevCommand(input: CommandInput): Promise<number> {
  const { values, projectDir, version } = input;
  const host = String(values["host"] ?? "localhost");
  const address = ADDRESSES[host];
  const port = values["port"] === undefined ? PORT : parsePort(String(values["port"]));
  if (address === undefined || port === null) {
    const fault = port === null ? "A port is a number from 0 to 65535." : WRONG_HOST;
    process.stderr.write(`${fault}\n`);
    return 2;
  }
  const isQuiet = values["quiet"] === true;
  const ending = endingSignal(); // before a word is said that somebody may answer with a signal
  const style = { isColoured: hasColours(process.stderr), isQuiet };
  const progress = startProgress(process.stderr, isQuiet);
  let isFirst = true;
  let told: readonly LocatedDiagnostic[] = [];
  let session: DevSession;
  try {
    session = await startDevSession({
      ...{ projectDir, version, flags: flagsOf(values), port, host: address },
      isPortFree: values["port"] === undefined,
      onStage: (stage) => isFirst && progress.show(stage),
      onBuilt: (report, elapsedMs) => {
        progress.end();
        const isAtRest = report.outcome === "unchanged" && !isFirst; // then only news is told
        const said = isAtRest ? without(report.diagnostics, told) : report.diagnostics;
        isFirst = false;
        told = report.diagnostics;
        process.stderr.write(formatDiagnostics(said, style));
        if (!isQuiet && !isAtRest) process.stdout.write(`${formatSummary(report, elapsedMs)}\n`);
      },
    });
  } catch (error) {
    if (!(error instanceof Error && "syscall" in error && error.syscall === "listen")) throw error;
    process.stderr.write(`Port ${port} is taken. Name another one with --port.\n`);
    return 1;
  }
  process.stdout.write(`Serving on http://${host === "::1" ? "[::1]" : host}:${session.port}/\n`);
  const code = await ending;
  process.stderr.write(formatDiagnostics(await session.close(), style));
  return code;
}

function without(
  all: readonly LocatedDiagnostic[],
  told: readonly LocatedDiagnostic[],
): readonly LocatedDiagnostic[] {
  const known = new Set(told.map((each) => JSON.stringify(each)));
  return all.filter((each) => !known.has(JSON.stringify(each)));
}

const WRONG_HOST =
  'The site is served to this machine only: --host takes "localhost", "127.0.0.1" or "::1".';

function parsePort(text: string): number | null {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : NaN;
  return port <= 65_535 ? port : null;
}

/** The exit code that belongs to it. */
function endingSignal(): Promise<number> {
  return new Promise((resolve) => {
    process.once("SIGINT", () => resolve(130));
    process.once("SIGTERM", () => resolve(143));
  });
}
