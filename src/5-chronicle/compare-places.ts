import { findPlace } from "../base/gazetteer.ts";
import type { Span } from "../model/article.ts";
import type { Difference } from "../model/chronicle.ts";
import type { Name } from "../model/story.ts";
import type { Report } from "./collect-reports.ts";
import { differencesOf, type NameOf, type Told } from "./differences.ts";

/** "In Geneva" against "in Valmora". "In Switzerland" differs from neither: countries and regions are left out. */
export function comparePlaces(
  event: string,
  reports: readonly Report[],
  nameOf: NameOf,
): readonly Difference[] {
  const told: Told[] = [];
  for (const report of reports) {
    const scene = sceneOf(report, nameOf);
    if (scene) told.push(scene);
  }
  return differencesOf("place", event, told);
}

function sceneOf(report: Report, nameOf: NameOf): Told | null {
  const { annotations, nameIds, article } = report.from;
  for (const place of report.mention.scene) {
    const name = nameOf(nameIds[place] ?? null);
    if (!name || isWide(name)) continue;
    const { start, end } = annotations.names[place] as Span;
    return { key: name.id, value: article.text.slice(start, end), report };
  }
  return null;
}

function isWide({ name }: Name): boolean {
  const kind = findPlace(name)?.kind;
  return kind === "country" || kind === "region";
}
