import { dateOf, monthOf, weekdayOf, yearOf, type Day } from "../../base/day.ts";
import { escapeHtml } from "../../base/html.ts";
import {
  feedAddress,
  itemAddress,
  itemName,
  pageAddress,
  type Feed,
  type FeedFormatter,
  type FeedItem,
} from "./feed.ts";
import { element, xmlDocument, type Xml } from "./xml.ts";

// RFC 822 knows English names only.
const WEEKDAYS = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];
const MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ");

const NAMESPACES = {
  "xmlns:atom": "http://www.w3.org/2005/Atom",
  "xmlns:dc": "http://purl.org/dc/elements/1.1/",
};

/** RSS 2.0, which has no relative links: only for a feed whose site has an address. */
export const rssFormat: FeedFormatter<Xml> = {
  itemOf,
  feedOf: (feed, items) => {
    const channel = element("channel", {}, [
      element("title", {}, feed.title),
      element("link", {}, pageAddress(feed, "rss")),
      element("description", {}, feed.subtitle ?? feed.title),
      element("language", {}, feed.language),
      element("lastBuildDate", {}, mailDate(feed.updated)),
      element("generator", {}, "Dateline"),
      element("atom:link", {
        rel: "self",
        type: "application/rss+xml",
        href: feedAddress(feed, "rss") ?? "",
      }),
      ...items,
    ]);
    return xmlDocument(element("rss", { version: "2.0", ...NAMESPACES }, [channel]));
  },
};

function itemOf(item: FeedItem, feed: Feed): Xml {
  return element("item", {}, [
    element("title", {}, item.title),
    element("link", {}, itemAddress(feed, item, "rss")),
    element("guid", { isPermaLink: item.mayMove ? "false" : "true" }, itemName(feed, item)),
    element("pubDate", {}, mailDate(item.published)),
    ...item.authors.map((name) => element("dc:creator", {}, name)),
    ...item.tags.map((tag) => element("category", {}, tag)),
    // The description of RSS is HTML, so plain text is escaped for HTML before it is escaped for XML.
    element("description", {}, item.html ?? escapeHtml(item.summary)),
  ]);
}

function mailDate(day: Day): string {
  const date = String(dateOf(day)).padStart(2, "0");
  const month = MONTHS[monthOf(day) - 1];
  const year = String(yearOf(day)).padStart(4, "0");
  return `${WEEKDAYS[weekdayOf(day) - 1]}, ${date} ${month} ${year} 00:00:00 GMT`;
}
