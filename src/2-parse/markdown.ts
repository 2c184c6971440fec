// A Markdown file → one article. Front matter names day and title; a heading that opens the text can be the title.
import { lineStarts, positionAt } from "../base/lines.ts";
import type { Span } from "../model/article.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import { parseBodyTree } from "./body-tree.ts";
import type { Parsed } from "./clipping.ts";
import type { FrontMatterFields } from "./front-matter-fields.ts";
import { makeArticle, type ParseInput, type TextReading } from "./make-article.ts";
import { longTitle, noBody, noDate, noText, plainFallback } from "./messages.ts";
import { deriveTitle, TITLE_MAX } from "./title.ts";

export type ParseMarkdown = typeof parseMarkdown;

export function parseMarkdown(
  input: ParseInput,
  { from, fields }: { from: number; fields: FrontMatterFields | null },
): Parsed {
  const { text, path } = input.source;
  const starts = lineStarts(text);
  const line = positionAt(starts, from).line;
  const tree = parseBodyTree(text.slice(from), { firstLine: line, wantsTitle: !fields?.title });
  const { body, heading, fallback } = tree;
  const diagnostics: Diagnostic[] = [];
  const place = { path, start: 0, end: starts[1] === undefined ? text.length : starts[1] - 1 };
  if (fallback !== null)
    diagnostics.push(plainFallback(fallback, { path, start: from, end: from }));
  const first = body.paragraphs.find(({ kind }) => kind === "paragraph") ?? body.paragraphs[0];
  const titleOf = ({ start, end }: Span) => deriveTitle(body.text.slice(start, end));
  const title = fields?.title ?? heading?.text ?? (first ? titleOf(first) : null);
  const day = fields?.day ?? null;
  if (!day) diagnostics.push(noDate(place));
  if (title === null) diagnostics.push(noText(place));
  else if (title.length > TITLE_MAX) diagnostics.push(longTitle(TITLE_MAX, place));
  else if (body.text === "") diagnostics.push(noBody(place));
  if (!day || title === null || title.length > TITLE_MAX) return { articles: [], diagnostics };
  const reading: TextReading = {
    ...EMPTY,
    titleKind: heading ? "headline" : "derived",
    titleLine: heading?.line ?? first?.line ?? line,
  };
  const article = makeArticle(input, { reading, fields, day, title, index: 0, body });
  return { articles: [article], diagnostics };
}

const EMPTY: TextReading = {
  line: 1,
  printedDay: null,
  titleKind: "derived",
  titleLine: 1,
  standfirst: null,
  byline: [],
  outlet: null,
  dateline: null,
  captions: [],
  labels: [],
  sourceLine: null,
  lines: [],
};
