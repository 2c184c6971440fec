import { compare } from "../../base/order.ts";
import type { OutputFile } from "../../model/output-file.ts";
import { outputContext, type OutputContext, type OutputInput } from "./output-context.ts";
import { renderCalendar } from "./render-calendar.ts";
import { renderCitations } from "./render-citations.ts";
import { renderData } from "./render-data.ts";
import { renderFeeds } from "./render-feeds.ts";
import { renderHostFiles } from "./render-host-files.ts";
import { renderNewsSitemap } from "./render-news-sitemap.ts";
import { renderSitemap } from "./render-sitemap.ts";
import { renderTables } from "./render-tables.ts";
import { renderTimelines } from "./render-timelines.ts";

type Renderer = (context: OutputContext) => readonly OutputFile[];

const RENDERERS: readonly Renderer[] = [
  renderData,
  renderTables,
  renderTimelines,
  renderCitations,
  renderCalendar,
  renderFeeds,
  renderSitemap,
  renderNewsSitemap,
  renderHostFiles,
];

/** Everything beside the pages, in order of path. */
export function renderOutputs(input: OutputInput): readonly OutputFile[] {
  const context = outputContext(input);
  return RENDERERS.flatMap((render) => render(context)).sort((a, b) => compare(a.path, b.path));
}
