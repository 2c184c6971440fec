import type { Codec } from "../cache/memo.ts";
import {
  LIST_FORMS,
  packAnnotationsHead,
  type AnnotationLists,
  type AnnotationsHead,
} from "../cache/pack-annotations.ts";
import {
  BODY_FORMS,
  packArticleHead,
  type ArticleBody,
  type ArticleHead,
} from "../cache/pack-article.ts";
import { packDiagnostic } from "../cache/pack-diagnostic.ts";
import { packReader } from "../cache/pack-reader.ts";
import { packWriter } from "../cache/pack-writer.ts";
import type { Form, PartForms } from "../cache/pack.ts";
import { parseSections, renderSections } from "../cache/sections.ts";
import type { Annotations } from "../model/annotation.ts";
import type { Article } from "../model/article.ts";
import type { ReadFile } from "./read-file.ts";

/** What of a file lies together at the front: all that lists of articles need. */
export interface ReadHeads extends Pick<ReadFile, "diagnostics"> {
  readonly articles: readonly ArticleHead[];
  /** In the order of the articles. */
  readonly annotations: readonly AnnotationsHead[];
}

/** What of an article and its findings can be read by itself, field by field: whoever walks through all articles needs few of them. */
export type ArticleParts = ArticleBody & AnnotationLists;

export interface ReadFileCodec extends Codec<ReadFile> {
  /** The heads, and the bytes of each part, in the order of the articles and of `PART_NAMES`: views of `bytes`. */
  readonly readHeads: (bytes: Uint8Array) => {
    readonly heads: ReadHeads;
    readonly parts: readonly Uint8Array[];
  };
  /** Lines are read behind the text of their article. */
  readonly readPart: <Name extends keyof ArticleParts>(
    part: Uint8Array,
    name: Name,
  ) => ArticleParts[Name];
}

const FORMS: PartForms<ArticleParts> = { ...BODY_FORMS, ...LIST_FORMS };
export const BODY_NAMES = Object.keys(BODY_FORMS) as readonly (keyof ArticleBody)[];
export const LIST_NAMES = Object.keys(LIST_FORMS) as readonly (keyof AnnotationLists)[];
export const PART_NAMES: readonly (keyof ArticleParts)[] = [...BODY_NAMES, ...LIST_NAMES];

/** How what was found in a file is kept, and handed from thread to thread. All that one codec reads shares its words. */
export function readFileCodec(): ReadFileCodec {
  const writer = packWriter();
  const reader = packReader();
  const readPart: ReadFileCodec["readPart"] = (part, name) => reader.read(part, FORMS[name]);
  const writePart = <Name extends keyof ArticleParts>(parts: ArticleParts, name: Name) =>
    writer.write(parts[name], FORMS[name]);

  function write(read: ReadFile): Uint8Array {
    const sections = [writer.write(read, packReadHeads)];
    read.articles.forEach((article, place) => {
      const parts = partsOf(article, read.annotations[place] as Annotations);
      for (const name of PART_NAMES) sections.push(writePart(parts, name));
    });
    return renderSections(sections);
  }

  function readHeads(bytes: Uint8Array): ReturnType<ReadFileCodec["readHeads"]> {
    const [head, ...parts] = parseSections(bytes);
    return { heads: reader.read(head as Uint8Array, packReadHeads), parts };
  }

  function read(bytes: Uint8Array): ReadFile {
    const { heads, parts } = readHeads(bytes);
    let next = 0;
    const nextPart = <Name extends keyof ArticleParts>(name: Name): ArticleParts[Name] =>
      readPart(parts[next++] as Uint8Array, name);
    const articles: Article[] = [];
    const annotations: Annotations[] = [];
    heads.articles.forEach((head, place) => {
      articles.push(articleOf(head, nextPart));
      annotations.push(annotationsOf(heads.annotations[place] as AnnotationsHead, nextPart));
    });
    return { articles, annotations, diagnostics: heads.diagnostics };
  }

  return { write, read, readHeads, readPart };
}

export function partsOf(
  { text, paragraphs, markup, lines }: Article,
  { sentences, times, quotations, names, events, terms }: Annotations,
): ArticleParts {
  return { text, paragraphs, markup, lines, sentences, times, quotations, names, events, terms };
}

const packReadHeads: Form<ReadHeads> = (pack, read) => ({
  articles: pack.list(read.articles, packArticleHead),
  annotations: pack.list(read.annotations, packAnnotationsHead),
  diagnostics: pack.list(read.diagnostics, packDiagnostic),
});

type NextPart = <Name extends keyof ArticleParts>(name: Name) => ArticleParts[Name];

// Fields in the order of the model: records that were read have the shape of those that were worked out. They are written out,
// since to spread them into a record takes longer than to read them. Parts stand in that order too, and are read in it.

function articleOf(head: ArticleHead, nextPart: NextPart): Article {
  return {
    id: head.id,
    day: head.day,
    printedDay: head.printedDay,
    title: head.title,
    titleKind: head.titleKind,
    titleLine: head.titleLine,
    standfirst: head.standfirst,
    byline: head.byline,
    outlet: head.outlet,
    dateline: head.dateline,
    captions: head.captions,
    labels: head.labels,
    sourceLine: head.sourceLine,
    language: head.language,
    url: head.url,
    story: head.story,
    policy: head.policy,
    corrections: head.corrections,
    updated: head.updated,
    text: nextPart("text"),
    paragraphs: nextPart("paragraphs"),
    markup: nextPart("markup"),
    lines: nextPart("lines"),
    source: head.source,
  };
}

function annotationsOf(head: AnnotationsHead, nextPart: NextPart): Annotations {
  return {
    article: head.article,
    day: head.day,
    sentences: nextPart("sentences"),
    times: nextPart("times"),
    quotations: nextPart("quotations"),
    names: nextPart("names"),
    events: nextPart("events"),
    terms: nextPart("terms"),
    titleTerms: head.titleTerms,
    missing: head.missing,
  };
}
