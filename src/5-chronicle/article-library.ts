// The articles as chronicles read them. An article whose own record, findings, names and copies are those of the last build is the
// same record here, and whatever was made of it can be used again.
import { dayNumber } from "../base/day.ts";
import { hashKey } from "../base/hash.ts";
import { isSameList } from "../base/same-list.ts";
import type { Annotations } from "../model/annotation.ts";
import type { Article, ArticleId } from "../model/article.ts";
import type { EventReport, EventStatus, StatusReport } from "../model/chronicle.ts";
import type { DuplicateGroup, Grouping } from "../model/story.ts";
import { nameBook, type KnownName } from "./name-book.ts";

/** An article with what was found in it. */
export interface AnnotatedArticle {
  readonly article: Article;
  /** Place among all articles: in order of day, then id. It moves when an article before it comes or goes; the order stays. */
  place: number;
  /** Day of publication as a number (`dayNumber`). */
  readonly dayNumber: number;
  readonly annotations: Annotations;
  /** Of the article's id: what ids of events are made from. */
  readonly hash: string;
  /** Who or what is behind each of `annotations.names`. */
  readonly names: readonly (KnownName | null)[];
  /** The first of its near-duplicates: reports of one text count once. */
  readonly original: ArticleId;
  /** Number that copies of one text have in common which were published on one day. */
  readonly edition: number;
  readonly alone: AloneLists;
}

/** What events say of an article that alone reports them: most are reported once, and all of one article share these lists. */
export interface AloneLists {
  reports?: readonly EventReport[];
  readonly histories: Partial<Record<EventStatus, readonly StatusReport[]>>;
}

/** Beside each other, in order of day and id. */
export interface Articles {
  readonly articles: readonly Article[];
  readonly annotations: readonly Annotations[];
}

export interface Library {
  readonly byId: ReadonlyMap<ArticleId, AnnotatedArticle>;
  /** In order of day, then id. */
  readonly inOrder: readonly AnnotatedArticle[];
}

/** A function of what one build after another reads. */
export function articleLibrary(): (
  grouping: Pick<Grouping, "names" | "duplicates">,
  read: Articles,
) => Library {
  const byId = new Map<ArticleId, AnnotatedArticle>();
  const findNames = nameBook();
  const editions = new Map<string, number>();
  let inOrder: readonly AnnotatedArticle[] = [];

  return ({ names, duplicates }, read) => {
    const known = knownInOrder(read.articles, { byId, inOrder });
    const originals = originalsIn(duplicates);
    const named = findNames(names, { ...read, known, byId });
    inOrder = read.articles.map((article, place) => {
      const before = known[place];
      const annotations = read.annotations[place] as Annotations;
      const own = named.get(article.id) ?? before?.names ?? [];
      const original = originals.get(article.id) ?? article.id;
      const isSame = before?.article === article && before.annotations === annotations;
      if (isSame && before.original === original && isSameList(before.names, own)) {
        before.place = place;
        return before;
      }
      const edition = editionOf(`${original} ${article.day}`);
      const hash = before?.hash ?? hashKey(article.id);
      const number = dayNumber(article.day);
      return {
        article,
        place,
        dayNumber: number,
        annotations,
        hash,
        names: own,
        original,
        edition,
        alone: { histories: {} },
      };
    });
    inOrder.forEach((each, place) => {
      if (known[place] !== each) byId.set(each.article.id, each);
    });
    if (byId.size > inOrder.length)
      for (const [id, each] of byId) if (inOrder[each.place] !== each) byId.delete(id);
    return { byId, inOrder };
  };

  function editionOf(key: string): number {
    const known = editions.get(key) ?? editions.size;
    editions.set(key, known);
    return known;
  }
}

/** What was known of each article. Nearly all stand as far from the one before as they did, and need no look into a table. */
function knownInOrder(
  articles: readonly Article[],
  { byId, inOrder }: Library,
): readonly (AnnotatedArticle | undefined)[] {
  let shift = 0;
  return articles.map((article, place) => {
    const next = inOrder[place + shift];
    if (next?.article === article) return next;
    const known = byId.get(article.id);
    if (known) shift = known.place - place;
    return known;
  });
}

function originalsIn(duplicates: readonly DuplicateGroup[]): ReadonlyMap<ArticleId, ArticleId> {
  const originals = new Map<ArticleId, ArticleId>();
  for (const { articles } of duplicates)
    for (const id of articles) originals.set(id, articles[0] as ArticleId);
  return originals;
}
