import { compare } from "../base/order.ts";
import type { QuotationRecord } from "../model/chronicle.ts";
import { quotationRef, type QuotationRef } from "./heads.ts";
import type { Link, PageContext, PageSpec } from "./page.ts";
import { quotationView, type QuotationView } from "./quotation-view.ts";
import { relativeUrl, type UrlPath } from "./site-paths.ts";

const SHOWN_PER_SPEAKER = 5;
// A page with more would be slow to open: those of the most quoted stand here, each with the way to the rest.
const LONG_FROM = 300;
const SPEAKERS_OF_LONG = 40;
const SHOWN_OF_LONG = 3;

export interface QuotationsView {
  readonly speakers: readonly Speaker[];
  /** How many speakers are left out, leading to the names; none or one. */
  readonly others: readonly Link[];
}

interface Speaker {
  readonly name: string;
  /** Empty for quotations whose speaker no text names. */
  readonly href: string;
  readonly shown: readonly QuotationView[];
  readonly rest: readonly QuotationView[];
  readonly restSummary: string;
  /** To the speaker's page; none or one. */
  readonly more: readonly Link[];
}

export function quotationsPage(context: PageContext): PageSpec {
  const { paths, index, words } = context;
  return {
    path: paths.quotations,
    template: "pages/quotations",
    title: words.quotations,
    description: words.phrases.quotationsDek(index.quotations.size),
    feedsOf: paths.home,
    under: paths.quotations,
    of: [],
    view: () => quotationsView(context, paths.quotations),
  };
}

function quotationsView(context: PageContext, page: UrlPath): QuotationsView {
  const { paths, index, words } = context;
  const isLong = index.quotations.size >= LONG_FROM;
  const speakers = speakersOf(context).sort(
    (a, b) =>
      Number(a.name === null) - Number(b.name === null) ||
      b.list.length - a.list.length ||
      compare(a.name?.id ?? "", b.name?.id ?? ""),
  );
  const shown = isLong ? speakers.slice(0, SPEAKERS_OF_LONG) : speakers;
  const leftOut = speakers.length - shown.length;
  const split = isLong ? cutOff : fold;
  return {
    speakers: shown.map(({ name, list }) => {
      const href = name ? relativeUrl(page, paths.name(name.id)) : "";
      const heading = name?.name ?? words.unattributed;
      return { name: heading, href, ...split(context, page, { list, href }) };
    }),
    others:
      leftOut > 0
        ? [{ text: words.phrases.moreSpeakers(leftOut), href: relativeUrl(page, paths.names) }]
        : [],
  };
}

interface OfSpeaker {
  readonly list: readonly QuotationRef[];
  readonly href: string;
}

/** Of whom no text names is a speaker, too. */
function speakersOf({ index }: PageContext) {
  const named = [...index.quotationsBy].map(([id, list]) => ({
    name: index.names.get(id) ?? null,
    list,
  }));
  const count = named.reduce((sum, { list }) => sum + list.length, 0);
  if (count === index.quotations.size) return named;
  const others = [...index.quotations.values()].filter(({ speaker }) => speaker === null);
  return [...named, { name: null, list: others.map(quotationRef) }];
}

function fold(context: PageContext, page: UrlPath, { list }: OfSpeaker) {
  const { words } = context;
  const views = viewsOf(context, page, list);
  const rest = views.slice(SHOWN_PER_SPEAKER);
  return {
    shown: views.slice(0, SHOWN_PER_SPEAKER),
    rest,
    restSummary: words.phrases.moreItems(rest.length),
    more: [],
  };
}

function cutOff(context: PageContext, page: UrlPath, { list, href }: OfSpeaker) {
  const { words } = context;
  const count = list.length - SHOWN_OF_LONG;
  return {
    shown: viewsOf(context, page, list.slice(0, SHOWN_OF_LONG)),
    rest: [],
    restSummary: "",
    more: count > 0 && href !== "" ? [{ text: words.phrases.moreItems(count), href }] : [],
  };
}

function viewsOf(context: PageContext, page: UrlPath, list: readonly QuotationRef[]) {
  return list.map(({ id }) =>
    quotationView(context, page, context.index.quotations.get(id) as QuotationRecord),
  );
}
