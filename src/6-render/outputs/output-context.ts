import { hashKey } from "../../base/hash.ts";
import { parseDay, type Day } from "../../base/day.ts";
import { compare } from "../../base/order.ts";
import type { Annotations } from "../../model/annotation.ts";
import type { Article, ArticleId } from "../../model/article.ts";
import type { Chronicle } from "../../model/chronicle.ts";
import type { Site } from "../../model/site.ts";
import type { DuplicateGroup, Name, NameId, Story } from "../../model/story.ts";
import type { SitePaths, UrlPath } from "../site-paths.ts";
import { wordsOf, type Words } from "../words/words.ts";

export interface ToldStory {
  readonly story: Story;
  readonly chronicle: Chronicle;
  /** Hash of what stages 4 and 5 say of the story, and of its articles. */
  readonly digest: string;
}

/** What every renderer of this folder gets: the site, its things by id, and hashes to make keys of. */
export interface OutputContext {
  readonly site: Site;
  readonly paths: SitePaths;
  readonly words: Words;
  /** Of all pages. */
  readonly pages: readonly UrlPath[];
  /** Latest day of publication on the site; the build knows no other "today". */
  readonly asOf: Day;
  readonly articles: ReadonlyMap<ArticleId, Article>;
  readonly annotations: ReadonlyMap<ArticleId, Annotations>;
  /** Reprints and former editions, for which another article is shown. */
  readonly folded: ReadonlySet<ArticleId>;
  /** Of each article without its body. */
  readonly digestOf: ReadonlyMap<ArticleId, string>;
  readonly names: ReadonlyMap<NameId, Name>;
  /** In order of id. */
  readonly stories: readonly ToldStory[];
  readonly digests: {
    /** Of the program's version and the settings: part of every key. */
    readonly settings: string;
    readonly articles: string;
    readonly names: string;
    readonly stories: string;
  };
}

const FIRST_DAY = parseDay("1970-01-01") as Day; // stands for "as of" when there are no articles

export function outputContext(
  site: Site,
  paths: SitePaths,
  pages: readonly UrlPath[],
): OutputContext {
  const { articles, grouping, chronicles, settings, version, outlets } = site;
  const digestsOfArticles = new Map(articles.map((each) => [each.id, articleDigest(each)]));
  const stories = grouping.stories
    .map((story, index) => ({ story, chronicle: chronicles[index] as Chronicle }))
    .map((told) => ({ ...told, digest: storyDigest(told, digestsOfArticles) }))
    .sort((a, b) => compare(a.story.id, b.story.id));
  return {
    site,
    paths,
    words: wordsOf(settings.language),
    pages,
    digestOf: digestsOfArticles,
    folded: foldedArticles(grouping.duplicates),
    asOf: articles.at(-1)?.day ?? FIRST_DAY,
    articles: new Map(articles.map((article) => [article.id, article])),
    annotations: new Map(site.annotations.map((each) => [each.article, each])),
    names: new Map(grouping.names.map((name) => [name.id, name])),
    stories,
    digests: {
      settings: hashKey(version, JSON.stringify(settings), JSON.stringify(outlets)),
      articles: hashKey(
        [...digestsOfArticles.values()].join(),
        JSON.stringify(grouping.duplicates),
      ),
      names: namesDigest(grouping.names),
      stories: hashKey(stories.map(({ digest }) => digest).join()),
    },
  };
}

function foldedArticles(duplicates: readonly DuplicateGroup[]): ReadonlySet<ArticleId> {
  return new Set(
    duplicates.flatMap(({ shown, articles }) => articles.filter((id) => id !== shown)),
  );
}

/** The body is known by its source file's hash: hashing all texts anew would take longer than anything else here. */
function articleDigest(article: Article): string {
  const head = { ...article, text: "", paragraphs: [], markup: [], lines: [] };
  return hashKey(JSON.stringify(head));
}

/** Where a name is mentioned, and why its forms are one, does not reach these outputs. */
function namesDigest(names: readonly Name[]): string {
  const heads = names.map((name) => ({ ...name, mentions: name.mentions.length, reasons: [] }));
  return hashKey(JSON.stringify(heads));
}

function storyDigest(
  { story, chronicle }: Omit<ToldStory, "digest">,
  articles: ReadonlyMap<ArticleId, string>,
): string {
  return hashKey(
    JSON.stringify(story),
    JSON.stringify(chronicle),
    story.members.map(({ article }) => articles.get(article)).join(),
  );
}
