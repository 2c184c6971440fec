import type { Codec } from "../cache/memo.ts";
import {
  packAnnotationsHead,
  packShownSpans,
  packStoryGrounds,
  type AnnotationsHead,
  type ShownSpans,
  type StoryGrounds,
} from "../cache/pack-annotations.ts";
import {
  packArticleBody,
  packArticleHead,
  type ArticleBody,
  type ArticleHead,
} from "../cache/pack-article.ts";
import { packDiagnostic } from "../cache/pack-diagnostic.ts";
import { packReader } from "../cache/pack-reader.ts";
import { packWriter } from "../cache/pack-writer.ts";
import type { Form } from "../cache/pack.ts";
import { renderSections, sectionAt } from "../cache/sections.ts";
import type { Annotations } from "../model/annotation.ts";
import type { Article } from "../model/article.ts";
import type { ReadFile } from "./read-file.ts";

/** What of a file lies together at the front: all that lists of articles need. */
export interface ReadHeads extends Pick<ReadFile, "diagnostics"> {
  readonly articles: readonly ArticleHead[];
  /** In the order of the articles. */
  readonly annotations: readonly AnnotationsHead[];
}

/** What of an article can be read by itself. */
export interface ArticleParts {
  readonly body: ArticleBody;
  readonly spans: ShownSpans;
  readonly grounds: StoryGrounds;
}

export interface ReadFileCodec extends Codec<ReadFile> {
  readonly readHeads: (bytes: Uint8Array) => ReadHeads;
  /** `place` is that of the article in its file, from 0. */
  readonly readPart: <Name extends keyof ArticleParts>(
    bytes: Uint8Array,
    name: Name,
    place: number,
  ) => ArticleParts[Name];
}

/** How what was found in a file is kept, and handed from thread to thread. All that one codec reads shares its words. */
export function readFileCodec(): ReadFileCodec {
  const writer = packWriter();
  const reader = packReader();
  const readHeads = (bytes: Uint8Array): ReadHeads =>
    reader.read(sectionAt(bytes, 0), packReadHeads);
  const readPart: ReadFileCodec["readPart"] = (bytes, name, place) =>
    reader.read(sectionAt(bytes, sectionOf(name, place)), FORMS[name]);

  function write(read: ReadFile): Uint8Array {
    const parts = read.articles.flatMap((article, place) => {
      const found = read.annotations[place] as Annotations;
      return [
        writer.write(article, packArticleBody),
        writer.write(found, packShownSpans),
        writer.write(found, packStoryGrounds),
      ];
    });
    return renderSections([writer.write(read, packReadHeads), ...parts]);
  }

  function read(bytes: Uint8Array): ReadFile {
    const { articles, annotations, diagnostics } = readHeads(bytes);
    return {
      articles: articles.map((head, place) => articleOf(head, readPart(bytes, "body", place))),
      annotations: annotations.map((head, place) => {
        const grounds = readPart(bytes, "grounds", place);
        return annotationsOf(head, readPart(bytes, "spans", place), grounds);
      }),
      diagnostics,
    };
  }

  return { write, read, readHeads, readPart };
}

const FORMS: { readonly [Name in keyof ArticleParts]: Form<ArticleParts[Name]> } = {
  body: packArticleBody,
  spans: packShownSpans,
  grounds: packStoryGrounds,
};
const PARTS = Object.keys(FORMS);

/** Behind the heads stand the parts of each article. */
function sectionOf(name: keyof ArticleParts, place: number): number {
  return 1 + PARTS.length * place + PARTS.indexOf(name);
}

const packReadHeads: Form<ReadHeads> = (pack, read) => ({
  articles: pack.list(read.articles, packArticleHead),
  annotations: pack.list(read.annotations, packAnnotationsHead),
  diagnostics: pack.list(read.diagnostics, packDiagnostic),
});

// Fields in the order of the model: records that were read have the shape of those that were worked out. They are written out,
// since to spread them into a record takes longer than to read them.

function articleOf(head: ArticleHead, { text, paragraphs, markup, lines }: ArticleBody): Article {
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
    text,
    paragraphs,
    markup,
    lines,
    source: head.source,
  };
}

function annotationsOf(
  { article, day, titleTerms, missing }: AnnotationsHead,
  { sentences, times, quotations, names }: ShownSpans,
  { events, terms }: StoryGrounds,
): Annotations {
  return {
    article,
    day,
    sentences,
    times,
    quotations,
    names,
    events,
    terms,
    titleTerms,
    missing,
  };
}
