import { hashKey } from "../../base/hash.ts";
import type { OutputFile } from "../../model/output-file.ts";
import type { FeedFormat } from "../site-paths.ts";
import { articleFeed } from "./article-feed.ts";
import { eventFeed } from "./event-feed.ts";
import type { Feed } from "./feed.ts";
import { formatAtom } from "./format-atom.ts";
import { formatJsonFeed } from "./format-json-feed.ts";
import { formatRss } from "./format-rss.ts";
import type { OutputContext } from "./output-context.ts";

const FORMATS: Readonly<Record<FeedFormat, (feed: Feed) => string>> = {
  atom: formatAtom,
  json: formatJsonFeed,
  rss: formatRss,
};

/** The site's feed has articles, a story's feed has events. RSS is made only for a site with an address. */
export function renderFeeds(context: OutputContext): readonly OutputFile[] {
  const { paths, digests, stories } = context;
  const home = filesOf(paths.home, digests.articles, () => articleFeed(context));
  const perStory = stories.flatMap((told) =>
    filesOf(paths.story(told.story.id), told.digest, () => eventFeed(told, context)),
  );
  return [...home, ...perStory];

  function filesOf(
    page: typeof paths.home,
    digest: string,
    feedOf: () => Feed,
  ): readonly OutputFile[] {
    const formats: readonly FeedFormat[] =
      context.site.settings.base === null ? ["atom", "json"] : ["atom", "json", "rss"];
    return formats.map((format) => ({
      path: paths.feed(page, format),
      key: hashKey("feed/1", format, page, digests.settings, digest),
      render: () => FORMATS[format](feedOf()),
    }));
  }
}
