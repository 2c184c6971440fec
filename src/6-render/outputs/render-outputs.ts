import { compare } from "../../base/order.ts";
import type { Diagnostic } from "../../model/diagnostic.ts";
import type { OutputFile } from "../../model/output-file.ts";
import type { Site } from "../../model/site.ts";
import type { SitePaths } from "../site-paths.ts";
import { noBase } from "./messages.ts";
import { outputContext, type OutputContext } from "./output-context.ts";
import { renderCalendar } from "./render-calendar.ts";
import { renderCitations } from "./render-citations.ts";
import { renderData } from "./render-data.ts";
import { renderFeeds } from "./render-feeds.ts";
import { renderHostFiles } from "./render-host-files.ts";
import { renderSitemap } from "./render-sitemap.ts";
import { renderTables } from "./render-tables.ts";
import { renderTimelines } from "./render-timelines.ts";
import { STAND_IN_BASE } from "./site-address.ts";

type Renderer = (context: OutputContext) => readonly OutputFile[];

const RENDERERS: readonly Renderer[] = [
  renderData,
  renderTables,
  renderTimelines,
  renderCitations,
  renderCalendar,
  renderFeeds,
  renderSitemap,
  renderHostFiles,
];

/** Everything beside the pages, in order of path. */
export function renderOutputs(site: Site, paths: SitePaths): readonly OutputFile[] {
  const context = outputContext(site, paths);
  return RENDERERS.flatMap((render) => render(context)).sort((a, b) => compare(a.path, b.path));
}

/** What somebody should know about these outputs before publishing them. */
export function outputNotes({ settings }: Site): readonly Diagnostic[] {
  return settings.base === null ? [noBase(STAND_IN_BASE)] : [];
}
