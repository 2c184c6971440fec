import type { Day } from "../base/day.ts";
import type { Article } from "../model/article.ts";
import type { OutletRule } from "../model/editor.ts";
import type { SourceFile } from "../model/source-file.ts";
import { articleIdOf } from "./article-id.ts";
import type { ClippingReading } from "./clipping/read-clipping.ts";
import type { FrontMatterFields } from "./front-matter-fields.ts";
import { languageOf } from "./language.ts";
import { outletOf } from "./outlet-of.ts";
import type { Body } from "./plain-body.ts";

export interface ParseInput {
  readonly source: SourceFile;
  readonly outlets: readonly OutletRule[];
  /** Taken when a text is too short to tell its language. */
  readonly language: string;
}

/** What the text of a file says of itself, from whatever format. */
export type TextReading = Pick<
  ClippingReading,
  | "line"
  | "printedDay"
  | "titleKind"
  | "titleLine"
  | "standfirst"
  | "byline"
  | "outlet"
  | "dateline"
  | "captions"
  | "labels"
  | "sourceLine"
  | "lines"
>;

interface Parts {
  readonly reading: TextReading;
  readonly fields: FrontMatterFields | null;
  readonly day: Day;
  readonly title: string;
  /** Number of the article within its file, from 0. */
  readonly index: number;
  readonly body: Body;
}

/** The record of one article. What front matter says goes before the register, and that before the text. */
export function makeArticle(
  { source, outlets, language }: ParseInput,
  { reading, fields, day, title, index, body }: Parts,
): Article {
  const url = fields?.url ?? null;
  const rule = outletOf(outlets, { name: source.name, url });
  return {
    id: articleIdOf(source.name, index),
    day,
    printedDay: reading.printedDay,
    title,
    titleKind: fields?.title ? "front-matter" : (reading.titleKind ?? "derived"),
    titleLine: fields?.title ? lineAt(source.text, fields.titleStart) : reading.titleLine,
    standfirst: reading.standfirst,
    byline: fields && fields.byline.length > 0 ? fields.byline : reading.byline,
    outlet: fields?.outlet ?? rule?.name ?? reading.outlet,
    dateline: reading.dateline,
    captions: reading.captions,
    labels: [...new Set([...reading.labels, ...(fields?.tags ?? [])])],
    sourceLine: reading.sourceLine,
    language: fields?.language ?? languageOf(body.text === "" ? title : body.text, language),
    url,
    story: fields?.story ?? null,
    policy: fields?.policy ?? rule?.policy ?? null,
    corrections: fields?.corrections ?? [],
    updated: fields?.updated ?? null,
    text: body.text,
    paragraphs: body.paragraphs,
    markup: body.markup,
    lines: reading.lines,
    source: { path: source.path, sha256: source.sha256, line: reading.line },
  };
}

function lineAt(text: string, offset: number): number {
  let line = 1;
  for (let at = text.indexOf("\n"); at !== -1 && at < offset; at = text.indexOf("\n", at + 1))
    line++;
  return line;
}
