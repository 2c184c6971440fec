import { slugOf } from "../base/slug.ts";
import { compare } from "../base/order.ts";
import type { Day } from "../base/day.ts";
import type { NameKind } from "../model/annotation.ts";
import type { ArticleId } from "../model/article.ts";
import type { Site } from "../model/site.ts";
import type { NameId, StoryId } from "../model/story.ts";
import { eventHomes } from "./event-homes.ts";

declare const urlPathBrand: unique symbol;

/**
 * Where a file of the site lies, from its root: "articles/000-25c4.html". Every path ends in a file's name and holds
 * only [a-z0-9./_-], so that pages open from disk and no path needs escaping. Given by this file only.
 */
export type UrlPath = string & { readonly [urlPathBrand]: true };

export type FeedFormat = "atom" | "rss" | "json";
export type DataSet = "articles" | "stories" | "quotations" | "names";

/** A page, or a place within one. */
export interface SitePlace {
  readonly page: UrlPath;
  readonly anchor: string | null;
}

/** Which page a thing has. The one place that knows; links are made with `relativeUrl`. */
export interface SitePaths {
  readonly home: UrlPath;
  readonly archive: UrlPath;
  readonly next: UrlPath;
  readonly names: UrlPath;
  /** Names that begin with a letter: one, and a capital. */
  readonly namesOf: (letter: string) => UrlPath;
  readonly outlets: UrlPath;
  readonly quotations: UrlPath;
  readonly corrections: UrlPath;
  readonly search: UrlPath;
  readonly about: UrlPath;
  readonly notFound: UrlPath;
  readonly article: (id: ArticleId) => UrlPath;
  readonly story: (id: StoryId) => UrlPath;
  /** A page of a long story: a month, "background", "next". */
  readonly storyPart: (id: StoryId, part: string) => UrlPath;
  /** Of a story, for those who share it. */
  readonly picture: (id: StoryId) => UrlPath;
  /** An event's own page, or its place on the page of the only article that reports it. */
  readonly event: (id: string) => SitePlace;
  readonly name: (id: NameId) => UrlPath;
  /** A page of a long list: all of a month, "2025-08". */
  readonly monthOf: (page: UrlPath, month: string) => UrlPath;
  /** Null stands for articles whose outlet nothing names. */
  readonly outlet: (name: string | null) => UrlPath;
  readonly day: (day: Day) => UrlPath;
  /** "2025-08" */
  readonly month: (month: string) => UrlPath;
  /** The feed that belongs to a page. */
  readonly feed: (page: UrlPath, format: FeedFormat) => UrlPath;
  readonly data: (set: DataSet) => UrlPath;
}

const NAME_FOLDERS: Readonly<Record<NameKind, string>> = {
  person: "people",
  place: "places",
  organisation: "organisations",
};
const FEED_ENDINGS: Readonly<Record<FeedFormat, string>> = {
  atom: ".atom.xml",
  rss: ".rss.xml",
  json: ".json",
};

/**
 * Paths of articles and events by id, in a process that renders again and again. Many maps have pages by path, and a text that was
 * looked up before need not be put together and hashed again.
 */
export type PathMemory = Readonly<Record<"articles" | "events", Map<string, UrlPath>>>;

export function pathMemory(): PathMemory {
  return { articles: new Map(), events: new Map() };
}

const PATHS_MAX = 500_000; // in days of edits those of what is gone must not fill the memory

function keepingPaths(
  known: Map<string, UrlPath> | undefined,
  make: (id: string) => UrlPath,
): (id: string) => UrlPath {
  if (!known) return make;
  if (known.size > PATHS_MAX) known.clear();
  return (id) => {
    let kept = known.get(id);
    if (kept === undefined) known.set(id, (kept = make(id)));
    return kept;
  };
}

/** `homes` of its events, where they are known already. */
export function sitePaths(
  site: Pick<Site, "grouping" | "articles" | "chronicles">,
  homes = eventHomes(site),
  memory: PathMemory | null = null,
): SitePaths {
  const articlePath = keepingPaths(memory?.articles, (id) => path(`articles/${id}.html`));
  const eventPath = keepingPaths(memory?.events, (id) => path(`events/${id}.html`));
  const kinds = new Map(site.grouping.names.map((name) => [name.id, name.kind]));
  const outletSlugs = slugsOf(site.articles.flatMap(({ outlet }) => outlet ?? []));
  return {
    home: path("index.html"),
    archive: path("archive.html"),
    next: path("next.html"),
    names: path("names.html"),
    namesOf: (letter) => path(`names/${letterSlug(letter)}.html`),
    outlets: path("outlets.html"),
    quotations: path("quotations.html"),
    corrections: path("corrections.html"),
    search: path("search.html"),
    about: path("about.html"),
    notFound: path("404.html"),
    article: articlePath,
    story: (id) => path(`stories/${id}.html`),
    storyPart: (id, part) => path(`stories/${id}/${part}.html`),
    picture: (id) => path(`stories/${id}.png`),
    event: (id) => {
      const home = homes.get(id);
      return home === undefined
        ? { page: eventPath(id), anchor: null }
        : { page: articlePath(home), anchor: eventAnchor(id) };
    },
    name: (id) => path(`${NAME_FOLDERS[kinds.get(id) ?? "person"]}/${id}.html`),
    monthOf: (page, month) => path(`${stemOf(page)}/${month}.html`),
    outlet: (name) =>
      path(
        `outlets/${name === null ? UNNAMED_SLUG : (outletSlugs.get(name) ?? slugOf(name))}.html`,
      ),
    day: (day) => path(`days/${day}.html`),
    month: (month) => path(`days/${month}.html`),
    feed: (page, format) => path(`feeds/${stemOf(page)}${FEED_ENDINGS[format]}`),
    data: (set) => path(`data/${set}.json`),
  };
}

/** The place of sentence number `index` (in `Annotations.sentences`) within its article's page. */
export function sentenceAnchor(index: number): string {
  return `s${index + 1}`;
}

/** The place of paragraph number `index` within its article's page, where it holds no sentence that was found. */
export function paragraphAnchor(index: number): string {
  return `p${index + 1}`;
}

/** The place of an event within the page of its story, and of each article that reports it. */
export function eventAnchor(id: string): string {
  return `e-${id}`;
}

/** A link from one file of the site to another, with an optional anchor; it works in any sub-path and from disk. */
export function relativeUrl(from: UrlPath, to: UrlPath, anchor: string | null = null): string {
  if (anchor === null) return relativePath(from, to);
  return from === to ? `#${anchor}` : `${relativePath(from, to)}#${anchor}`;
}

/** A page holds hundreds of links, so its folders are taken apart once for all that follow each other. */
function relativePath(from: string, to: string): string {
  if (from !== lastFrom) {
    foldersOfLast = foldersOf(from);
    lastFrom = from;
  }
  for (const { folder, up } of foldersOfLast)
    if (to.startsWith(folder)) return up + to.slice(folder.length);
  return to; // not reached: the last folder is the root
}

let lastFrom = "";
let foldersOfLast: readonly FolderAbove[] = foldersOf("");

interface FolderAbove {
  /** With its slash; empty for the root. */
  readonly folder: string;
  /** The way there. */
  readonly up: string;
}

/** The folder that a file lies in, and those above it up to the root. */
function foldersOf(path: string): readonly FolderAbove[] {
  const folders: FolderAbove[] = [];
  let folder = path;
  for (let up = ""; folder !== ""; up += "../") {
    folder = folder.slice(0, folder.lastIndexOf("/", folder.length - 2) + 1);
    folders.push({ folder, up });
  }
  return folders.length > 0 ? folders : [{ folder: "", up: "" }];
}

/** As `relativeUrl`, to a place. */
export function placeUrl(from: UrlPath, { page, anchor }: SitePlace): string {
  return relativeUrl(from, page, anchor);
}

/** From the root of the site. */
export function addressOfPlace({ page, anchor }: SitePlace): string {
  return anchor === null ? page : `${page}#${anchor}`;
}

/** Of a file that is no page: a style sheet, a picture. The text must be a path as `UrlPath` describes it. */
export function assetPath(text: string): UrlPath {
  return path(text);
}

const UNNAMED_SLUG = "unnamed-source";

/** A slug for each text; texts that would share one get a number, in order of the texts. */
function slugsOf(texts: readonly string[]): ReadonlyMap<string, string> {
  const slugs = new Map<string, string>();
  const taken = new Set([UNNAMED_SLUG]);
  for (const text of [...new Set(texts)].sort(compare)) {
    const base = slugOf(text);
    let slug = base;
    for (let number = 2; taken.has(slug); number++) slug = `${base}-${number}`;
    taken.add(slug);
    slugs.set(text, slug);
  }
  return slugs;
}

/** "a"; for a letter of another script its number, "u0431"; for what is no letter "0". */
function letterSlug(letter: string): string {
  const small = letter.toLowerCase();
  if (/^[a-z]$/.test(small)) return small;
  if (letter === "#") return "0";
  return `u${(small.codePointAt(0) ?? 0).toString(16).padStart(4, "0")}`;
}

function stemOf(page: UrlPath): string {
  return page.replace(/\.html$/, "");
}

function path(text: string): UrlPath {
  return text as UrlPath;
}
