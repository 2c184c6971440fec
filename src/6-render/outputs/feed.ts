import type { Day } from "../../base/day.ts";
import type { SafeHtml } from "../../base/html.ts";
import type { FeedFormat, SitePlace, UrlPath } from "../site-paths.ts";
import {
  absoluteUrl,
  addressFrom,
  placeAddress,
  placeAddressFrom,
  uuidUrn,
} from "./site-address.ts";

export interface FeedItem {
  /** What makes the item's lasting name, the same in each feed, when its address cannot. */
  readonly identity: readonly string[];
  readonly place: SitePlace;
  /** An event gets a page of its own when more is reported of it. */
  readonly mayMove: boolean;
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

/** A form that feeds take. An item is printed apart, since many feeds have it. */
export interface FeedFormatter<Text extends string> {
  /** Of the feed it looks at the site's address and at its own place alone. */
  readonly itemOf: (item: FeedItem, feed: Feed) => Text;
  readonly feedOf: (feed: Feed, items: readonly Text[]) => string;
}

/** The feed's own address; null when the site's is not known. */
export function feedAddress(feed: Feed, format: FeedFormat): string | null {
  return feed.base === null ? null : feed.base + feed.self(format);
}

/** Of the feed's page. */
export function pageAddress(feed: Feed, format: FeedFormat): string {
  return addressFrom(feed.self(format), feed.page, feed.base);
}

export function itemAddress(feed: Feed, { place }: FeedItem, format: FeedFormat): string {
  return placeAddressFrom(feed.self(format), place, feed.base);
}

/** The lasting id of the feed: its page's address, or a UUID when there is none. */
export function feedName(feed: Feed): string {
  return feed.base === null ? uuidUrn(...feed.identity) : absoluteUrl(feed.base, feed.page);
}

/** The lasting id of an item: its address where that stays, else a UUID. */
export function itemName(feed: Feed, item: FeedItem): string {
  if (feed.base === null || item.mayMove) return uuidUrn(...item.identity);
  return placeAddress(feed.base, item.place);
}

/** The first instant of a day: the build knows no hours. */
export function instantOf(day: Day): string {
  return `${day}T00:00:00Z`;
}
