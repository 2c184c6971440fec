import { escapeHtml, trustHtml, type SafeHtml } from "../base/html.ts";
import type { TimeExpression } from "../model/annotation.ts";
import type { Article, Span } from "../model/article.ts";
import { isHtmlDate } from "./format-date.ts";
import type { PageContext } from "./page.ts";
import { indexAt, speakerOf } from "./site-index.ts";
import { paragraphAnchor, relativeUrl, sentenceAnchor, type UrlPath } from "./site-paths.ts";
import type { Mark } from "./weave.ts";
import type { Words } from "./words/words.ts";

const RANKS = { anchor: 0, quotation: 1, time: 2, name: 3 } as const;

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
  return [
    ...sentences.map((span, index) => anchorMark(span, sentenceAnchor(index))),
    ...article.paragraphs.flatMap((span, index) =>
      indexAt(sentences, span.start) === null ? [anchorMark(span, paragraphAnchor(index))] : [],
    ),
    ...quotations.flatMap((quotation) => {
      const speaker = speakerOf(context.index, article.id, quotation)?.name;
      const title = words.phrases.quotedTitle(speaker ?? words.unattributed);
      return quotation.content.map((span) => elementMark(span, "quotation", "span", { title }));
    }),
    ...times.map((time) => timeMark(words, time)),
    ...nameMarks(context, page, article),
  ];
}

function nameMarks({ index, paths }: PageContext, page: UrlPath, article: Article) {
  const bearers = index.bearers.get(article.id) ?? [];
  return (index.annotations.get(article.id)?.names ?? []).flatMap((mention, number) => {
    const id = bearers[number];
    if (id === undefined) return [];
    return [elementMark(mention, "name", "a", { href: relativeUrl(page, paths.name(id)) })];
  });
}

function timeMark(words: Words, time: TimeExpression): Mark {
  const title = words.phrases.timeTitle(time.value, time.rule);
  return isHtmlDate(time.value)
    ? elementMark(time, "time", "time", { datetime: time.value, title })
    : elementMark(time, "time", "span", { title });
}

function anchorMark(span: Span, id: string): Mark {
  const mark = elementMark(span, "anchor", "span", {});
  return { ...mark, open: trustHtml(`<span id="${escapeHtml(id)}">`) };
}

type Attributes = Readonly<Record<string, string>>;

function elementMark(
  { start, end }: Span,
  kind: keyof typeof RANKS,
  tag: string,
  attributes: Attributes,
): Mark {
  const open = openTag(tag, { class: CLASSES[kind], ...attributes });
  const isLink = tag === "a";
  return {
    start,
    end,
    rank: RANKS[kind],
    open,
    reopen: open,
    close: trustHtml(`</${tag}>`),
    isLink,
  };
}

const CLASSES = { anchor: "s", quotation: "q", time: "t", name: "n" } as const;

function openTag(tag: string, attributes: Attributes): SafeHtml {
  const written = Object.entries(attributes).map(
    ([name, value]) => ` ${name}="${escapeHtml(value)}"`,
  );
  return trustHtml(`<${tag}${written.join("")}>`);
}
