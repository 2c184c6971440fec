import type { SafeHtml } from "../base/html.ts";
import type { ArticleId } from "../model/article.ts";
import type { Difference, Event, Evidence } from "../model/chronicle.ts";
import type { NameId } from "../model/story.ts";
import { outletName, placeHref, shortSource } from "./article-row.ts";
import { dateView, dayView, type DateView } from "./format-date.ts";
import type { EventHead, EventRef } from "./heads.ts";
import type { Link, PageContext } from "./page.ts";
import { eventAnchor, placeUrl, relativeUrl, type UrlPath } from "./site-paths.ts";
import { attributesOfArticle } from "./text-language.ts";
import type { Words } from "./words/words.ts";

/** A sentence of a source, with the way to its place. */
export interface EvidenceView {
  readonly text: string;
  /** Attributes of the text. */
  readonly lang: SafeHtml;
  readonly href: string;
  readonly outlet: string;
  readonly day: DateView;
  /** "seeds/000_25c4.txt:9" */
  readonly place: string;
}

export interface DifferenceView {
  readonly kind: string;
  readonly event: Link;
  readonly sides: readonly { readonly value: string; readonly evidence: EvidenceView }[];
}

/** Reports named beside an event: what is read at a glance. The event's page lists the others. */
const SOURCES_MAX = 6;

/** An event in one line. */
export interface EventLine {
  /** Of the page of the event, or of its place on that of an article. */
  readonly href: string;
  readonly date: DateView;
  readonly headline: string;
  /** Attributes of the headline. */
  readonly lang: SafeHtml;
  /** The place of the headline in its source. */
  readonly headlineHref: string;
  readonly status: string;
  readonly statusWords: string;
  readonly agreement: string;
  readonly isOpen: boolean;
}

/** An event with everything that speaks for it. */
export interface EventEntry extends EventLine {
  readonly anchor: string;
  readonly sources: readonly Link[];
  /** "27 more"; empty when all are there. */
  readonly moreSources: string;
  readonly evidence: readonly EvidenceView[];
  readonly moreEvidence: string;
  readonly dateReason: string;
  readonly names: readonly Link[];
  readonly differences: readonly DifferenceView[];
}

export function eventLine(
  context: PageContext,
  page: UrlPath,
  { id }: Pick<EventRef, "id">,
): EventLine {
  const { words } = context;
  const event = context.index.heads.get(id) as EventHead;
  const { source } = event;
  const href = placeUrl(page, context.paths.event(id));
  return {
    href,
    date: context.index.dates.get(event.date) ?? dateView(words, event.date),
    headline: event.headline,
    lang: attributesOfArticle(words, context.index.articles.get(source?.article as ArticleId)),
    headlineHref: source ? placeHref(context, page, source) : href,
    status: event.status,
    statusWords: words.statuses[event.status],
    agreement: agreementOf(words, event),
    isOpen: event.status === "announced" || event.status === "moved",
  };
}

export function eventEntry(
  context: PageContext,
  page: UrlPath,
  { id }: Pick<EventRef, "id">,
  evidenceMax: number,
): EventEntry {
  const { index, words } = context;
  const event = index.events.get(id) as Event;
  const shown = event.evidence.slice(0, evidenceMax);
  const rest = event.evidence.length - shown.length;
  const sources = sourcesOf(context, page, event);
  const moreSources = sources.length - SOURCES_MAX;
  return {
    anchor: eventAnchor(event.id),
    sources: sources.slice(0, SOURCES_MAX),
    moreSources: moreSources > 0 ? words.phrases.moreItems(moreSources) : "",
    evidence: shown.map((each) => evidenceView(context, page, each)),
    moreEvidence: rest > 0 ? words.phrases.moreSentences(rest) : "",
    dateReason: words.reasons.date(event.dateReason),
    names: event.names.flatMap((id) => nameLink(context, page, id)),
    differences: (index.differencesOf.get(event.id) ?? []).map((difference) =>
      differenceView(context, page, difference),
    ),
    ...eventLine(context, page, event), // last, as records are made fast
  };
}

export function evidenceView(
  context: PageContext,
  page: UrlPath,
  evidence: Evidence,
): EvidenceView {
  const { words } = context;
  const article = context.index.articles.get(evidence.article);
  return {
    text: evidence.text,
    lang: attributesOfArticle(words, article),
    href: placeHref(context, page, evidence),
    outlet: outletName(words, article?.outlet ?? null),
    day: article ? dayView(words, article.day) : { text: "", datetime: "" },
    place: words.phrases.lineRef(evidence.path, evidence.line),
  };
}

export function differenceView(
  context: PageContext,
  page: UrlPath,
  { kind, event, sides }: Difference,
): DifferenceView {
  const { words } = context;
  return {
    kind: words.differenceKinds[kind],
    event: { text: words.permalink, href: placeUrl(page, context.paths.event(event)) },
    sides: sides.map(({ value, evidence }) => ({
      value,
      evidence: evidenceView(context, page, evidence),
    })),
  };
}

/** A list of one link, or of none for a name that is not known. */
export function nameLink(context: PageContext, page: UrlPath, id: NameId): readonly Link[] {
  const name = context.index.names.get(id);
  return name ? [{ text: name.name, href: relativeUrl(page, context.paths.name(id)) }] : [];
}

/** One link for each report, to its best sentence. */
function sourcesOf(context: PageContext, page: UrlPath, event: Event): readonly Link[] {
  const { words } = context;
  const best = new Map<string, Evidence>();
  for (const evidence of event.evidence) {
    if (!best.has(evidence.article)) best.set(evidence.article, evidence);
  }
  return [...best.values()].flatMap((evidence) => {
    const article = context.index.articles.get(evidence.article);
    return article
      ? [{ text: shortSource(words, article), href: placeHref(context, page, evidence) }]
      : [];
  });
}

/** "2 sources agree, 1 differs", of reports after duplicates were folded. */
function agreementOf(words: Words, { differing, independentReports }: EventHead): string {
  const differ = Math.min(differing, Math.max(0, independentReports - 1));
  const agree = words.phrases.agree(independentReports - differ);
  return differ === 0 ? agree : agree + words.comma + words.phrases.differ(differ);
}
