import { keepSame } from "../base/keep-same.ts";
import { groupBy } from "../base/order.ts";
import type { ShownFindings } from "../model/annotation.ts";
import type { Article, ArticleId } from "../model/article.ts";
import type { Grouping } from "../model/story.ts";
import { stretchesOf, type ArticlePlaces } from "./article-places.ts";
import { changesOf, type Change } from "./changes.ts";
import { articleHead, articleRef, type ArticleHead, type ArticleRef } from "./heads.ts";
import type { IndexedSite } from "./indexed-site.ts";
import { keepLists, reindex } from "./regroup.ts";
import { listChange, type ListChange } from "./list-change.ts";
import { publishedEnd } from "./policy.ts";

/** What is looked up of articles. */
export interface ArticleMaps {
  readonly articles: ReadonlyMap<ArticleId, ArticleHead>;
  readonly texts: ReadonlyMap<ArticleId, Article>;
  readonly places: ReadonlyMap<ArticleId, ArticlePlaces>;
  readonly annotations: ReadonlyMap<ArticleId, ShownFindings>;
  /** The articles of an article's duplicate group, itself among them: one list for all of them, since copies can be many. */
  readonly copiesOf: ReadonlyMap<ArticleId, readonly ArticleId[]>;
  /** Latest first. */
  readonly changes: readonly Change[];
  readonly changesOf: ReadonlyMap<ArticleId, readonly Change[]>;
  readonly articlesByDay: ReadonlyMap<string, readonly ArticleRef[]>;
  /** Null is the key of articles whose outlet nothing names. */
  readonly articlesByOutlet: ReadonlyMap<string | null, readonly ArticleRef[]>;
}

export interface IndexedArticles {
  readonly maps: ArticleMaps;
  readonly list: readonly Article[];
  readonly found: readonly ShownFindings[];
  readonly duplicates: Grouping["duplicates"];
  readonly refs: ReadonlyMap<ArticleId, ArticleRef>;
}

export const NO_ARTICLES: IndexedArticles = {
  maps: {
    ...{ articles: new Map(), texts: new Map(), places: new Map(), annotations: new Map() },
    ...{ copiesOf: new Map(), changes: [], changesOf: new Map(), articlesByDay: new Map() },
    articlesByOutlet: new Map(),
  },
  ...{ list: [], found: [], duplicates: [], refs: new Map() },
};

const idOf = ({ id }: Article): ArticleId => id;

/** `last` is of the same settings and register. */
export function indexArticles(site: IndexedSite, last: IndexedArticles): IndexedArticles {
  const { articles: list, annotations: found, grouping } = site;
  const { duplicates } = grouping;
  if (list === last.list && found === last.found && duplicates === last.duplicates) return last;
  const change = listChange(last.list, list);
  const refs = reindex(last.refs, change, {
    keyOf: idOf,
    valueOf: (article, before) => keepSame(before, articleRef(article)),
  });
  const refOf = ({ id }: Article): ArticleRef => refs.get(id) as ArticleRef;
  const changes = keepSame(last.maps.changes, changesOf(site));
  const maps: ArticleMaps = {
    changes,
    articles: reindex(last.maps.articles, change, {
      keyOf: idOf,
      valueOf: (article, before) => keepSame(before, articleHead(article)),
    }),
    ...textsOf(site, change, last),
    copiesOf:
      duplicates === last.duplicates
        ? last.maps.copiesOf
        : new Map(duplicates.flatMap(({ articles }) => articles.map((id) => [id, articles]))),
    changesOf: keepLists(
      last.maps.changesOf,
      groupBy(changes, ({ article }) => article.id),
    ),
    articlesByDay: keepLists(
      last.maps.articlesByDay,
      groupBy(list.map(refOf), ({ day }) => day),
    ),
    articlesByOutlet: keepLists(last.maps.articlesByOutlet, byOutlet(list, refOf)),
  };
  return { maps, list, found, duplicates, refs };
}

/** An article's places change with the article, or with what was found in it. */
function textsOf(
  site: IndexedSite,
  change: ListChange<Article>,
  last: IndexedArticles,
): Pick<ArticleMaps, "texts" | "annotations" | "places"> {
  const found = listChange(last.found, site.annotations);
  const texts = reindex(last.maps.texts, change, { keyOf: idOf, valueOf: (article) => article });
  const annotations = reindex(last.maps.annotations, found, {
    keyOf: ({ article }) => article,
    valueOf: (each) => each,
  });
  const placed = new Set([
    ...change.added,
    ...found.added.flatMap(({ article }) => texts.get(article) ?? []),
  ]);
  const places = reindex(
    last.maps.places,
    { removed: change.removed, added: [...placed] },
    {
      keyOf: idOf,
      valueOf: (article, before) =>
        keepSame(before, {
          end: publishedEnd(site, article),
          sentences: stretchesOf(annotations.get(article.id)?.sentences ?? []),
          paragraphs: stretchesOf(article.paragraphs),
        }),
    },
  );
  return { texts, annotations, places };
}

function byOutlet(
  articles: readonly Article[],
  refOf: (article: Article) => ArticleRef,
): ReadonlyMap<string | null, readonly ArticleRef[]> {
  const groups = groupBy(articles, ({ outlet }) => outlet);
  return new Map([...groups].map(([outlet, list]) => [outlet, list.map(refOf)]));
}
