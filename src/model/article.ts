import type { Day } from "../base/day.ts";
import type { SafeHtml } from "../base/html.ts";

declare const articleIdBrand: unique symbol;

/** Portable, unique in a build, made from the source file's name; given by `2-parse/article-id.ts` only. */
export type ArticleId = string & { readonly [articleIdBrand]: true };

/** Half-open range of UTF-16 code units in one text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export type ParagraphKind = "paragraph" | "heading" | "item" | "quote" | "code" | "cell";

/** A block of `Article.text`, with the way back to the line of the source file. */
export interface Paragraph extends Span {
  readonly kind: ParagraphKind;
  /** Line of the source file, from 1, on which the paragraph begins. */
  readonly line: number;
  /** Offsets in `Article.text` at which the second, third, … source line of the paragraph begins. */
  readonly breaks: readonly number[];
}

/** HTML that stands at an offset of `Article.text`; what lies between two of them is plain text. */
export interface Markup {
  readonly at: number;
  readonly html: SafeHtml;
}

/** The caption of a photograph and who took it, both as printed. */
export interface Caption {
  readonly text: string;
  readonly credit: string | null;
  /** Line of the source file, from 1. */
  readonly line: number;
}

/** What the publisher put right after publication, and when. */
export interface Correction {
  readonly day: Day;
  readonly text: string;
}

/** What a line, or a part of one, was taken for. */
export type LineRole =
  | "date"
  | "front-matter"
  | "label"
  | "furniture"
  | "headline"
  | "repeated-headline"
  | "standfirst"
  | "byline"
  | "dateline"
  | "caption"
  | "credit"
  | "time"
  | "body"
  | "heading"
  | "item"
  | "recommended"
  | "foreign-headline"
  | "source-line"
  | "blank";

/** One printed line (or a part of it) with what it was taken for, how surely, and why. */
export interface LineReading {
  /** Line of the source file, from 1. */
  readonly line: number;
  readonly text: string;
  readonly role: LineRole;
  /** 0 to 1. */
  readonly confidence: number;
  /** Names of the rules that spoke for the role, strongest first. */
  readonly reasons: readonly string[];
}

export type TitleKind = "headline" | "derived" | "front-matter";

/** How much of a source's text is published. */
export type Policy = "full" | "excerpt" | "headline";

/** One published text. Findings about it are kept beside it, in `Annotations`. */
export interface Article {
  readonly id: ArticleId;
  /** Day of publication. An article without a day is reported and not built. */
  readonly day: Day;
  /** The day printed in the page, when it is another one than `day`. */
  readonly printedDay: Day | null;
  readonly title: string;
  readonly titleKind: TitleKind;
  /** Line of the source file, from 1, on which the title (or the sentence it was derived from) stands. */
  readonly titleLine: number;
  readonly standfirst: string | null;
  /** Names of people, desks or agencies, without "By", roles and times. */
  readonly byline: readonly string[];
  /** As front matter, the register, the page or the byline names it; null when nothing does. */
  readonly outlet: string | null;
  /** Place and day as printed, for example "ANCHORAGE, Alaska". */
  readonly dateline: string | null;
  readonly captions: readonly Caption[];
  /** Section names, and tags from front matter. */
  readonly labels: readonly string[];
  readonly sourceLine: string | null;
  /** BCP 47, for example "en". */
  readonly language: string;
  readonly url: string | null;
  /** Names a story that the front matter puts the article into. */
  readonly story: string | null;
  readonly policy: Policy | null;
  /** In order of day, those of one day as written. */
  readonly corrections: readonly Correction[];
  /** Day of the last change that the front matter tells of. */
  readonly updated: Day | null;
  /** The body: its paragraphs joined by "\n\n". */
  readonly text: string;
  readonly paragraphs: readonly Paragraph[];
  /** In order of `at`; with the escaped text between them they are the body's HTML. */
  readonly markup: readonly Markup[];
  readonly lines: readonly LineReading[];
  readonly source: {
    readonly path: string;
    readonly sha256: string;
    /** Line of the source file, from 1, on which the article begins. */
    readonly line: number;
  };
}
