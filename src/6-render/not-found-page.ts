import { relativeUrl } from "./site-paths.ts";
import type { Link, PageContext, PageSpec } from "./page.ts";
import { ENGLISH } from "./words.ts";

export interface NotFoundView {
  readonly links: readonly Link[];
}

/** Servers show this page at any address, so its links are absolute wherever the site's address is known. */
export function notFoundPage({ paths, site }: PageContext): PageSpec {
  const { base } = site.settings;
  return {
    path: paths.notFound,
    template: "pages/not-found",
    title: ENGLISH.notFoundTitle,
    description: ENGLISH.notFoundText,
    feedsOf: paths.home,
    under: paths.notFound,
    view: (): NotFoundView => ({
      links: [
        { text: ENGLISH.home, path: paths.home },
        { text: ENGLISH.names, path: paths.names },
        { text: ENGLISH.archive, path: paths.archive },
      ].map(({ text, path }) => ({
        text,
        href: base === null ? relativeUrl(paths.notFound, path) : base + path,
      })),
    }),
  };
}
