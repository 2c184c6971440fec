// The forms of an article and its parts; fields stand in the order in which stage 2 gives them, but for the source, which is last there.
import type {
  Article,
  Caption,
  Correction,
  LineReading,
  Markup,
  Paragraph,
  Span,
} from "../model/article.ts";
import type { Form, Pack, PartForms } from "./pack.ts";

/** What takes most of an article's memory, and no list of articles needs; each can be read without the others, but for the lines. */
export type ArticleBody = Pick<Article, "text" | "paragraphs" | "markup" | "lines">;
export type ArticleHead = Omit<Article, keyof ArticleBody>;

export const packArticleHead: Form<ArticleHead> = (pack, article) => ({
  id: pack.word(article.id),
  day: pack.word(article.day),
  printedDay: pack.optional(article.printedDay, packWord),
  title: pack.text(article.title),
  titleKind: pack.word(article.titleKind),
  titleLine: pack.count(article.titleLine),
  standfirst: pack.optional(article.standfirst, packText),
  byline: pack.words(article.byline),
  outlet: pack.optional(article.outlet, packWord),
  dateline: pack.optional(article.dateline, packWord),
  captions: pack.list(article.captions, packCaption),
  labels: pack.words(article.labels),
  sourceLine: pack.optional(article.sourceLine, packWord),
  language: pack.word(article.language),
  url: pack.optional(article.url, packText),
  story: pack.optional(article.story, packWord),
  policy: pack.optional(article.policy, packWord),
  corrections: pack.list(article.corrections, packCorrection),
  updated: pack.optional(article.updated, packWord),
  source: pack.record(article.source, packSource),
});

const packParagraph: Form<Paragraph> = (pack, paragraph) => ({
  kind: pack.word(paragraph.kind),
  start: pack.start(paragraph.start),
  end: pack.end(paragraph.end),
  line: pack.count(paragraph.line),
  breaks: pack.list(paragraph.breaks, packOffset),
});

const packMarkup: Form<Markup> = (pack, markup) => ({
  at: pack.start(markup.at),
  html: pack.word(markup.html),
});

const packCaption: Form<Caption> = (pack, caption) => ({
  text: pack.text(caption.text),
  credit: pack.optional(caption.credit, packWord),
  line: pack.count(caption.line),
});

const packCorrection: Form<Correction> = (pack, correction) => ({
  day: pack.word(correction.day),
  text: pack.text(correction.text),
});

const packLine: Form<LineReading> = (pack, line) => ({
  line: pack.count(line.line),
  text: pack.piece(line.text),
  role: pack.word(line.role),
  confidence: pack.real(line.confidence),
  reasons: pack.words(line.reasons),
});

const packSource: Form<Article["source"]> = (pack, source) => ({
  path: pack.word(source.path),
  sha256: pack.text(source.sha256),
  line: pack.count(source.line),
});

export const packSpan: Form<Span> = (pack, span) => ({
  start: pack.start(span.start),
  end: pack.end(span.end),
});

const packOffset: Form<number> = (pack, offset) => pack.start(offset);

/** In the order of the model. Lines hold pieces of the text. */
export const BODY_FORMS: PartForms<ArticleBody> = {
  text: (pack, text) => pack.body(text),
  paragraphs: (pack, paragraphs) => pack.list(paragraphs, packParagraph),
  markup: (pack, markup) => pack.list(markup, packMarkup),
  lines: (pack, lines) => pack.list(lines, packLine),
};

/** Of any brand. */
export function packWord<T extends string>(pack: Pack, word: T): T {
  return pack.word(word);
}

export function packText<T extends string>(pack: Pack, text: T): T {
  return pack.text(text);
}
