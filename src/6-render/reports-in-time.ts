import { daysBetween } from "../base/day.ts";
import { compare, groupBy } from "../base/order.ts";
import type { ArticleId } from "../model/article.ts";
import type { EventReport } from "../model/chronicle.ts";
import type { Story } from "../model/story.ts";
import { articleRow, type ArticleRow } from "./article-row.ts";
import type { PageContext } from "./page.ts";
import type { UrlPath } from "./site-paths.ts";
import { articlesOf } from "./state-of-play.ts";
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
  return groups.flatMap(([head, ...copies]) => {
    const [row, ...others] = [head as EventReport, ...copies].flatMap(({ article: id }) => {
      const article = context.index.articles.get(id);
      return article ? [{ id, ...articleRow(context, page, article) }] : [];
    });
    if (!row) return [];
    return {
      lag: lagOf(context.words, (head as EventReport).lagDays, ofFirstDay),
      places: others.length > 0 ? context.words.phrases.printedIn(others.length + 1) : "",
      copies: others,
      ...row,
    };
  });
}

/** "7 reports, 3 independent"; without copies only "7 reports". */
export function countReports({ phrases, comma }: Words, reports: readonly ReportInTime[]): string {
  const all = reports.reduce((sum, { copies }) => sum + 1 + copies.length, 0);
  const counted = phrases.reports(all);
  return all === reports.length ? counted : counted + comma + phrases.independent(reports.length);
}

/** The articles of a story as reports of one thing. */
export function reportsOfStory(context: PageContext, story: Story): readonly EventReport[] {
  const articles = articlesOf(context, story);
  const members = new Set(articles.map(({ id }) => id));
  const firsts = new Map<readonly ArticleId[], ArticleId | undefined>(); // looked for once a group
  const firstOf = (group: readonly ArticleId[]): ArticleId | undefined => {
    if (!firsts.has(group)) {
      const [first] = group
        .filter((each) => members.has(each))
        .sort((a, b) => compare(dayOf(context, a), dayOf(context, b)) || compare(a, b));
      firsts.set(group, first);
    }
    return firsts.get(group);
  };
  return articles.map(({ id, day }) => {
    const first = firstOf(context.index.copiesOf.get(id) ?? []) ?? id;
    const lagDays = daysBetween((articles[0] ?? { day }).day, day);
    return { article: id, day, lagDays, copyOf: first === id ? null : first };
  });
}

function dayOf({ index }: PageContext, id: ArticleId): string {
  return index.articles.get(id)?.day ?? "";
}

/** Papers tell the day and not the hour, so of several on the first day none is called the first. */
function lagOf(words: Words, lagDays: number, ofFirstDay: number): string {
  if (lagDays > 0) return words.phrases.daysLater(lagDays);
  return ofFirstDay === 1 ? words.firstReport : words.firstDay;
}
