import { keepSame } from "../base/keep-same.ts";
import { commonEnds, keepList } from "../base/same-list.ts";
import { groupBy } from "../base/order.ts";
import type { ShownFindings } from "../model/annotation.ts";
import type { Article, ArticleId } from "../model/article.ts";
import type { Grouping } from "../model/story.ts";
import { stretchesOf, type ArticlePlaces } from "./article-places.ts";
import { changesOf, type Change } from "./changes.ts";
import { articleHead, articleRef, type ArticleHead, type ArticleRef } from "./heads.ts";
import type { IndexedSite } from "./indexed-site.ts";
import { mapOnDemand } from "./map-on-demand.ts";
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
  /** Beside `list`. */
  readonly listed: readonly ArticleRef[];
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
  ...{ list: [], listed: [], found: [], duplicates: [], refs: new Map() },
};

const idOf = ({ id }: Article): ArticleId => id;

interface Indexing {
  /** Of the same settings and register. */
  readonly last: IndexedArticles;
  /** There will be no other in this process. */
  readonly isLast: boolean;
}

export function indexArticles(site: IndexedSite, { last, isLast }: Indexing): IndexedArticles {
  const { articles: list, annotations: found, grouping } = site;
  const { duplicates } = grouping;
  if (list === last.list && found === last.found && duplicates === last.duplicates) return last;
  const change = listChange(last.list, list);
  const refs = reindex(last.refs, change, {
    keyOf: idOf,
    valueOf: (article, before) => keepSame(before, articleRef(article)),
  });
  const listed = mapKept(last, list, ({ id }) => refs.get(id) as ArticleRef);
  const isListedAlike = listed === last.listed;
  const changes = keepSame(last.maps.changes, changesOf(site));
  const maps: ArticleMaps = {
    changes,
    articles: reindex(last.maps.articles, change, {
      keyOf: idOf,
      valueOf: (article, before) => keepSame(before, articleHead(article)),
    }),
    ...textsOf(site, change, { last, isLast }),
    copiesOf:
      duplicates === last.duplicates
        ? last.maps.copiesOf
        : new Map(duplicates.flatMap(({ articles }) => articles.map((id) => [id, articles]))),
    changesOf: keepLists(
      last.maps.changesOf,
      groupBy(changes, ({ article }) => article.id),
    ),
    articlesByDay: isListedAlike
      ? last.maps.articlesByDay
      : keepLists(
          last.maps.articlesByDay,
          groupBy(listed, ({ day }) => day),
        ),
    articlesByOutlet:
      isListedAlike && areOfSameOutlets(change.added, last)
        ? last.maps.articlesByOutlet
        : keepLists(last.maps.articlesByOutlet, byOutlet(list, listed)),
  };
  return { maps, list, listed, found, duplicates, refs };
}

/** An article's places change with the article, or with what was found in it. */
function textsOf(
  site: IndexedSite,
  change: ListChange<Article>,
  { last, isLast }: Indexing,
): Pick<ArticleMaps, "texts" | "annotations" | "places"> {
  const found = listChange(last.found, site.annotations);
  const texts = reindex(last.maps.texts, change, { keyOf: idOf, valueOf: (article) => article });
  const annotations = reindex(last.maps.annotations, found, {
    keyOf: ({ article }) => article,
    valueOf: (each) => each,
  });
  const placesIn = (article: Article): ArticlePlaces => ({
    end: publishedEnd(site, article),
    sentences: stretchesOf(annotations.get(article.id)?.sentences ?? []),
    paragraphs: stretchesOf(article.paragraphs),
  });
  // After an edit few are asked for, and of the others neither text nor findings are read from where they lie.
  if (isLast) return { texts, annotations, places: mapOnDemand(texts, placesIn, Infinity) };
  const placed = new Set([
    ...change.added,
    ...found.added.flatMap(({ article }) => texts.get(article) ?? []),
  ]);
  const places = reindex(
    last.maps.places,
    { removed: change.removed, added: [...placed] },
    {
      keyOf: idOf,
      valueOf: (article, before) => keepSame(before, placesIn(article)),
    },
  );
  return { texts, annotations, places };
}

/** The references of all articles, made for those alone that stand between what both lists have in common. */
function mapKept(
  { list: before, listed: known }: IndexedArticles,
  list: readonly Article[],
  refOf: (article: Article) => ArticleRef,
): readonly ArticleRef[] {
  const { start, end } = commonEnds(before, list);
  return keepList(known, [
    ...known.slice(0, start),
    ...list.slice(start, list.length - end).map(refOf),
    ...known.slice(known.length - end),
  ]);
}

function areOfSameOutlets(articles: readonly Article[], { maps }: IndexedArticles): boolean {
  return articles.every(({ id, outlet }) => maps.articles.get(id)?.outlet === outlet);
}

/** `listed` are their references. */
function byOutlet(
  articles: readonly Article[],
  listed: readonly ArticleRef[],
): ReadonlyMap<string | null, readonly ArticleRef[]> {
  const groups = new Map<string | null, ArticleRef[]>();
  articles.forEach(({ outlet }, place) => {
    const [ref, group] = [listed[place] as ArticleRef, groups.get(outlet)];
    if (group) group.push(ref);
    else groups.set(outlet, [ref]);
  });
  return groups;
}
