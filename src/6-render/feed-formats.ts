import type { FeedFormat } from "./site-paths.ts";

/** RSS knows no relative links, so there is none without an address of the site. */
export function feedFormats(base: string | null): readonly FeedFormat[] {
  return base === null ? ["atom", "json"] : ["atom", "json", "rss"];
}

/** How pages name a feed. */
export const FEED_LINKS: Readonly<
  Record<FeedFormat, { readonly type: string; readonly text: string }>
> = {
  atom: { type: "application/atom+xml", text: "Atom" },
  json: { type: "application/feed+json", text: "JSON Feed" },
  rss: { type: "application/rss+xml", text: "RSS" },
};
