import { trustHtml, type SafeHtml } from "../base/html.ts";
import { webAddressOf } from "../base/web-address.ts";
import type { Article, Caption } from "../model/article.ts";
import { weave, type Mark } from "./weave.ts";
import { articleEvents, type ArticleEvent } from "./article-events.ts";
import { articleMarks } from "./article-marks.ts";
import { articleRow, outletLink, outletName, type ArticleRow } from "./article-row.ts";
import { markBareLinks } from "./mark-bare-links.ts";
import { changeView, type ChangeView } from "./change-view.ts";
import { dayView, formatDay, type DateView } from "./format-date.ts";
import { articleLinkedData } from "./linked-data.ts";
import { type Link, type PageContext, type PageSeries, type PageSpec } from "./page.ts";
import { CITATION_FORMATS } from "./outputs/citation-formats.ts";
import { policyOf, publishedEnd } from "./policy.ts";
import { relativeUrl, type UrlPath } from "./site-paths.ts";
import { directionOf, isolated } from "./text-language.ts";
import type { Words } from "./words/words.ts";

const STRETCHES_SHOWN = 40;

export interface ArticleView {
  readonly title: string;
  readonly titleNote: string;
  readonly language: string;
  readonly direction: string;
  readonly day: DateView;
  /** None or one. */
  readonly printedDay: readonly DateView[];
  readonly outlet: Link;
  readonly outletNote: string;
  readonly byline: string;
  readonly dateline: string;
  readonly labels: string;
  readonly standfirst: string;
  readonly captions: readonly Caption[];
  readonly policyNote: string;
  readonly body: SafeHtml;
  readonly sourceLine: string;
  /** Its own first; `reasons` say why it serves another one. */
  readonly stories: readonly (Link & { readonly reasons: readonly string[] })[];
  readonly events: readonly ArticleEvent[];
  readonly duplicates: readonly ArticleRow[];
  readonly moreDuplicates: string;
  /** Latest first. */
  readonly changes: readonly ChangeView[];
  /** An http(s) address, or empty. */
  readonly url: string;
  /** The original text as one line of a list of works. */
  readonly citation: string;
  /** The same for reference managers, and the way to the file that has all articles. */
  readonly citations: readonly (Link & { readonly record: string })[];
  /** JSON-LD: what the page is about, for programs. */
  readonly linkedData: SafeHtml;
  readonly source: { readonly place: string; readonly sha256: string };
}

// Of ten thousand copies each page would list all the others. Each copy has a page and a day that leads to it all the same.
const DUPLICATES_SHOWN = 50;

const TEMPLATE = "pages/article";

export function articlePages(context: PageContext): PageSeries {
  const { articles } = context.site;
  const paths = articles.map(({ id }) => context.paths.article(id));
  return {
    template: TEMPLATE,
    paths,
    specOf: (place) => specOf(context, paths[place] as UrlPath, articles[place] as Article),
    madeOf: (place) => [articles[place]],
  };
}

function specOf(context: PageContext, path: UrlPath, article: Article): PageSpec {
  const { words, paths } = context;
  const { id, title, outlet, day } = article;
  return {
    path,
    template: TEMPLATE,
    title,
    description: words.phrases.articleOf(outletName(words, outlet), formatDay(words, day)),
    feedsOf: paths.home,
    under: paths.archive,
    of: [],
    view: () => articleView(context, path, context.index.texts.get(id) as Article),
  };
}

function articleView(context: PageContext, page: UrlPath, article: Article): ArticleView {
  const { index, words } = context;
  return {
    title: article.title,
    titleNote: article.titleKind === "derived" ? words.derivedTitle : "",
    language: article.language,
    direction: directionOf(article.language),
    day: dayView(words, article.day),
    printedDay: article.printedDay === null ? [] : [dayView(words, article.printedDay)],
    outlet: outletLink(context, page, article.outlet),
    outletNote: article.outlet === null ? words.unnamedSourceNote : "",
    byline: article.byline.join(words.comma),
    dateline: article.dateline ?? "",
    labels: article.labels.join(words.comma),
    standfirst: article.standfirst ?? "",
    captions: article.captions,
    policyNote: policyNoteOf(context, article),
    body: bodyOf(context, page, article),
    sourceLine: article.sourceLine ?? "",
    stories: storiesOf(context, page, article),
    events: articleEvents(context, page, article),
    changes: (index.changesOf.get(article.id) ?? []).map((change) =>
      changeView(context, page, { change, stretchesMax: STRETCHES_SHOWN }),
    ),
    url: webAddressOf(article.url) ?? "",
    citation: citationOf(words, article),
    citations: CITATION_FORMATS.map(({ name, path, format }) => ({
      text: name,
      href: relativeUrl(page, path),
      record: format([article]).trim().replaceAll("\r\n", "\n"),
    })),
    linkedData: articleLinkedData(context, page, article),
    source: {
      place: words.phrases.lineRef(article.source.path, article.source.line),
      sha256: article.source.sha256,
    },
    ...duplicatesOf(context, page, article),
  };
}

function storiesOf(
  { index, paths, words }: PageContext,
  page: UrlPath,
  article: Article,
): ArticleView["stories"] {
  return (index.storiesOf.get(article.id) ?? []).map(({ id, title, reasons }, place) => ({
    text: title,
    href: relativeUrl(page, paths.story(id)),
    // Why it is in its own story stands there, beside the reasons of the others.
    reasons: place > 0 ? reasons.map(words.reasons.membership) : [],
  }));
}

function duplicatesOf(
  context: PageContext,
  page: UrlPath,
  { id }: Article,
): Pick<ArticleView, "duplicates" | "moreDuplicates"> {
  const { words, index } = context;
  const copies = index.copiesOf.get(id) ?? [];
  const others = copies.slice(0, DUPLICATES_SHOWN + 1).filter((other) => other !== id);
  const shown = others.slice(0, DUPLICATES_SHOWN);
  const rest = copies.length - 1 - shown.length;
  return {
    duplicates: shown
      .filter((other) => index.articles.has(other))
      .map((other) => articleRow(context, page, { id: other })),
    moreDuplicates: rest > 0 ? words.phrases.moreItems(rest) : "",
  };
}

function citationOf(words: Words, article: Article): string {
  const { byline, title, outlet, day, url } = article;
  const parts = [
    byline.join(words.comma),
    words.phrases.quotedWork(title),
    outlet ?? words.unnamedSource,
    formatDay(words, day),
    webAddressOf(url),
  ];
  return words.phrases.citation(parts.flatMap((part) => (part ? isolated(words, part) : [])));
}

function policyNoteOf({ site, words }: PageContext, article: Article): string {
  const notes = { full: "", excerpt: words.excerptNote, headline: words.headlineNote };
  return notes[policyOf(site, article)];
}

/** The published part of the text with what was read laid over it. */
function bodyOf(context: PageContext, page: UrlPath, article: Article): SafeHtml {
  const end = publishedEnd(context.site, article);
  const marks = articleMarks(context, page, article).filter((mark) => mark.start < end);
  if (end < article.text.length) return excerpt(article, end, marks);
  return weave(article.text, markBareLinks(article.text, article.markup), marks);
}

// The markup of a text that is cut off may leave elements open, so an excerpt is made of plain paragraphs.
function excerpt(article: Article, end: number, marks: readonly Mark[]): SafeHtml {
  const shown = article.paragraphs.filter((paragraph) => paragraph.end <= end);
  const markup = shown.flatMap((paragraph) => [
    { at: paragraph.start, html: trustHtml("<p>") },
    { at: paragraph.end, html: trustHtml("</p>") },
  ]);
  const cut = marks.map((mark) => ({ ...mark, end: Math.min(mark.end, end) }));
  return weave(article.text.slice(0, end), markup, cut);
}
