import type { Chronicle, Event, Evidence } from "../model/chronicle.ts";
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
  return glanceEvents(context.views.leaders, chronicle).map((event) => {
    const reports = firstOfEach(event);
    const left = reports.length - REPORTS_SHOWN;
    return {
      reports: reports
        .slice(0, REPORTS_SHOWN)
        .flatMap((evidence) => reportLink(context, page, evidence)),
      more: left > 0 ? context.words.phrases.moreItems(left) : "",
      ...eventLine(context, page, event),
    };
  });
}

/** Of each report the first sentence. */
function firstOfEach({ evidence }: Event): readonly Evidence[] {
  const firsts = new Map<string, Evidence>();
  for (const each of evidence) if (!firsts.has(each.article)) firsts.set(each.article, each);
  return [...firsts.values()];
}

function reportLink(context: PageContext, page: UrlPath, evidence: Evidence): readonly Link[] {
  const article = context.index.articles.get(evidence.article);
  return article
    ? [{ text: shortSource(context.words, article), href: placeHref(context, page, evidence) }]
    : [];
}
