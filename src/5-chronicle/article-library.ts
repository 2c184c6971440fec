// The articles as chronicles read them. An article whose own record, findings, names and copies are those of the last build is the
// same record here, and whatever was made of it can be used again.
import { dayNumber } from "../base/day.ts";
import { hashKey } from "../base/hash.ts";
import type { Annotations } from "../model/annotation.ts";
import type { Article, ArticleId } from "../model/article.ts";
import type { DuplicateGroup, Grouping } from "../model/story.ts";
import { keepItems } from "./changes.ts";
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
}

/** Beside each other, in order of day and id. */
export interface Articles {
  readonly articles: readonly Article[];
  readonly annotations: readonly Annotations[];
}

export type Library = ReadonlyMap<ArticleId, AnnotatedArticle>;

/** A function of what one build after another reads. */
export function articleLibrary(): (
  grouping: Pick<Grouping, "names" | "duplicates">,
  read: Articles,
) => Library {
  const library = new Map<ArticleId, AnnotatedArticle>();
  const findNames = nameBook();
  const editions = new Map<string, number>();

  return ({ names, duplicates }, read) => {
    const originals = originalsIn(duplicates);
    const named = findNames(names, { ...read, library });
    read.articles.forEach((article, place) => {
      const { id } = article;
      const annotations = read.annotations[place] as Annotations;
      const known = library.get(id);
      const names = keepItems(known?.names, named.get(id) ?? known?.names ?? []);
      const original = originals.get(id) ?? id;
      const isSame = known?.article === article && known.annotations === annotations;
      if (isSame && known.names === names && known.original === original) known.place = place;
      else
        library.set(id, {
          ...{ article, place, dayNumber: dayNumber(article.day), annotations },
          ...{ hash: known?.hash ?? hashKey(id), names },
          ...{ original, edition: editionOf(`${original} ${article.day}`) },
        });
    });
    if (library.size > read.articles.length)
      for (const [id, { place }] of library)
        if (read.articles[place]?.id !== id) library.delete(id);
    return library;
  };

  function editionOf(key: string): number {
    const known = editions.get(key) ?? editions.size;
    editions.set(key, known);
    return known;
  }
}

function originalsIn(duplicates: readonly DuplicateGroup[]): ReadonlyMap<ArticleId, ArticleId> {
  const originals = new Map<ArticleId, ArticleId>();
  for (const { articles } of duplicates)
    for (const id of articles) originals.set(id, articles[0] as ArticleId);
  return originals;
}
