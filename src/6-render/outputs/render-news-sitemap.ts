import { addDays } from "../../base/day.ts";
import { sha256 } from "../../base/hash.ts";
import type { OutputFile } from "../../model/output-file.ts";
import { languageOf } from "../words/words.ts";
import type { OutputContext } from "./output-context.ts";
import { OUTPUT_PATHS } from "./output-paths.ts";
import { absoluteUrl } from "./site-address.ts";
import type { ToldStory } from "./told-parts.ts";
import { element, xmlDocument, type Xml } from "./xml.ts";

const NAMESPACES = {
  xmlns: "http://www.sitemaps.org/schemas/sitemap/0.9",
  "xmlns:news": "http://www.google.com/schemas/sitemap-news/0.9",
};
const STORIES_MAX = 1000; // of one file, by the protocol
const DAYS_BACK = 2; // what is older is no news there

/**
 * The stories reported on within two days of the latest report. A clipping is its publisher's news and not this site's, so
 * none is named. Made only for a site with an address.
 */
export function renderNewsSitemap(context: OutputContext): readonly OutputFile[] {
  const { site, asOf } = context;
  const { base } = site.settings;
  if (base === null) return [];
  const first = addDays(asOf, -DAYS_BACK);
  const stories = context.stories
    .filter(({ chronicle }) => chronicle.asOf >= first)
    .slice(0, STORIES_MAX);
  const entries = stories.map((told) => entryOf(told, base, context));
  const text = xmlDocument(element("urlset", NAMESPACES, entries));
  return [{ path: OUTPUT_PATHS.newsSitemap, key: sha256(text), render: () => text }];
}

function entryOf({ story, chronicle }: ToldStory, base: string, context: OutputContext): Xml {
  const { site, paths, words } = context;
  return element("url", {}, [
    element("loc", {}, absoluteUrl(base, paths.story(story.id))),
    element("news:news", {}, [
      element("news:publication", {}, [
        element("news:name", {}, site.settings.title),
        element("news:language", {}, languageOf(words, site.settings.language).split("-")[0]),
      ]),
      element("news:publication_date", {}, chronicle.asOf),
      element("news:title", {}, story.title),
    ]),
  ]);
}
