import {
  feedAddress,
  instantOf,
  itemAddress,
  itemName,
  pageAddress,
  type Feed,
  type FeedFormatter,
  type FeedItem,
} from "./feed.ts";
import { formatJsonLine } from "./json.ts";

/** JSON Feed 1.1, an item a line. Its addresses are optional and absolute: without the site's address only items carry one. */
export const jsonFormat: FeedFormatter<string> = {
  itemOf: (item, feed) => formatJsonLine(jsonItem(item, feed)),
  feedOf: (feed, items) => {
    const self = feedAddress(feed, "json");
    const home = pageAddress(feed, "json");
    const head = formatJsonLine({
      version: "https://jsonfeed.org/version/1.1",
      title: feed.title,
      ...(self !== null && { home_page_url: home, feed_url: self }),
      ...(feed.subtitle !== null && { description: feed.subtitle }),
      language: feed.language,
      authors: [{ name: feed.author }],
    });
    return `${head.slice(0, -1)},"items":[\n${items.join(",\n")}\n]}\n`;
  },
};

function jsonItem(item: FeedItem, feed: Feed): Record<string, unknown> {
  return {
    id: itemName(feed, item),
    url: itemAddress(feed, item, "json"),
    ...(item.externalUrl !== null && { external_url: item.externalUrl }),
    title: item.title,
    ...(item.summary !== "" && { summary: item.summary }),
    ...(item.html === null
      ? { content_text: item.summary === "" ? item.title : item.summary }
      : { content_html: item.html }),
    date_published: instantOf(item.published),
    date_modified: instantOf(item.updated),
    ...(item.authors.length > 0 && { authors: item.authors.map((name) => ({ name })) }),
    ...(item.tags.length > 0 && { tags: item.tags }),
    ...(item.language !== null && { language: item.language }),
  };
}
