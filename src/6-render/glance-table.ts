import type { Chronicle, Event } from "../model/chronicle.ts";
import { placeHref, shortSource } from "./article-row.ts";
import { eventLine, type EventLine } from "./event-entry.ts";
import { glanceEvents } from "./glance.ts";
import type { Link, PageContext } from "./page.ts";
import type { UrlPath } from "./site-paths.ts";

const REPORTS_SHOWN = 3; // of one event; more are counted

/** What a mark and its lines say: the event, and the reports that carry it. */
export interface GlanceRow extends EventLine {
  /** Each leads to its sentence. */
  readonly reports: readonly Link[];
  readonly more: string;
}

/** A row for each event that the glance draws, in its order. */
export function glanceRows(
  context: PageContext,
  page: UrlPath,
  chronicle: Chronicle,
): readonly GlanceRow[] {
  return glanceEvents(context.views?.leaders ?? null, chronicle).map((event) => {
    const reports = reportsOf(context, page, event);
    const left = reports.length - REPORTS_SHOWN;
    return {
      reports: reports.slice(0, REPORTS_SHOWN),
      more: left > 0 ? context.words.phrases.moreItems(left) : "",
      ...eventLine(context, page, event),
    };
  });
}

/** Each report once, by its first sentence. */
function reportsOf(context: PageContext, page: UrlPath, { evidence }: Event): readonly Link[] {
  const firsts = new Map(evidence.toReversed().map((each) => [each.article, each]));
  return evidence
    .filter((each) => firsts.get(each.article) === each)
    .flatMap((each) => {
      const article = context.index.articles.get(each.article);
      return article
        ? [{ text: shortSource(context.words, article), href: placeHref(context, page, each) }]
        : [];
    });
}
