import { boundedMemo } from "../base/bounded-memo.ts";
import { findPlace } from "../base/gazetteer.ts";
import type { Span } from "../model/article.ts";
import type { Difference } from "../model/chronicle.ts";
import type { Report } from "./collect-reports.ts";
import { differencesOf, printedIn, type Told } from "./differences.ts";

/** "In Geneva" against "in Valmora". "In Switzerland" differs from neither: countries and regions are left out. */
export function comparePlaces(event: string, reports: readonly Report[]): readonly Difference[] {
  const told: Told[] = [];
  for (const report of reports) {
    const scene = sceneOf(report);
    if (scene) told.push(scene);
  }
  return differencesOf("place", event, told);
}

function sceneOf(report: Report): Told | null {
  const { from } = report;
  for (const place of report.mention.scene) {
    const name = from.names[place];
    if (!name || isWide(name.name)) continue;
    const value = (): string => printedIn(from, from.annotations.names[place] as Span);
    return { key: name.id, value, report };
  }
  return null;
}

const isWide = boundedMemo((name) => {
  const kind = findPlace(name)?.kind;
  return kind === "country" || kind === "region";
});
