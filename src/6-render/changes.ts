import type { Day } from "../base/day.ts";
import { compare, groupBy } from "../base/order.ts";
import type { Article, ArticleId } from "../model/article.ts";
import type { Site } from "../model/site.ts";

/** Something about a text that changed after it was published. */
export type Change =
  | {
      readonly kind: "correction";
      readonly day: Day;
      readonly article: Article;
      readonly text: string;
    }
  | { readonly kind: "update"; readonly day: Day; readonly article: Article }
  /** `article` is the newer edition. */
  | {
      readonly kind: "edition";
      readonly day: Day;
      readonly article: Article;
      readonly older: Article;
    };

const RANKS: Readonly<Record<Change["kind"], number>> = { correction: 0, edition: 1, update: 2 };

/** All changes that the sources tell of, latest first. */
export function changesOf({
  articles,
  grouping,
}: Pick<Site, "articles" | "grouping">): readonly Change[] {
  const copies = new Set(grouping.duplicates.flatMap((group) => group.articles));
  const byId = new Map<ArticleId, Article>();
  for (const article of articles) if (copies.has(article.id)) byId.set(article.id, article);
  return [
    ...articles.filter(isChanged).flatMap(toldChanges),
    ...grouping.duplicates.flatMap((group) => editionsAmong(group.articles, byId)),
  ].sort(latestFirst);
}

function latestFirst(a: Change, b: Change): number {
  return (
    compare(b.day, a.day) || compare(a.article.id, b.article.id) || RANKS[a.kind] - RANKS[b.kind]
  );
}

function isChanged({ corrections, updated }: Article): boolean {
  return updated !== null || corrections.length > 0;
}

/** A day of change that a correction explains says nothing more. */
function toldChanges(article: Article): readonly Change[] {
  const { corrections, updated } = article;
  const isExplained = corrections.some(({ day }) => day === updated);
  return [
    ...corrections.map(({ day, text }) => ({ kind: "correction", day, article, text }) as const),
    ...(updated === null || isExplained
      ? []
      : [{ kind: "update", day: updated, article } as const]),
  ];
}

/**
 * Near-duplicates of one outlet (or one address) on different days are editions. Of two on one day nothing says which
 * came first, and they may be one page that was saved twice.
 */
function editionsAmong(
  ids: readonly ArticleId[],
  articles: ReadonlyMap<ArticleId, Article>,
): readonly Change[] {
  const members = ids.flatMap((id) => articles.get(id) ?? []);
  return [...groupBy(members, publisherOf)].flatMap(([publisher, editions]) =>
    publisher === "" ? [] : consecutive(editions),
  );
}

function publisherOf({ outlet, url }: Article): string {
  if (outlet !== null) return `outlet ${outlet}`;
  return url === null ? "" : `url ${url}`;
}

function consecutive(editions: readonly Article[]): readonly Change[] {
  return editions.slice(1).flatMap((article, place) => {
    const older = editions[place] as Article;
    const isOther = older.text !== article.text || older.title !== article.title;
    return older.day < article.day && isOther
      ? [{ kind: "edition", day: article.day, article, older } as const]
      : [];
  });
}
