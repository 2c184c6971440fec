import type { Day } from "../../base/day.ts";
import type { SafeHtml } from "../../base/html.ts";
import type { FeedFormat, UrlPath } from "../site-paths.ts";
import { absoluteUrl, addressFrom, uuidUrn } from "./site-address.ts";

export interface FeedItem {
  /** What makes the item's lasting name when the site's address is not known. */
  readonly identity: readonly string[];
  readonly page: UrlPath;
  readonly title: string;
  readonly authors: readonly string[];
  readonly summary: string;
  /** Null when there is no more to say than the summary. */
  readonly html: SafeHtml | null;
  readonly tags: readonly string[];
  /** The original page of a report. */
  readonly externalUrl: string | null;
  readonly published: Day;
  readonly updated: Day;
  readonly language: string | null;
}

/** A feed before it takes the form of Atom, RSS or JSON Feed. */
export interface Feed {
  readonly identity: readonly string[];
  readonly page: UrlPath;
  readonly self: (format: FeedFormat) => UrlPath;
  readonly title: string;
  readonly subtitle: string | null;
  /** Who publishes the feed: the site. */
  readonly author: string;
  readonly language: string;
  readonly updated: Day;
  /** Absolute address of the site, ending in "/"; null when it is not known: links are relative then. */
  readonly base: string | null;
  readonly items: readonly FeedItem[];
}

/** The feed's own address; null when the site's is not known. */
export function feedAddress(feed: Feed, format: FeedFormat): string | null {
  return feed.base === null ? null : feed.base + feed.self(format);
}

/** Of the feed's page or an item's. */
export function pageAddress(feed: Feed, page: UrlPath, format: FeedFormat): string {
  return addressFrom(feed.self(format), page, feed.base);
}

/** The lasting id of the feed, or of one of its items: the page's address, or a UUID when there is none. */
export function feedName(feed: Feed, item: FeedItem | null = null): string {
  if (feed.base === null) return uuidUrn(...feed.identity, ...(item?.identity ?? []));
  return absoluteUrl(feed.base, (item ?? feed).page);
}

/** The first instant of a day: the build knows no hours. */
export function instantOf(day: Day): string {
  return `${day}T00:00:00Z`;
}
