// Reports that tell one happening become one event. They are compared through indexes of who they name and what kind of
// happening they tell, never all with all.
import type { AnnotatedArticle } from "./article-library.ts";
import { undatedAttacher } from "./attach-undated.ts";
import type { Changes } from "./changes.ts";
import { reportsOf, type Reader, type Report } from "./collect-reports.ts";
import { widerDateFolder } from "./fold-wider-dates.ts";
import { byReport, type Happening } from "./happening.ts";
import { sameDateJoiner } from "./join-same-date.ts";
import { plainNewsOf } from "./plain-news.ts";

/**
 * A function that takes in the articles which came and went, in order of day and id, and tells what comes and goes of the
 * happenings of which they report. What no article changed is the same record, and is not looked at.
 */
export function reportJoiner(
  reader: Reader,
): (articles: Changes<AnnotatedArticle>) => Changes<Happening> {
  const joinDated = sameDateJoiner();
  const foldWiderDates = widerDateFolder();
  const undated = undatedAttacher();
  const joinPlain = sameDateJoiner();
  const plain = new Map<AnnotatedArticle, Report>();

  return (articles) => {
    const gone = articles.removed.map((each) => reportsOf(each, reader));
    const come = articles.added.map((each) => reportsOf(each, reader));
    const dated = joinDated({
      removed: gone.flatMap((each) => each.dated),
      added: come.flatMap((each) => each.dated),
    });
    const told = undated.update(foldWiderDates(dated), {
      removed: gone.flatMap((each) => each.undated),
      added: come.flatMap((each) => each.undated),
    });
    const news = joinPlain(plainNews(articles, told.moved));
    return {
      removed: [...told.happenings.removed, ...news.removed],
      added: [...told.happenings.added, ...news.added],
    };
  };

  /** What the articles report of which no happening knows. */
  function plainNews(
    { removed, added }: Changes<AnnotatedArticle>,
    moved: readonly Report[],
  ): Changes<Report> {
    const news: { removed: Report[]; added: Report[] } = { removed: [], added: [] };
    for (const article of removed) toggle(article, false);
    const gone = new Set(removed);
    const asked = new Set([...added, ...moved.map(({ from }) => from)]);
    for (const article of asked) if (!gone.has(article)) toggle(article, !isTold(article));
    news.added.sort(byReport);
    return news;

    function toggle(article: AnnotatedArticle, isPlain: boolean): void {
      const before = plain.get(article);
      if (isPlain === (before !== undefined)) return;
      const report = before ?? plainNewsOf(article, reader);
      if (!report) return;
      if (before) plain.delete(article);
      else plain.set(article, report);
      (before ? news.removed : news.added).push(report);
    }
  }

  function isTold(article: AnnotatedArticle): boolean {
    const reports = reportsOf(article, reader);
    return reports.dated.length > 0 || reports.undated.some(undated.isAttached);
  }
}
