import { countBySeverity, formatCount, type LocatedDiagnostic } from "./report.ts";
import type { BuildReport } from "./build-report.ts";

/** "Built 24 pages from 2 articles: 1 story, 9 events (0 errors, 1 warning) in 0.42 s" */
export function formatSummary(report: BuildReport, elapsedMs: number): string {
  const { outcome, counts, diagnostics } = report;
  const { error, warning } = countBySeverity(diagnostics);
  const faults = `(${formatCount(error, "error")}, ${formatCount(warning, "warning")})`;
  const time = `in ${(elapsedMs / 1000).toFixed(2)} s`;
  if (outcome === "refused") return `Nothing was written ${faults} ${time}`;
  const pages = formatCount(counts.pages, "page");
  const articles = formatCount(counts.articles, "article");
  if (outcome === "unchanged")
    return `Nothing changed: ${pages} from ${articles} ${faults} ${time}`;
  const stories = formatCount(counts.stories, "story", "stories");
  const events = formatCount(counts.events, "event");
  return `Built ${pages} from ${articles}: ${stories}, ${events} ${faults} ${time}`;
}

/** One object for other programs. */
export function reportAsJson(report: BuildReport, elapsedMs: number): string {
  const { outcome, counts, written, removed, timesMs, out } = report;
  const times = Object.entries({ ...timesMs, all: elapsedMs });
  const seconds = times.map(([stage, ms]) => [stage, Math.round(ms) / 1000] as const);
  return `${JSON.stringify({
    ...{ outcome, out, counts, written, removed, ...diagnosticsAsJson(report.diagnostics) },
    seconds: Object.fromEntries(seconds),
  })}\n`;
}

export function diagnosticsAsJson(diagnostics: readonly LocatedDiagnostic[]) {
  return {
    faults: countBySeverity(diagnostics),
    diagnostics: diagnostics.map(({ words, ...rest }) => ({
      ...rest,
      text: words && words.line.slice(words.start, words.end),
    })),
  };
}
