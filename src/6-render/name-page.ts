import type { NameKind } from "../model/annotation.ts";
import type { QuotationRecord } from "../model/chronicle.ts";
import type { Name, NameId, Role, StoryId } from "../model/story.ts";
import { articleRow, type ArticleRow } from "./article-row.ts";
import { eventLine, type EventLine } from "./event-entry.ts";
import { isFollowed } from "./is-followed.ts";
import type { ArticleRef, NameSheet, StoryHead } from "./heads.ts";
import { leadingEvents } from "./leading-events.ts";
import { dayView, type DateView } from "./format-date.ts";
import { locatorMap, type LocatorMap } from "./locator-map.ts";
import { monthPartLinks, monthPartPages, type LongList } from "./month-parts.ts";
import type { Link, PageContext, PageSeries, PageSpec } from "./page.ts";
import { quotationView, type QuotationView } from "./quotation-view.ts";
import { relativeUrl, type UrlPath } from "./site-paths.ts";
import type { PartLink } from "./story-part-page.ts";
import type { Words } from "./words/words.ts";

// A name that half of all reports print would otherwise have a page as long as the site.
const EVENTS_SHOWN = 60;
const REPORTS_SHOWN = 60;
const QUOTATIONS_SHOWN = 24; // and as many again three times over, folded
const QUOTATIONS_FOLDED = 72;
const VARIANTS_SHOWN = 24;
const ROLES_SHOWN = 16;
const REASONS_SHOWN = 24;
const STORIES_SHOWN = 12;

export interface NameView {
  readonly kind: NameKind;
  readonly kindWords: string;
  readonly name: string;
  readonly dek: string;
  readonly variants: readonly string[];
  readonly roles: readonly {
    readonly text: string;
    readonly href: string;
    readonly day: DateView;
  }[];
  /** "55.75° N, 37.62° E", or empty. */
  readonly position: string;
  /** One, or none. */
  readonly map: readonly LocatorMap[];
  readonly events: readonly EventLine[];
  /** To the months below, which have all: none or one. */
  readonly moreEvents: readonly Link[];
  readonly quotations: readonly QuotationView[];
  readonly foldedQuotations: readonly QuotationView[];
  readonly foldedSummary: string;
  readonly moreQuotations: readonly Link[];
  /** The latest, newest first. */
  readonly reports: readonly ArticleRow[];
  readonly moreReports: readonly Link[];
  /** Pages of a long list. */
  readonly months: readonly PartLink[];
  readonly stories: readonly Link[];
  readonly reasons: readonly string[];
}

const TEMPLATE = "pages/name";

/** Also the pages of the months of long lists. */
export function namePages(context: PageContext): readonly (PageSeries | PageSpec)[] {
  const { names } = context.site.grouping;
  const paths = names.map(({ id }) => context.paths.name(id));
  const months = names.flatMap((name, place) => {
    const list = listOf(context, paths[place] as UrlPath, name);
    return isLong(list) ? monthPartPages(context, list) : [];
  });
  const specOf = (place: number) =>
    specOfName(context, paths[place] as UrlPath, names[place] as Name);
  return [{ template: TEMPLATE, paths, specOf, madeOf: (place) => [names[place]] }, ...months];
}

function specOfName(context: PageContext, path: UrlPath, name: Name): PageSpec {
  const { words, paths, index } = context;
  return {
    path,
    template: TEMPLATE,
    title: name.name,
    description: words.phrases.nameTitle(words.nameKinds[name.kind], nameDek(context, name.id)),
    feedsOf: feedsOf(context, path, name),
    under: paths.names,
    of: [],
    view: () =>
      nameView(context, listOf(context, path, name), index.nameSheets.get(name.id) as NameSheet),
  };
}

function feedsOf({ paths }: PageContext, path: UrlPath, name: Name): UrlPath {
  return isFollowed(name) ? path : paths.home;
}

function listOf(context: PageContext, path: UrlPath, bearer: Name): LongList {
  const { index, paths } = context;
  const { id, name } = bearer;
  return {
    title: name,
    path,
    under: paths.names,
    feedsOf: feedsOf(context, path, bearer),
    articles: index.articlesWith.get(id) ?? [],
    events: index.eventsWith.get(id) ?? [],
    quotations: index.quotationsBy.get(id) ?? [],
    rowOf: articleRow,
  };
}

function isLong({ articles, events, quotations }: LongList): boolean {
  return (
    articles.length > REPORTS_SHOWN ||
    events.length > EVENTS_SHOWN ||
    quotations.length > QUOTATIONS_SHOWN + QUOTATIONS_FOLDED
  );
}

function nameView(context: PageContext, list: LongList, name: NameSheet): NameView {
  const { index, paths, words } = context;
  const { path: page, articles, events, quotations } = list;
  const leading = leadingEvents(events, EVENTS_SHOWN);
  const quoted = quotations
    .slice(0, QUOTATIONS_SHOWN + QUOTATIONS_FOLDED)
    .map(({ id }) => index.quotations.get(id) as QuotationRecord);
  const folded = quoted.slice(QUOTATIONS_SHOWN);
  const more = (count: number) =>
    count > 0 ? [{ text: words.phrases.moreItems(count), href: "#months" }] : [];
  return {
    kind: name.kind,
    kindWords: words.nameKinds[name.kind],
    name: name.name,
    dek: nameDek(context, name.id),
    variants: name.variants.slice(0, VARIANTS_SHOWN),
    roles: firstRoles(name.roles)
      .slice(0, ROLES_SHOWN)
      .map(({ text, day, article }) => ({
        text,
        day: dayView(words, day),
        href: relativeUrl(page, paths.article(article)),
      })),
    position: positionOf(words, name),
    map: [locatorMap(words, name) ?? []].flat(),
    events: events
      .filter((event) => leading.has(event))
      .map((event) => eventLine(context, page, event)),
    moreEvents: more(events.length - EVENTS_SHOWN),
    quotations: quoted
      .slice(0, QUOTATIONS_SHOWN)
      .map((quotation) => quotationView(context, page, quotation)),
    foldedQuotations: folded.map((quotation) => quotationView(context, page, quotation)),
    foldedSummary: words.phrases.moreItems(folded.length),
    moreQuotations: more(quotations.length - QUOTATIONS_SHOWN - QUOTATIONS_FOLDED),
    reports: [...articles]
      .reverse()
      .slice(0, REPORTS_SHOWN)
      .map((article) => articleRow(context, page, article)),
    moreReports: more(articles.length - REPORTS_SHOWN),
    months: isLong(list) ? monthPartLinks(context, list) : [],
    stories: firstStories(context, articles).map(({ id, title }) => ({
      text: title,
      href: relativeUrl(page, paths.story(id)),
    })),
    reasons: name.reasons.slice(0, REASONS_SHOWN).map(words.reasons.name),
  };
}

function nameDek({ index, words }: PageContext, id: NameId): string {
  return words.phrases.nameDek(
    words.phrases.mentions(index.nameSheets.get(id)?.mentionCount ?? 0),
    words.phrases.reports(index.articlesWith.get(id)?.length ?? 0),
  );
}

/** Each once, in order of the reports; no more are looked up than are shown. */
function firstStories({ index }: PageContext, articles: readonly ArticleRef[]) {
  const stories = new Map<StoryId, StoryHead>();
  for (const { id } of articles) {
    for (const story of index.storiesOf.get(id) ?? []) stories.set(story.id, story);
    if (stories.size >= STORIES_SHOWN) break;
  }
  return [...stories.values()].slice(0, STORIES_SHOWN);
}

/** Each role where it was first printed. */
function firstRoles(roles: readonly Role[]): readonly Role[] {
  const seen = new Set<string>();
  return roles.filter(({ text }) => !seen.has(text.toLowerCase()) && seen.add(text.toLowerCase()));
}

function positionOf({ compass, phrases }: Words, { coordinates }: NameSheet): string {
  if (!coordinates) return "";
  const { latitude, longitude } = coordinates;
  const { north, south, east, west } = compass;
  const degrees = (value: number, [positive, negative]: readonly [string, string]) =>
    `${phrases.decimal(Math.abs(value), 2)}° ${value < 0 ? negative : positive}`;
  return `${degrees(latitude, [north, south])}, ${degrees(longitude, [east, west])}`;
}
