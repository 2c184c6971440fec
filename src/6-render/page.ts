import type { Direction } from "../model/settings.ts";
import type { Site } from "../model/site.ts";
import type { ScriptPaths } from "./asset-files.ts";
import { FEED_LINKS, feedFormats } from "./feed-formats.ts";
import { dayView, type DateView } from "./format-date.ts";
import type { PicturesOfStories } from "./pictures/render-pictures.ts";
import { PICTURE_HEIGHT, PICTURE_WIDTH } from "./pictures/share-picture.ts";
import type { SearchPlan } from "./search/render-search.ts";
import type { SiteIndex } from "./site-index.ts";
import { relativeUrl, type SitePaths, type UrlPath } from "./site-paths.ts";
import { paperOf } from "./theme-style.ts";
import type { Templates } from "./templates.ts";
import type { ViewMemory } from "./view-memory.ts";
import { languageOf, type Words } from "./words/words.ts";

/** What every page is made from. */
export interface PageContext {
  readonly site: Site;
  readonly index: SiteIndex;
  readonly paths: SitePaths;
  readonly templates: Templates;
  /** Of the interface. */
  readonly words: Words;
  readonly styles: readonly UrlPath[];
  readonly icon: UrlPath | null;
  readonly scripts: ScriptPaths;
  readonly search: SearchPlan;
  readonly pictures: PicturesOfStories;
  readonly views: ViewMemory;
}

/** A page before it is made. */
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
  /**
   * All that `view` sees beside what it looks up in the context: texts and references, JSON. A page that tells it is not made
   * again while nothing that it looked up has changed.
   */
  readonly of?: readonly unknown[];
}

/** Pages of a kind that a site has one of for each article or event: a spec is made when its page is, and forgotten with it. */
export interface PageSeries {
  readonly template: string;
  readonly paths: readonly UrlPath[];
  /** Of the page with this place in `paths`; the same whenever it is asked for. */
  readonly specOf: (place: number) => PageSpec;
  /**
   * All that `specOf` sees beside what it looks up in the context: records and texts. As long as they are the very same, so is the
   * spec, which then need not be made. Where it is not told, specs are made and compared.
   */
  readonly madeOf?: (place: number) => readonly unknown[];
}

export interface Link {
  readonly text: string;
  readonly href: string;
}

export interface FrameView {
  readonly language: string;
  readonly direction: Direction;
  readonly title: string;
  readonly description: string;
  readonly siteTitle: string;
  readonly siteDescription: string;
  readonly homeHref: string;
  readonly aboutHref: string;
  readonly searchHref: string;
  /** Of the page of corrections; none where there are none. */
  readonly corrections: readonly Link[];
  readonly isHome: boolean;
  /** Absolute address of the page; empty when the site's is not known, and for the page that is shown at any address. */
  readonly canonical: string;
  readonly styles: readonly string[];
  /** Colours of the paper. */
  readonly paperLight: string;
  readonly paperDark: string;
  readonly icon: string;
  /** Of the story that the page belongs to; none where there is none, or no address for it. */
  readonly pictures: readonly PictureView[];
  /** Of the one script of every page, or empty. */
  readonly script: string;
  readonly feeds: readonly (Link & { readonly type: string })[];
  /** For `aria-current`; empty where the reader is elsewhere. */
  readonly navigation: readonly (Link & { readonly current: string })[];
  readonly asOf: DateView;
  readonly version: string;
}

/** A picture that stands for a page where it is shared. */
export interface PictureView {
  readonly address: string;
  readonly width: number;
  readonly height: number;
  readonly alt: string;
}

/** The latest day of publication: a build knows no other today. */
export function asOfSite({ index: { asOf }, words }: PageContext): DateView {
  return asOf === null ? { text: "", datetime: "" } : dayView(words, asOf);
}

/** What the frame round every page prints. */
export function frameView(context: PageContext, spec: PageSpec): FrameView {
  const { site, paths, words } = context;
  const { title, description, language, base } = site.settings;
  const isHome = spec.path === paths.home;
  const isCanonical = base !== null && spec.path !== paths.notFound;
  const link = linksFrom(context, spec.path);
  const { navigation, ...shared } = folderFrame(context, spec.path);
  return {
    language: languageOf(words, language),
    direction: words.direction,
    title: isHome ? title : words.phrases.pageTitle(spec.title, title),
    description: spec.description,
    siteTitle: title,
    siteDescription: description,
    isHome,
    canonical: isCanonical ? base + (isHome ? "" : spec.path) : "",
    pictures: picturesOf(context, spec),
    feeds: feedLinks(context, spec.feedsOf).map(({ type, text, path }) => ({
      type,
      text,
      href: link(path),
    })),
    navigation: navigation.map(({ text, href, path }) => ({
      text,
      href,
      current: path === spec.path ? "page" : path === spec.under ? "true" : "",
    })),
    version: site.version,
    ...shared,
  };
}

/** What the frames of all pages in one folder print. */
interface FolderFrame extends Pick<
  FrameView,
  "homeHref" | "aboutHref" | "searchHref" | "corrections" | "styles" | "paperLight" | "paperDark"
> {
  readonly icon: string;
  readonly script: string;
  readonly asOf: DateView;
  readonly navigation: readonly (Link & { readonly path: UrlPath })[];
}

/** By folder: links lead the same way from all pages in it, and a site has many more pages than folders. */
const folderFrames = new WeakMap<PageContext, Map<string, FolderFrame>>();

function folderFrame(context: PageContext, page: UrlPath): FolderFrame {
  let known = folderFrames.get(context);
  if (!known) folderFrames.set(context, (known = new Map()));
  const isAnywhere = page === context.paths.notFound; // its links do not start from its folder
  const folder = isAnywhere ? page : page.slice(0, page.lastIndexOf("/") + 1);
  const frame = known.get(folder) ?? makeFolderFrame(context, page);
  known.set(folder, frame);
  return frame;
}

function makeFolderFrame(context: PageContext, page: UrlPath): FolderFrame {
  const { site, paths, words, icon, scripts } = context;
  const { theme } = site.settings;
  const link = linksFrom(context, page);
  return {
    homeHref: link(paths.home),
    aboutHref: link(paths.about),
    searchHref: link(paths.search),
    corrections: context.index.hasChanges
      ? [{ text: words.corrections, href: link(paths.corrections) }]
      : [],
    styles: context.styles.map((path) => link(path)),
    paperLight: paperOf(theme, "light"),
    paperDark: paperOf(theme, "dark"),
    icon: icon === null ? "" : link(icon),
    script: scripts.site === null ? "" : link(scripts.site),
    asOf: asOfSite(context),
    navigation: navigationOf(context).map(({ text, path }) => ({ text, path, href: link(path) })),
  };
}

/** Programs that show a shared page load its picture from elsewhere, so only an absolute address serves them. */
function picturesOf({ site, pictures }: PageContext, spec: PageSpec): readonly PictureView[] {
  const { base } = site.settings;
  const picture = pictures.get(spec.feedsOf);
  if (base === null || !picture) return [];
  const address = base + picture.path;
  return [{ address, width: PICTURE_WIDTH, height: PICTURE_HEIGHT, alt: picture.alt }];
}

/** The feeds that belong to a page. */
export function feedLinks({ site, paths }: PageContext, page: UrlPath) {
  return feedFormats(site.settings.base).map((format) => ({
    path: paths.feed(page, format),
    ...FEED_LINKS[format],
  }));
}

/** The one page that a server shows at any address needs links that do not start from its own. */
function linksFrom({ site, paths }: PageContext, page: UrlPath) {
  const { base } = site.settings;
  return (to: UrlPath) =>
    page === paths.notFound && base !== null ? base + to : relativeUrl(page, to);
}

function navigationOf({ paths, words }: PageContext) {
  return [
    { text: words.home, path: paths.home },
    { text: words.next, path: paths.next },
    { text: words.names, path: paths.names },
    { text: words.quotations, path: paths.quotations },
    { text: words.outlets, path: paths.outlets },
    { text: words.archive, path: paths.archive },
    { text: words.search, path: paths.search },
    { text: words.about, path: paths.about },
  ];
}
