import type { SafeHtml } from "../base/html.ts";
import type { Chronicle, Event, Section } from "../model/chronicle.ts";
import type { Story } from "../model/story.ts";
import { castView, type CastMember } from "./cast.ts";
import { chronicleItems, type ChronicleItem } from "./chronicle-items.ts";
import { compareLinks, comparePages } from "./compare-page.ts";
import { comparedMost, comparisonView, fewReports, type ComparisonView } from "./comparison.ts";
import { differenceView, type DifferenceView, type EventLine } from "./event-entry.ts";
import { dayView, formatDays, type DateView } from "./format-date.ts";
import type { GlanceView } from "./glance.ts";
import { glanceRows, type GlanceRow } from "./glance-table.ts";
import type { StoryCoverage } from "./index-coverage.ts";
import { feedLinks, type Link, type PageContext, type PageSpec } from "./page.ts";
import { storyLinkedData } from "./linked-data.ts";
import { leadingIds } from "./leading-events.ts";
import { quotationView, type QuotationView } from "./quotation-view.ts";
import { countReports, latestReports, type ReportInTime } from "./reports-in-time.ts";
import type { StoryWithChronicle } from "./index-stories.ts";
import { relativeUrl, type UrlPath } from "./site-paths.ts";
import { keyDateViews, type KeyDateView } from "./key-dates.ts";
import { railOf, type RailEntry } from "./rail.ts";
import {
  attributesOfTitle,
  coverageOf,
  stateOfPlay,
  STATE_EVENTS,
  storySummary,
  upcoming,
} from "./state-of-play.ts";
import { storyGlance } from "./story-glance.ts";
import { partLinks, storyPartPages, type PartLink } from "./story-part-page.ts";
import type { Words } from "./words/words.ts";

const QUOTATIONS_SHOWN = 12;
const DIFFERENCES_SHOWN = 8;
const REPORTS_SHOWN = 40; // the latest; the archive has all
// The page of a long story leads to pages for its months, so it can be short itself.
const REPORTS_OF_LONG = 10;
const ROWS_OF_LONG = 12;

const NONE: ReadonlySet<string> = new Set();

export interface StoryView {
  readonly title: string;
  /** Attributes of the title. */
  readonly lang: SafeHtml;
  readonly titleNote: string;
  /** The editor's words, or empty. */
  readonly dek: string;
  readonly reported: string;
  readonly asOf: DateView;
  readonly counts: readonly { readonly number: string; readonly text: string }[];
  readonly state: readonly EventLine[];
  readonly upcoming: readonly EventLine[];
  /** None or one. */
  readonly glance: readonly GlanceView[];
  readonly glanceRows: readonly GlanceRow[];
  readonly rail: readonly RailEntry[];
  /** Of a long story the days that carry it, and the pages that tell it whole. */
  readonly short: readonly KeyDateView[];
  readonly parts: readonly PartLink[];
  readonly background: readonly ChronicleItem[];
  readonly chronicle: readonly ChronicleItem[];
  readonly next: readonly ChronicleItem[];
  readonly differences: readonly DifferenceView[];
  readonly moreDifferences: readonly DifferenceView[];
  readonly moreDifferencesSummary: string;
  readonly differencesNote: string;
  readonly cast: readonly CastMember[];
  readonly quotations: readonly QuotationView[];
  readonly moreQuotations: readonly Link[];
  /** None or one. */
  readonly comparison: readonly ComparisonView[];
  /** To pages with the events that it has no room for. */
  readonly moreCompared: readonly Link[];
  /** "7 reports, 3 independent" */
  readonly reportsCount: string;
  readonly reports: readonly Report[];
  /** None or one. */
  readonly earlierReports: readonly Link[];
  readonly downloads: readonly Link[];
  /** JSON-LD: what the page is about, for programs. */
  readonly linkedData: SafeHtml;
}

interface Report extends ReportInTime {
  /** Why it belongs to the story. */
  readonly reasons: readonly string[];
}

export function storyPages(context: PageContext): readonly PageSpec[] {
  return context.index.stories.flatMap(({ story, chronicle }) => {
    const path = context.paths.story(story.id);
    const page: PageSpec = {
      path,
      template: "pages/story",
      title: story.title,
      description: story.dek ?? storySummary(context, story),
      feedsOf: path,
      under: context.paths.home,
      of: [],
      view: () => storyView(context, path, context.index.told.get(story.id) as StoryWithChronicle),
    };
    return [
      page,
      ...storyPartPages(context, story),
      ...comparePages(context, { story, chronicle }),
    ];
  });
}

function storyView(
  context: PageContext,
  page: UrlPath,
  { story, chronicle }: StoryWithChronicle,
): StoryView {
  const { words } = context;
  const { events, differences, quotations } = chronicle;
  const coverage = coverageOf(context, story);
  const parts = partLinks(context, page, story);
  const isLong = parts.length > 0;
  const leading = isLong ? NONE : leadingIds(events, context.site.settings.maxEvents);
  const items = (section: Section) =>
    isLong ? [] : chronicleItems(context, page, { events: eventsIn(events, section), leading });
  const differenceViews = (from: number, to: number) =>
    differences.slice(from, to).map((difference) => differenceView(context, page, difference));
  const differencesLeft = Math.max(0, differences.length - DIFFERENCES_SHOWN);
  const reportsShown = isLong ? REPORTS_OF_LONG : REPORTS_SHOWN;
  return {
    title: story.title,
    lang: attributesOfTitle(context, story),
    titleNote: words.titleNotes[story.titleKind],
    dek: story.dek ?? "",
    reported: reportedDays(words, coverage),
    asOf: dayView(words, chronicle.asOf),
    counts: countsOf(context, chronicle, coverage),
    state: stateOfPlay(context, page, chronicle),
    upcoming: upcoming(context, page, chronicle, STATE_EVENTS),
    glance: glanceOf(context, page, story, chronicle),
    glanceRows: glanceRows(context, page, chronicle),
    rail: isLong
      ? []
      : railOf(
          words,
          events.filter(({ id }) => leading.has(id)),
        ),
    short: isLong ? keyDateViews(context, page, { story, chronicle }) : [],
    parts,
    background: items("background"),
    chronicle: items("chronicle"),
    next: items("next"),
    differences: differenceViews(0, DIFFERENCES_SHOWN),
    moreDifferences: isLong ? [] : differenceViews(DIFFERENCES_SHOWN, differences.length),
    moreDifferencesSummary: words.phrases.moreItems(differencesLeft),
    differencesNote:
      isLong && differencesLeft > 0 ? words.phrases.moreBesideEvents(differencesLeft) : "",
    cast: castView(context, page, chronicle),
    quotations: quotations
      .slice(0, QUOTATIONS_SHOWN)
      .map((quotation) => quotationView(context, page, quotation)),
    moreQuotations: moreQuotations(context, page, quotations.length),
    comparison: comparisonView(
      context,
      page,
      comparedMost(context, chronicle, isLong ? ROWS_OF_LONG : undefined),
      { id: story.id, reports: fewReports(story) },
    ),
    moreCompared: compareLinks(context, page, { story, chronicle }),
    reportsCount: countReports(words, coverage),
    reports: withReasons(
      context,
      story,
      latestReports(context, page, { story, count: reportsShown }),
    ),
    earlierReports: earlierReports(context, page, coverage.independent - reportsShown),
    downloads: downloads(context, page),
    linkedData: storyLinkedData(context, page, { story, chronicle }),
  };
}

function withReasons(
  { words }: PageContext,
  { members }: Story,
  reports: readonly ReportInTime[],
): readonly Report[] {
  const shown = new Set<string>(reports.map(({ id }) => id));
  const byArticle = new Map(
    members.filter(({ article }) => shown.has(article)).map((member) => [member.article, member]),
  );
  return reports.map((report) => {
    const { byEditor = false, reasons = [] } = byArticle.get(report.id) ?? {};
    const inWords = reasons.map(words.reasons.membership);
    return { reasons: byEditor ? [words.byEditor, ...inWords] : inWords, ...report };
  });
}

function earlierReports(
  { paths, words }: PageContext,
  page: UrlPath,
  count: number,
): readonly Link[] {
  if (count <= 0) return [];
  const text = words.phrases.earlierReports(count);
  return [{ text, href: relativeUrl(page, paths.archive) }];
}

function eventsIn(events: readonly Event[], section: Section): readonly Event[] {
  return events.filter((event) => event.section === section);
}

function reportedDays(words: Words, { days }: StoryCoverage): string {
  const [first, last] = [days[0], days.at(-1)];
  return first && last ? words.phrases.reported(formatDays(words, first.day, last.day)) : "";
}

function countsOf(
  { words }: PageContext,
  { events, quotations, differences }: Chronicle,
  { reports, independent, outlets: all }: StoryCoverage,
) {
  const outlets = all.filter(({ outlet }) => outlet !== null).length;
  const { noun } = words.phrases;
  const count = (number: number, text: string) => ({ number: words.phrases.number(number), text });
  return [
    count(reports, noun("reports", reports)),
    ...(independent < reports ? [count(independent, noun("independent", independent))] : []),
    ...(outlets > 0 ? [count(outlets, noun("outlets", outlets))] : []),
    count(events.length, noun("events", events.length)),
    count(quotations.length, noun("quotations", quotations.length)),
    count(differences.length, noun("differences", differences.length)),
  ].filter(({ number }) => number !== "0");
}

function glanceOf(
  context: PageContext,
  page: UrlPath,
  story: Story,
  chronicle: Chronicle,
): readonly GlanceView[] {
  const glance = storyGlance(context, page, { story, chronicle });
  return glance ? [glance] : [];
}

function moreQuotations(
  { paths, words }: PageContext,
  page: UrlPath,
  count: number,
): readonly Link[] {
  if (count <= QUOTATIONS_SHOWN) return [];
  const text = words.phrases.moreItems(count - QUOTATIONS_SHOWN);
  return [{ text, href: relativeUrl(page, paths.quotations) }];
}

function downloads(context: PageContext, page: UrlPath): readonly Link[] {
  const { paths, words, pictures } = context;
  const picture = pictures.get(page);
  return [
    ...feedLinks(context, page).map(({ text, path }) => ({ text, href: relativeUrl(page, path) })),
    { text: words.dataStories, href: relativeUrl(page, paths.data("stories")) },
    { text: words.dataQuotations, href: relativeUrl(page, paths.data("quotations")) },
    ...(picture ? [{ text: words.sharePicture, href: relativeUrl(page, picture.path) }] : []),
  ];
}
