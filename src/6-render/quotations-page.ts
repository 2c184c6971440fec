import { compare, groupBy } from "../base/order.ts";
import type { PageContext, PageSpec } from "./page.ts";
import { quotationView, type QuotationView } from "./quotation-view.ts";
import { relativeUrl, type UrlPath } from "./site-paths.ts";
import type { QuotationInStory } from "./site-index.ts";
import { ENGLISH, phrases } from "./words.ts";

const SHOWN_PER_SPEAKER = 5;

export interface QuotationsView {
  readonly speakers: readonly Speaker[];
}

interface Speaker {
  readonly name: string;
  /** Empty for quotations whose speaker no text names. */
  readonly href: string;
  readonly shown: readonly QuotationView[];
  readonly rest: readonly QuotationView[];
  readonly restSummary: string;
}

export function quotationsPage(context: PageContext): PageSpec {
  const { paths, index } = context;
  const all = index.stories.flatMap(({ story, chronicle }) =>
    chronicle.quotations.map((quotation): QuotationInStory => ({ quotation, story })),
  );
  return {
    path: paths.quotations,
    template: "pages/quotations",
    title: ENGLISH.quotations,
    description: phrases.quotationsDek(all.length),
    feedsOf: paths.home,
    under: paths.quotations,
    view: (): QuotationsView => ({
      speakers: [...groupBy(all, ({ quotation }) => quotation.speaker)]
        .map(([id, list]) => ({ name: (id && index.names.get(id)) || null, list }))
        .sort(
          (a, b) =>
            Number(a.name === null) - Number(b.name === null) ||
            b.list.length - a.list.length ||
            compare(a.name?.id ?? "", b.name?.id ?? ""),
        )
        .map(({ name, list }) => ({
          name: name?.name ?? ENGLISH.unattributed,
          href: name ? relativeUrl(paths.quotations, paths.name(name.id)) : "",
          ...split(context, paths.quotations, list),
        })),
    }),
  };
}

function split(context: PageContext, page: UrlPath, list: readonly QuotationInStory[]) {
  const views = list.map(({ quotation }) => quotationView(context, page, quotation));
  const rest = views.slice(SHOWN_PER_SPEAKER);
  return {
    shown: views.slice(0, SHOWN_PER_SPEAKER),
    rest,
    restSummary: phrases.moreItems(rest.length),
  };
}
