// What pages are about, as JSON-LD with schema.org's terms. Our pages are `WebPage` and `CollectionPage`; what happened is an
// `Event`; a clipping is a work of its own publisher and stands only where a page cites it, builds on it or an event is its
// subject. Nothing claims an author: a byline may name a desk or an agency, so it is credit in words.
import type { SafeHtml } from "../base/html.ts";
import { boundedMemo } from "../base/bounded-memo.ts";
import { isoWeekOf } from "../base/day.ts";
import { webAddressOf } from "../base/web-address.ts";
import type { NameKind } from "../model/annotation.ts";
import type { ArticleHead, EventHead } from "./heads.ts";
import type { Article } from "../model/article.ts";
import type { Chronicle, Event, EventStatus } from "../model/chronicle.ts";
import type { NameId, Story } from "../model/story.ts";
import { parseEdtf } from "./edtf.ts";
import { isHtmlDate } from "./format-date.ts";
import type { StoryCoverage } from "./index-coverage.ts";
import { heaviestFirst } from "./leading-events.ts";
import { formatPageJson } from "./outputs/json.ts";
import { addressFrom, placeAddressFrom } from "./outputs/site-address.ts";
import type { PageContext } from "./page.ts";
import type { UrlPath } from "./site-paths.ts";
import { coverageOf } from "./state-of-play.ts";
import { leadersInOrder, type Lead } from "./story-leaders.ts";
import { languageOf } from "./words/words.ts";

// Programs that read this want the gist, and readers should not wait for it: the data files have all.
const EVENTS_MAX = 12;
const REPORTS_MAX = 12;
const NAMES_MAX = 8;

const HEAVIEST: Lead = {
  ...{ name: "heaviest", count: EVENTS_MAX, order: heaviestFirst },
  isWanted: () => true,
};

interface Thing {
  readonly "@type": string;
  readonly [property: string]: unknown;
}

export function homeLinkedData(
  context: PageContext,
  page: UrlPath,
  stories: readonly Story[],
): SafeHtml {
  const { title, description } = context.site.settings;
  return linkedData(context, page, {
    "@type": "CollectionPage",
    name: title,
    description,
    hasPart: stories.map((story) => ({
      "@type": "CollectionPage",
      name: story.title,
      url: addressOf(context, page, context.paths.story(story.id)),
      ...temporalCoverageOf(coverageOf(context, story)),
    })),
  });
}

export function storyLinkedData(
  context: PageContext,
  page: UrlPath,
  { story, chronicle }: { story: Story; chronicle: Chronicle },
): SafeHtml {
  const events = leadersInOrder(context.views.leaders, chronicle, HEAVIEST);
  return linkedData(context, page, {
    "@type": "CollectionPage",
    name: story.title,
    ...temporalCoverageOf(coverageOf(context, story)),
    about: namesOf(context, page, chronicle.cast),
    mainEntity: {
      "@type": "ItemList",
      numberOfItems: events.length,
      itemListElement: events.map((event, place) => ({
        "@type": "ListItem",
        position: place + 1,
        item: eventThing(context, page, event),
      })),
    },
    citation: story.members
      .slice(-REPORTS_MAX)
      .flatMap(({ article }) => context.index.articles.get(article) ?? [])
      .map(workOf),
  });
}

export function eventLinkedData(context: PageContext, page: UrlPath, event: Event): SafeHtml {
  const reporting = new Set(event.evidence.map(({ article }) => article));
  return linkedData(context, page, {
    "@type": "WebPage",
    name: event.headline,
    mainEntity: eventThing(context, page, event, {
      "@id": eventAddress(context, page, event),
      about: namesOf(context, page, event.names),
      subjectOf: [...reporting]
        .slice(0, REPORTS_MAX)
        .flatMap((id) => context.index.articles.get(id) ?? [])
        .map(workOf),
    }),
  });
}

export function articleLinkedData(context: PageContext, page: UrlPath, article: Article): SafeHtml {
  const { eventsOf, heads } = context.index;
  const events = (eventsOf.get(article.id) ?? []).slice(0, EVENTS_MAX);
  return linkedData(context, page, {
    "@type": "WebPage",
    name: article.title,
    isBasedOn: workOf(article),
    mentions: events.map(({ id }) =>
      context.paths.event(id).anchor === null
        ? { "@id": eventAddress(context, page, { id }) } // all of it stands on the page of the event
        : eventThing(context, page, heads.get(id) as EventHead),
    ),
  });
}

function linkedData(context: PageContext, page: UrlPath, thing: Thing): SafeHtml {
  const { site, paths, words } = context;
  const rest = {
    url: addressOf(context, page, page),
    inLanguage: languageOf(words, site.settings.language),
    isPartOf: {
      "@type": "WebSite",
      name: site.settings.title,
      url: addressOf(context, page, paths.home),
    },
  };
  return formatPageJson(Object.assign({ "@context": "https://schema.org" }, thing, rest));
}

function addressOf({ site }: PageContext, page: UrlPath, to: UrlPath): string {
  return addressFrom(page, to, site.settings.base);
}

/** The text that a page stands on, as the work of who published it. JSON leaves out what is undefined. */
function workOf(article: ArticleHead): Thing {
  const { title, titleKind, day, updated, language, outlet, byline, url } = article;
  const isDerived = titleKind === "derived";
  return {
    "@type": "NewsArticle",
    name: isDerived ? title : undefined,
    headline: isDerived ? undefined : title,
    datePublished: day,
    dateModified: updated ?? undefined,
    inLanguage: language,
    publisher: outlet === null ? undefined : { "@type": "Organization", name: outlet },
    creditText: byline.length > 0 ? byline.join(", ") : undefined,
    url: webAddressOf(url) ?? undefined,
  };
}

type EventSaid = Pick<EventHead, "id" | "date" | "headline" | "status">;

const STATUSES: Readonly<Record<EventStatus, string | null>> = {
  announced: "https://schema.org/EventScheduled",
  moved: "https://schema.org/EventRescheduled",
  cancelled: "https://schema.org/EventCancelled",
  happened: null, // schema.org has no word for it
};

function eventThing(
  context: PageContext,
  page: UrlPath,
  event: EventSaid,
  more: {
    readonly "@id"?: string;
    readonly about?: readonly Thing[];
    readonly subjectOf?: readonly Thing[];
  } = {},
): Thing {
  const { startDate, endDate } = datesOf(event.date);
  return {
    "@type": "Event",
    name: event.headline,
    url: eventAddress(context, page, event),
    startDate,
    endDate,
    eventStatus: STATUSES[event.status] ?? undefined,
    ...more,
  };
}

function eventAddress(
  { paths, site }: PageContext,
  page: UrlPath,
  { id }: Pick<EventSaid, "id">,
): string {
  return placeAddressFrom(page, paths.event(id), site.settings.base);
}

/**
 * ISO 8601 with the precision of the source: "2014", "2025-08", "2025-W33". What it cannot write, such as "about 2014", is
 * left out rather than made more exact than it is.
 */
const datesOf = boundedMemo((edtf): { readonly startDate?: string; readonly endDate?: string } => {
  const parts = parseEdtf(edtf);
  if (!parts || parts.isApproximate || parts.isUncertain) return {};
  if (parts.precision === "week" && parts.start) return { startDate: isoWeekOf(parts.start) };
  const [first = "", last] = edtf.split("/");
  return {
    ...(isHtmlDate(first) && { startDate: first }),
    ...(last !== undefined && isHtmlDate(last) && { endDate: last }),
  };
});

const NAME_TYPES: Readonly<Record<NameKind, string>> = {
  person: "Person",
  place: "Place",
  organisation: "Organization",
};

function namesOf(context: PageContext, page: UrlPath, ids: readonly NameId[]): readonly Thing[] {
  return ids.slice(0, NAMES_MAX).flatMap((id) => {
    const name = context.index.names.get(id);
    if (!name) return [];
    const url = addressOf(context, page, context.paths.name(id));
    return [{ "@type": NAME_TYPES[name.kind], name: name.name, url }];
  });
}

function temporalCoverageOf({ days }: StoryCoverage): { readonly temporalCoverage?: string } {
  const [first, last] = [days[0], days.at(-1)];
  if (!first || !last) return {};
  return { temporalCoverage: first.day === last.day ? first.day : `${first.day}/${last.day}` };
}
