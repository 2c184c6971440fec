import { escapeHtml, trustHtml } from "../base/html.ts";
import type { TimeExpression } from "../model/annotation.ts";
import type { Article, Span } from "../model/article.ts";
import { isHtmlDate } from "./format-date.ts";
import type { PageContext } from "./page.ts";
import { indexAt, stretchesOf } from "./article-places.ts";
import { speakerOf } from "./site-index.ts";
import { paragraphAnchor, relativeUrl, sentenceAnchor, type UrlPath } from "./site-paths.ts";
import type { Mark } from "./weave.ts";
import type { Words } from "./words/words.ts";

const RANKS = { anchor: 0, quotation: 1, time: 2, name: 3 } as const;
type MarkKind = keyof typeof RANKS;

/** Everything that was read in an article, as elements to lay over its text. */
export function articleMarks(
  context: PageContext,
  page: UrlPath,
  article: Article,
): readonly Mark[] {
  const { words } = context;
  const annotations = context.index.annotations.get(article.id);
  if (!annotations) return [];
  const { sentences, quotations, times } = annotations;
  const stretches = stretchesOf(sentences);
  return [
    ...sentences.map((span, index) => anchorMark(span, sentenceAnchor(index))),
    ...article.paragraphs.flatMap((span, index) =>
      indexAt(stretches, span.start) === null ? [anchorMark(span, paragraphAnchor(index))] : [],
    ),
    ...quotations.flatMap((quotation) => {
      const speaker = speakerOf(context.index, article.id, quotation)?.name;
      const title = words.phrases.quotedTitle(speaker ?? words.unattributed);
      const open = `<span class="q" title="${escapeHtml(title)}">`;
      return quotation.content.map((span) => markOf(span, "quotation", open));
    }),
    ...times.map((time) => timeMark(words, time)),
    ...nameMarks(context, page, article),
  ];
}

function nameMarks(
  { index, paths }: PageContext,
  page: UrlPath,
  article: Article,
): readonly Mark[] {
  const bearers = index.bearers.get(article.id) ?? [];
  return (index.annotations.get(article.id)?.names ?? []).flatMap((mention, number) => {
    const id = bearers[number];
    if (id === undefined) return [];
    const href = relativeUrl(page, paths.name(id)); // of letters that need no escaping
    return markOf(mention, "name", `<a class="n" href="${href}">`, "</a>");
  });
}

function timeMark(words: Words, time: TimeExpression): Mark {
  const { value, rule } = time;
  const title = escapeHtml(words.phrases.timeTitle(value, rule));
  return isHtmlDate(value)
    ? markOf(time, "time", `<time datetime="${value}" title="${title}">`, "</time>")
    : markOf(time, "time", `<span class="t" title="${title}">`);
}

const REOPENED = trustHtml('<span class="s">');

function anchorMark({ start, end }: Span, id: string): Mark {
  const open = trustHtml(`<span id="${id}">`);
  const close = trustHtml("</span>");
  return { start, end, rank: RANKS.anchor, open, reopen: REOPENED, close, isLink: false };
}

/** The values within `open` are escaped. */
function markOf({ start, end }: Span, kind: MarkKind, html: string, close = "</span>"): Mark {
  const open = trustHtml(html);
  const isLink = kind === "name";
  return { start, end, rank: RANKS[kind], open, reopen: open, close: trustHtml(close), isLink };
}
