import { keepSame } from "../base/keep-same.ts";
import { groupBy } from "../base/order.ts";
import type { Day } from "../base/day.ts";
import type { ArticleId } from "../model/article.ts";
import type { Story, StoryId } from "../model/story.ts";
import type { ArticleHead } from "./heads.ts";
import type { ArticleMaps } from "./index-articles.ts";
import { listChange } from "./list-change.ts";
import { reindex } from "./regroup.ts";

/** What the reports of a story come to. A story may have ten thousand, and a page that says how many should not ask for each. */
export interface StoryCoverage {
  readonly reports: number;
  /** Near-duplicates count once. */
  readonly independent: number;
  /** Those of the first day. */
  readonly independentOfFirstDay: number;
  /** On which something was published, in order. */
  readonly days: readonly DayCount[];
  /** In order of their first report; null gathers what no outlet is named for. */
  readonly outlets: readonly { readonly outlet: string | null; readonly reports: number }[];
  /** The one that all are in; null for several, and for none. */
  readonly language: string | null;
}

export interface DayCount {
  readonly day: Day;
  readonly reports: number;
}

type Ground = Pick<ArticleMaps, "articles" | "copiesOf">;

export interface IndexedCoverage extends Ground {
  readonly list: readonly Story[];
  readonly coverage: ReadonlyMap<StoryId, StoryCoverage>;
}

export const NO_COVERAGE: IndexedCoverage = {
  ...{ articles: new Map(), copiesOf: new Map(), list: [], coverage: new Map() },
};

export function indexCoverage(
  list: readonly Story[],
  { articles, copiesOf }: Ground,
  last: IndexedCoverage,
): IndexedCoverage {
  const change = listChange(last.list, list);
  const isSameGround = articles === last.articles && copiesOf === last.copiesOf;
  const coverage = reindex(
    last.coverage,
    { removed: change.removed, added: isSameGround ? change.added : list },
    {
      keyOf: ({ id }) => id,
      valueOf: (story, before) => keepSame(before, coverageOf(story, { articles, copiesOf })),
    },
  );
  return { articles, copiesOf, list, coverage };
}

function coverageOf({ members }: Story, { articles, copiesOf }: Ground): StoryCoverage {
  const heads = members.flatMap(({ article }) => articles.get(article) ?? []);
  const first = heads[0]?.day;
  const languages = new Set(heads.map(({ language }) => language));
  const [language = null] = languages;
  return {
    reports: heads.length,
    independent: independentOf(heads, copiesOf),
    independentOfFirstDay: independentOf(
      heads.filter(({ day }) => day === first),
      copiesOf,
    ),
    days: [...groupBy(heads, ({ day }) => day)].map(([day, list]) => ({
      day,
      reports: list.length,
    })),
    outlets: [...groupBy(heads, ({ outlet }) => outlet)].map(([outlet, list]) => ({
      outlet,
      reports: list.length,
    })),
    language: languages.size === 1 ? language : null,
  };
}

function independentOf(heads: readonly ArticleHead[], copiesOf: Ground["copiesOf"]): number {
  return new Set(heads.map(({ id }): ArticleId | readonly ArticleId[] => copiesOf.get(id) ?? id))
    .size;
}
