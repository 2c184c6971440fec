import type { Site } from "../model/site.ts";
import { dayView, type DateView } from "./format-date.ts";
import type { SiteIndex } from "./site-index.ts";
import { relativeUrl, type SitePaths, type UrlPath } from "./site-paths.ts";
import type { Templates } from "./templates.ts";
import { ENGLISH, phrases } from "./words.ts";

/** What every page is made from. */
export interface PageContext {
  readonly site: Site;
  readonly index: SiteIndex;
  readonly paths: SitePaths;
  readonly templates: Templates;
  readonly styles: readonly UrlPath[];
  readonly icon: UrlPath | null;
}

/** A page before it is made. `view` is called when the page's key is needed and again when the page is written. */
export interface PageSpec {
  readonly path: UrlPath;
  /** Name of the template, for example "pages/story". */
  readonly template: string;
  readonly title: string;
  readonly description: string;
  /** The page whose feeds belong to this one. */
  readonly feedsOf: UrlPath;
  /** The entry of the site's navigation that this page stands under. */
  readonly under: UrlPath;
  readonly view: () => object;
}

export interface Link {
  readonly text: string;
  readonly href: string;
}

export interface FrameView {
  readonly language: string;
  readonly title: string;
  readonly description: string;
  readonly siteTitle: string;
  readonly siteDescription: string;
  readonly homeHref: string;
  readonly aboutHref: string;
  readonly isHome: boolean;
  /** Absolute address of the page; empty when the site's address is not known. */
  readonly canonical: string;
  readonly styles: readonly string[];
  readonly icon: string;
  readonly feeds: readonly (Link & { readonly type: string })[];
  readonly navigation: readonly (Link & { readonly isCurrent: boolean })[];
  readonly asOf: DateView;
  readonly version: string;
}

/** The latest day of publication: a build knows no other today. */
export function asOfSite({ articles }: Site): DateView {
  const last = articles[articles.length - 1];
  return last ? dayView(last.day) : { text: "", datetime: "" };
}

/** What the frame round every page prints. */
export function frameView(context: PageContext, spec: PageSpec): FrameView {
  const { site, paths } = context;
  const { title, description, language, base } = site.settings;
  const isHome = spec.path === paths.home;
  const link = linksFrom(context, spec.path);
  return {
    language,
    title: isHome ? title : phrases.pageTitle(spec.title, title),
    description: spec.description,
    siteTitle: title,
    siteDescription: description,
    homeHref: link(paths.home),
    aboutHref: link(paths.about),
    isHome,
    canonical: base === null ? "" : base + (isHome ? "" : spec.path),
    styles: context.styles.map((path) => link(path)),
    icon: context.icon === null ? "" : link(context.icon),
    feeds: FEEDS.map(({ format, type, text }) => ({
      text,
      type,
      href: link(paths.feed(spec.feedsOf, format)),
    })),
    navigation: navigation(paths).map(({ text, path }) => ({
      text,
      href: link(path),
      isCurrent: path === spec.under,
    })),
    asOf: asOfSite(site),
    version: site.version,
  };
}

export const FEEDS = [
  { format: "atom", type: "application/atom+xml", text: "Atom" },
  { format: "json", type: "application/feed+json", text: "JSON Feed" },
] as const;

/** The one page that a server shows at any address needs links that do not start from its own. */
function linksFrom({ site, paths }: PageContext, page: UrlPath) {
  const { base } = site.settings;
  return (to: UrlPath) =>
    page === paths.notFound && base !== null ? base + to : relativeUrl(page, to);
}

function navigation(paths: SitePaths) {
  return [
    { text: ENGLISH.home, path: paths.home },
    { text: ENGLISH.next, path: paths.next },
    { text: ENGLISH.names, path: paths.names },
    { text: ENGLISH.quotations, path: paths.quotations },
    { text: ENGLISH.outlets, path: paths.outlets },
    { text: ENGLISH.archive, path: paths.archive },
    { text: ENGLISH.about, path: paths.about },
  ];
}
