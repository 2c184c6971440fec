import { relativeUrl } from "./site-paths.ts";
import type { Link, PageContext, PageSpec } from "./page.ts";

export interface NotFoundView {
  readonly links: readonly Link[];
}

/** Servers show this page at any address, so its links are absolute wherever the site's address is known. */
export function notFoundPage({ paths, site, words }: PageContext): PageSpec {
  const { base } = site.settings;
  return {
    path: paths.notFound,
    template: "pages/not-found",
    title: words.notFoundTitle,
    description: words.notFoundText,
    feedsOf: paths.home,
    under: paths.notFound,
    of: [],
    view: (): NotFoundView => ({
      links: [
        { text: words.home, path: paths.home },
        { text: words.names, path: paths.names },
        { text: words.archive, path: paths.archive },
      ].map(({ text, path }) => ({
        text,
        href: base === null ? relativeUrl(paths.notFound, path) : base + path,
      })),
    }),
  };
}
