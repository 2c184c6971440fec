import type { Applied } from "../7-write/apply-writes.ts";
import { SETTINGS_FILE } from "../config/load-config.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { Settings } from "../model/settings.ts";
import { NO_COUNTS, type BuildCounts } from "./build-counts.ts";
import type { ProjectConfig } from "./read-project.ts";
import { locateDiagnostics, type LocatedDiagnostic, type TextOf } from "./report.ts";
import type { Stopwatch } from "./stopwatch.ts";

export type BuildStage = "reading" | "waiting" | "building" | "writing";

export interface BuildReport {
  /** "refused" when nothing was written: the diagnostics say why. */
  readonly outcome: "built" | "unchanged" | "refused";
  readonly settings: Settings;
  /** Absolute. */
  readonly out: string;
  readonly counts: BuildCounts;
  /** Changes with every byte of the site that lies in the output folder; "" when nobody looked. */
  readonly siteVersion: string;
  readonly written: number;
  readonly removed: number;
  readonly diagnostics: readonly LocatedDiagnostic[];
  readonly timesMs: Readonly<Partial<Record<BuildStage, number>>>;
  /** The exit code that a signal asked for while files were moved. */
  readonly stoppedWith: number | null;
}

/** What every report tells, however far the build came. */
interface Reported {
  readonly config: ProjectConfig;
  /** Absolute. */
  readonly out: string;
  readonly stopwatch: Stopwatch<BuildStage>;
}

/** What a build came to, as far as it came. */
export interface Outcome {
  readonly outcome?: BuildReport["outcome"];
  readonly counts?: BuildCounts;
  readonly applied?: Applied;
  /** Hash of the manifest of what lies in the output folder in the end. */
  readonly siteVersion?: string;
  readonly textOf?: TextOf;
  readonly diagnostics: readonly Diagnostic[];
  readonly stoppedWith?: number | null;
}

/** The report of a build that ends here. */
export function report({ config, out, stopwatch }: Reported, found: Outcome): BuildReport {
  const settingsText: TextOf = (path) =>
    path === SETTINGS_FILE ? (config.text ?? undefined) : undefined;
  return {
    outcome: found.outcome ?? "refused",
    settings: config.settings,
    out,
    counts: found.counts ?? NO_COUNTS,
    siteVersion: found.siteVersion ?? "",
    written: found.applied?.written ?? 0,
    removed: found.applied?.removed ?? 0,
    diagnostics: locateDiagnostics(found.diagnostics, found.textOf ?? settingsText),
    timesMs: stopwatch.stop(),
    stoppedWith: found.stoppedWith ?? null,
  };
}
