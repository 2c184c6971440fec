// The blocks of a simple Markdown text → the body that the parser's tree would have given.
import { trustHtml } from "../base/html.ts";
import type { Markup, Paragraph } from "../model/article.ts";
import type { Body } from "./plain-body.ts";
import type { Inline } from "./simple-inline.ts";
import type { Block, BlockKind } from "./simple-markdown.ts";

const BETWEEN = "\n\n";

interface Draft {
  readonly texts: string[];
  /** Where the next paragraph begins. */
  at: number;
  readonly paragraphs: Paragraph[];
  readonly markup: Markup[];
}

/** The body of the blocks; `parsed` holds the marked ones. Null when it does not fit them. */
export function bodyOfBlocks(blocks: readonly Block[], parsed: Body | null): Body | null {
  const draft: Draft = { texts: [], at: 0, paragraphs: [], markup: [] };
  const rest = parsed ? takenInOrder(parsed) : null;
  const top = topOf(blocks);
  let level = 1;
  for (const { kind, depth, paragraphs, isMarked } of blocks) {
    if (kind === "heading") level = Math.min(level + 1, depth - top + 2, 6);
    const last = paragraphs.length - 1;
    for (const [place, { line, inline }] of paragraphs.entries()) {
      if (!isMarked && inline) {
        const tags = tagsOf(kind, { level, isFirst: place === 0, isLast: place === last });
        addParagraph(draft, { kind, line, inline, tags });
      } else if (!rest || !addParsed(draft, rest, line)) return null;
    }
  }
  if (rest && rest.next < rest.body.paragraphs.length) return null;
  const { texts, paragraphs, markup } = draft;
  return { text: texts.join(BETWEEN), paragraphs, markup };
}

function topOf(blocks: readonly Block[]): number {
  let top = 6;
  for (const { depth } of blocks) if (depth > 0 && depth < top) top = depth;
  return top;
}

type Tags = readonly [open: string, close: string];

function tagsOf(
  kind: BlockKind,
  { level, isFirst, isLast }: { level: number; isFirst: boolean; isLast: boolean },
): Tags {
  if (kind === "quote")
    return [isFirst ? "<blockquote><p>" : "<p>", isLast ? "</p></blockquote>" : "</p>"];
  if (kind === "item") return [isFirst ? "<ul><li>" : "<li>", isLast ? "</li></ul>" : "</li>"];
  return kind === "heading" ? [`<h${level}>`, `</h${level}>`] : ["<p>", "</p>"];
}

function addParagraph(
  draft: Draft,
  { kind, line, inline, tags }: { kind: BlockKind; line: number; inline: Inline; tags: Tags },
): void {
  const { text, markup, breaks } = inline;
  const [start, end] = [draft.at, draft.at + text.length];
  // Tags that stand at one place are one piece of markup.
  const first = markup[0]?.at === 0 ? markup[0].html : "";
  const last = markup.length > 0 && markup.at(-1)?.at === text.length ? markup.at(-1)?.html : "";
  draft.markup.push({ at: start, html: trustHtml(tags[0] + first) });
  for (const { at, html } of markup)
    if (at > 0 && at < text.length) draft.markup.push({ at: start + at, html });
  draft.markup.push({ at: end, html: trustHtml(`${last}${tags[1]}`) });
  addText(draft, text, { kind, start, end, line, breaks: breaks.map((at) => start + at) });
}

function addText(draft: Draft, text: string, paragraph: Paragraph): void {
  draft.texts.push(text);
  draft.paragraphs.push(paragraph);
  draft.at = paragraph.end + BETWEEN.length;
}

/** A parsed body, of which paragraphs and markup are taken from the front. */
interface Taken {
  readonly body: Body;
  next: number;
  nextMarkup: number;
}

function takenInOrder(body: Body): Taken {
  return { body, next: 0, nextMarkup: 0 };
}

// An element without text, such as an empty link, at the end of a paragraph becomes one with the tags of the next one, and
// the next one may not be among the parsed.
const CLOSING_TAGS = /^(?:<\/[a-z\d]+>\s*)+$/;

/** Moves the next parsed paragraph into the draft; false when it is not the one that stands on the line. */
function addParsed(draft: Draft, rest: Taken, line: number): boolean {
  const { text, paragraphs, markup } = rest.body;
  const paragraph = paragraphs[rest.next++];
  if (paragraph?.line !== line) return false;
  const by = draft.at - paragraph.start;
  let closing = "";
  for (; rest.nextMarkup < markup.length; rest.nextMarkup++) {
    const { at, html } = markup[rest.nextMarkup] as Markup;
    if (at > paragraph.end) break;
    draft.markup.push({ at: at + by, html });
    closing = at === paragraph.end ? html : "";
  }
  if (!CLOSING_TAGS.test(closing)) return false;
  addText(draft, text.slice(paragraph.start, paragraph.end), {
    ...paragraph,
    start: paragraph.start + by,
    end: paragraph.end + by,
    breaks: paragraph.breaks.map((at) => at + by),
  });
  return true;
}
