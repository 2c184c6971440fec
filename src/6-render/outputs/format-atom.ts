import {
  feedAddress,
  feedName,
  instantOf,
  itemAddress,
  itemName,
  pageAddress,
  type Feed,
  type FeedFormatter,
  type FeedItem,
} from "./feed.ts";
import { element, xmlDocument, type Xml } from "./xml.ts";

/** RFC 4287. Links are relative to the feed when the site's address is not known, which Atom allows. */
export const atomFormat: FeedFormatter<Xml> = {
  itemOf: entryOf,
  feedOf: (feed, entries) => {
    const self = feedAddress(feed, "atom");
    return xmlDocument(
      element("feed", { xmlns: "http://www.w3.org/2005/Atom", "xml:lang": feed.language }, [
        element("id", {}, feedName(feed)),
        element("title", {}, feed.title),
        feed.subtitle === null ? null : element("subtitle", {}, feed.subtitle),
        element("updated", {}, instantOf(feed.updated)),
        element("author", {}, [element("name", {}, feed.author)]),
        element("generator", {}, "Dateline"),
        self === null
          ? null
          : element("link", { rel: "self", type: "application/atom+xml", href: self }),
        element("link", {
          rel: "alternate",
          type: "text/html",
          href: pageAddress(feed, "atom"),
        }),
        ...entries,
      ]),
    );
  },
};

function entryOf(item: FeedItem, feed: Feed): Xml {
  const language: Record<string, string> =
    item.language === null ? {} : { "xml:lang": item.language };
  return element("entry", language, [
    element("id", {}, itemName(feed, item)),
    element("title", {}, item.title),
    element("published", {}, instantOf(item.published)),
    element("updated", {}, instantOf(item.updated)),
    ...item.authors.map((name) => element("author", {}, [element("name", {}, name)])),
    element("link", {
      rel: "alternate",
      type: "text/html",
      href: itemAddress(feed, item, "atom"),
    }),
    item.externalUrl === null ? null : element("link", { rel: "via", href: item.externalUrl }),
    ...item.tags.map((term) => element("category", { term })),
    item.summary === "" ? null : element("summary", {}, item.summary),
    item.html === null ? null : element("content", { type: "html" }, item.html),
  ]);
}
