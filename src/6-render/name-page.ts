import type { NameKind } from "../model/annotation.ts";
import type { Name, Role } from "../model/story.ts";
import { articleRow, type ArticleRow } from "./article-row.ts";
import { eventLine, type EventLine } from "./event-entry.ts";
import { dayView, type DateView } from "./format-date.ts";
import type { Link, PageContext, PageSpec } from "./page.ts";
import { quotationView, type QuotationView } from "./quotation-view.ts";
import { relativeUrl, type UrlPath } from "./site-paths.ts";
import { ENGLISH, phrases } from "./words.ts";

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
  readonly events: readonly EventLine[];
  readonly quotations: readonly QuotationView[];
  readonly reports: readonly ArticleRow[];
  readonly stories: readonly Link[];
  readonly reasons: readonly string[];
}

export function namePages(context: PageContext): readonly PageSpec[] {
  return context.site.grouping.names.map((name) => {
    const path = context.paths.name(name.id);
    return {
      path,
      template: "pages/name",
      title: name.name,
      description: nameDek(context, name),
      feedsOf: context.paths.home,
      under: context.paths.names,
      view: () => nameView(context, path, name),
    };
  });
}

function nameView(context: PageContext, page: UrlPath, name: Name): NameView {
  const { index, paths } = context;
  const articles = index.articlesWith.get(name.id) ?? [];
  const stories = new Set(articles.flatMap(({ id }) => index.storiesOf.get(id) ?? []));
  return {
    kind: name.kind,
    kindWords: ENGLISH.nameKinds[name.kind],
    name: name.name,
    dek: nameDek(context, name),
    variants: name.variants,
    roles: firstRoles(name.roles).map(({ text, day, article }) => ({
      text,
      day: dayView(day),
      href: relativeUrl(page, paths.article(article)),
    })),
    position: positionOf(name),
    events: (index.eventsWith.get(name.id) ?? []).map(({ event }) =>
      eventLine(context, page, event),
    ),
    quotations: (index.quotationsBy.get(name.id) ?? []).map(({ quotation }) =>
      quotationView(context, page, quotation),
    ),
    reports: articles.map((article) => articleRow(context, page, article)),
    stories: [...stories].map(({ id, title }) => ({
      text: title,
      href: relativeUrl(page, paths.story(id)),
    })),
    reasons: name.reasons,
  };
}

function nameDek({ index }: PageContext, name: Name): string {
  return phrases.nameDek(
    ENGLISH.nameKinds[name.kind],
    phrases.mentions(name.mentions.length),
    phrases.reports(index.articlesWith.get(name.id)?.length ?? 0),
  );
}

/** Each role where it was first printed. */
function firstRoles(roles: readonly Role[]): readonly Role[] {
  const seen = new Set<string>();
  return roles.filter(({ text }) => !seen.has(text.toLowerCase()) && seen.add(text.toLowerCase()));
}

function positionOf({ coordinates }: Name): string {
  if (!coordinates) return "";
  const { latitude, longitude } = coordinates;
  const degrees = (value: number, [positive, negative]: readonly [string, string]) =>
    `${Math.abs(value).toFixed(2)}° ${value < 0 ? negative : positive}`;
  return `${degrees(latitude, ["N", "S"])}, ${degrees(longitude, ["E", "W"])}`;
}
