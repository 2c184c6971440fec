import { daysBetween } from "../base/day.ts";
import { groupBy } from "../base/order.ts";
import type { ArticleId } from "../model/article.ts";
import type { EventReport } from "../model/chronicle.ts";
import type { Membership, Story } from "../model/story.ts";
import { articleRow, type ArticleRow } from "./article-row.ts";
import type { StoryCoverage } from "./index-coverage.ts";
import type { PageContext } from "./page.ts";
import { sharing } from "./sharing.ts";
import type { UrlPath } from "./site-paths.ts";
import { coverageOf } from "./state-of-play.ts";
import type { Words } from "./words/words.ts";

/** A headline among those of other outlets, with how long after the first it came. */
export interface ReportInTime extends ArticleRow {
  readonly id: ArticleId;
  /** "first", "2 days later" */
  readonly lag: string;
  /** Where the same text stands: "3 places"; empty when it stands here alone. */
  readonly places: string;
  /** Of near-duplicates the first is shown, and the others stand here. */
  readonly copies: readonly (ArticleRow & { readonly id: ArticleId })[];
}

/** One entry for each independent report, in order of day, then id. Takes reports in that order. */
export function reportsInTime(
  context: PageContext,
  page: UrlPath,
  reports: readonly EventReport[],
): readonly ReportInTime[] {
  const groups = [...groupBy(reports, ({ article, copyOf }) => copyOf ?? article).values()];
  const heads = groups.map(([head]) => head as EventReport);
  const ofFirstDay = heads.filter(({ lagDays }) => lagDays === 0).length;
  return groups.flatMap((group) => {
    const lag = lagOf(context.words, (group[0] as EventReport).lagDays, ofFirstDay);
    return reportInTime(context, page, { lag, articles: group.map(({ article }) => article) });
  });
}

/** The latest independent reports of a story, at most `count`, as `reportsInTime` gives them. */
export function latestReports(
  context: PageContext,
  page: UrlPath,
  { story, count }: { readonly story: Story; readonly count: number },
): readonly ReportInTime[] {
  const { days, independentOfFirstDay } = coverageOf(context, story);
  const copiesOf = copiesIn(context, story);
  const groups: (readonly ArticleId[])[] = [];
  for (let at = story.members.length - 1; at >= 0 && groups.length < count; at--) {
    const { article } = story.members[at] as Membership;
    const copies = copiesOf(article);
    if (copies[0] === article) groups.push(copies);
  }
  return groups.reverse().flatMap((articles) => {
    const day = context.index.articles.get(articles[0] as ArticleId)?.day;
    const lagDays = day ? daysBetween((days[0] ?? { day }).day, day) : 0;
    const lag = lagOf(context.words, lagDays, independentOfFirstDay);
    return reportInTime(context, page, { lag, articles });
  });
}

/**
 * Of an article of the story: itself and its near-duplicates that the story holds, in order of day, then id. Copies share one list,
 * which is gone through once for all of them, since they can be many.
 */
function copiesIn(
  { index }: PageContext,
  { id }: Story,
): (article: ArticleId) => readonly ArticleId[] {
  const isOfStory = (copy: ArticleId): boolean =>
    index.storiesOf.get(copy)?.some((story) => story.id === id) ?? false;
  const copiesAmong = sharing((all: readonly ArticleId[]) => all.filter(isOfStory));
  return (article) => {
    const all = index.copiesOf.get(article);
    return all ? copiesAmong(all) : [article];
  };
}

/** None when nothing is known of the articles. */
function reportInTime(
  context: PageContext,
  page: UrlPath,
  { lag, articles }: { readonly lag: string; readonly articles: readonly ArticleId[] },
): readonly ReportInTime[] {
  const [row, ...copies] = articles.flatMap((id) => {
    const article = context.index.articles.get(id);
    return article ? [{ id, ...articleRow(context, page, article) }] : [];
  });
  if (!row) return [];
  const places = copies.length > 0 ? context.words.phrases.printedIn(copies.length + 1) : "";
  return [{ lag, places, copies, ...row }];
}

/** "7 reports, 3 independent"; without copies only "7 reports". */
export function countReports(
  { phrases, comma }: Words,
  { reports, independent }: Pick<StoryCoverage, "reports" | "independent">,
): string {
  const counted = phrases.reports(reports);
  return reports === independent ? counted : counted + comma + phrases.independent(independent);
}

/** Papers tell the day and not the hour, so of several on the first day none is called the first. */
function lagOf(words: Words, lagDays: number, ofFirstDay: number): string {
  if (lagDays > 0) return words.phrases.daysLater(lagDays);
  return ofFirstDay === 1 ? words.firstReport : words.firstDay;
}
