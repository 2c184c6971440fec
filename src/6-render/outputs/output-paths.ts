import type { StoryId } from "../../model/story.ts";
import { assetPath, type UrlPath } from "../site-paths.ts";

/** Files beside the pages that pages may link to; feeds and the four data sets have their places in `SitePaths`. */
export const OUTPUT_PATHS = {
  calendar: assetPath("events.ics"),
  sitemap: assetPath("sitemap.xml"),
  newsSitemap: assetPath("news-sitemap.xml"),
  dictionary: assetPath("data/README.txt"),
  articlesCsv: assetPath("data/articles.csv"),
  eventsCsv: assetPath("data/events.csv"),
  bibtex: assetPath("data/articles.bib"),
  ris: assetPath("data/articles.ris"),
  cslJson: assetPath("data/articles.csl.json"),
} as const;

/** A story as TimelineJS reads it. */
export function timelinePath(id: StoryId): UrlPath {
  return assetPath(`data/timelines/${id}.json`);
}
