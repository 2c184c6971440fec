// What stands within a paragraph of Markdown, read without the Markdown parser where only one reading is possible: text,
// `*…*`, `**…**` and links to plain addresses. Every sign is either proved to be one of these by the characters on both
// sides of it, or the whole paragraph is left to the parser. One pass; no sign is looked at twice.
import { trustHtml, type SafeHtml } from "../base/html.ts";
import { isLinkAddress } from "../base/web-address.ts";
import type { Markup } from "../model/article.ts";

/** A paragraph as text on one line, with its markup and the offsets at which its second, third, … line begins. */
export interface Inline {
  readonly text: string;
  readonly markup: readonly Markup[];
  readonly breaks: readonly number[];
}

// A class of single characters is searched several times as fast as an alternation.
const SIGN = /[\\`*_[\]&<~@]/g;
// An address in running text becomes a link. Asked of the text without its markup, where the addresses of links are gone.
const ADDRESS = /:\/\/|[wW]{3}/;

/** Null when only the Markdown parser can tell what the lines mean. They hold no "<" and open no other block. */
export function readInline(lines: readonly string[]): Inline | null {
  for (const line of lines) if (line.endsWith(" ")) return null; // two of them make the line end a hard one
  // A line end is a blank to every rule used here.
  const source = lines.length === 1 ? (lines[0] as string) : lines.join(" ");
  const breaks = breaksOf(lines);
  SIGN.lastIndex = 0;
  if (!SIGN.test(source)) return ADDRESS.test(source) ? null : { text: source, markup: [], breaks };
  const marks = readMarks(source);
  if (!marks) return null;
  const { text, tags } = withoutMarks(source, marks);
  return ADDRESS.test(text) ? null : { text, markup: tags, breaks: placed(breaks, marks) };
}

function breaksOf(lines: readonly string[]): number[] {
  const breaks: number[] = [];
  for (let place = 1, at = 0; place < lines.length; place++)
    breaks.push((at += (lines[place - 1] as string).length + 1));
  return breaks;
}

/** A stretch of the source that is markup, and the tag it stands for. */
interface Mark {
  readonly start: number;
  readonly end: number;
  readonly tag: string;
}

const LINK_END = "</a>";

interface Reading {
  readonly source: string;
  readonly marks: Mark[];
  /** Closing tags of what stands open, the innermost last. */
  readonly open: string[];
  /** Offset of the "]" of the open link, -1 outside of one. */
  linkEnd: number;
  /** Offset of the next "]", and of the last "[" before it. */
  bracket: number;
  partner: number;
}

function readMarks(source: string): readonly Mark[] | null {
  const reading: Reading = { source, marks: [], open: [], linkEnd: -1, bracket: -1, partner: -1 };
  SIGN.lastIndex = 0;
  for (let match = SIGN.exec(source); match; match = SIGN.exec(source)) {
    const end = readSign(reading, match.index);
    if (end === null) return null;
    SIGN.lastIndex = end;
  }
  return reading.open.length === 0 ? reading.marks : null;
}

/** Offset behind the sign; null when its meaning is not certain. */
function readSign(reading: Reading, at: number): number | null {
  const { source } = reading;
  switch (source[at]) {
    case "*":
      return readStars(reading, at);
    case "[":
      return readOpeningBracket(reading, at);
    case "]":
      return readClosingBracket(reading, at);
    case "&": // no reference begins so
      return /[#a-z\d]/i.test(source[at + 1] ?? "") ? null : at + 1;
    case "_": // within a word it neither opens nor closes
      return isWordAt(source, at - 1) && isWordAt(source, at + 1) ? at + 1 : null;
    case "@": // no address ends so
      return at === 0 || source[at - 1] === " " ? at + 1 : null;
    default:
      return null;
  }
}

// Marks of punctuation that texts have beside stars; what is not in the list is left to the parser.
const PUNCTUATION = ".,;:!?()[]\"'“”‘’«»–—…-/";

function isWordAt(source: string, at: number): boolean {
  return /[\p{L}\p{N}]/u.test(source[at] ?? "");
}

function isBlankAt(source: string, at: number): boolean {
  return at < 0 || at >= source.length || source[at] === " ";
}

function isPunctuationAt(source: string, at: number): boolean {
  return PUNCTUATION.includes(source[at] ?? " ");
}

/**
 * Stars that can only open, or only close the innermost of what stands open with as many stars (CommonMark 0.31, section
 * 6.2: left-flanking and not right-flanking, or the other way around).
 */
function readStars({ source, marks, open }: Reading, start: number): number | null {
  const end = start + (source[start + 1] === "*" ? 2 : 1);
  if (source[end] === "*") return null;
  const [name, before] = [end - start === 2 ? "strong" : "em", start - 1];
  if (opensAndOnlyThat(source, before, end)) {
    marks.push({ start, end, tag: `<${name}>` });
    open.push(`</${name}>`);
    return end;
  }
  if (!closesAndOnlyThat(source, before, end) || open.pop() !== `</${name}>`) return null;
  marks.push({ start, end, tag: `</${name}>` });
  return end;
}

function opensAndOnlyThat(source: string, before: number, after: number): boolean {
  if (isWordAt(source, after)) return isBlankAt(source, before) || isPunctuationAt(source, before);
  return isPunctuationAt(source, after) && isBlankAt(source, before);
}

function closesAndOnlyThat(source: string, before: number, after: number): boolean {
  if (isWordAt(source, before)) return isBlankAt(source, after) || isPunctuationAt(source, after);
  return isPunctuationAt(source, before) && isBlankAt(source, after);
}

// Only characters that neither the parser nor the writer of HTML changes, but for "&", which is no reference without ";".
const DESTINATION =
  /\]\((https?:\/\/[A-Za-z\d][A-Za-z\d.-]*(?::\d{1,5})?(?:[/?#](?:[A-Za-z\d\-._~/?#=+,:@!$&]|%[\dA-Fa-f]{2})*)?)\)/y;

/** A bracket that opens no link to an address is text, as a simple text has no definitions. */
function readOpeningBracket(reading: Reading, at: number): number | null {
  const { source, marks, open } = reading;
  if (source[at - 1] === "!") return null; // a picture
  findClosingBracket(reading, at);
  const { bracket, partner } = reading;
  if (partner !== at) return at + 1;
  DESTINATION.lastIndex = bracket;
  const href = DESTINATION.exec(source)?.[1];
  if (href === undefined) return at + 1;
  if (source[at + 1] === "^" || isBlankAt(source, at + 1) || at + 1 === bracket) return null;
  if (!isLinkAddress(href)) return null;
  // Joined, not added up: a sum of texts keeps its parts, and with this one the whole source, as long as the tag is there.
  const tag = ['<a href="', href.replaceAll("&", "&#x26;"), '">'].join("");
  marks.push({ start: at, end: at + 1, tag });
  open.push(LINK_END);
  reading.linkEnd = bracket;
  return at + 1;
}

// The next closing bracket is searched once, however many brackets open before it.
function findClosingBracket(reading: Reading, at: number): void {
  const { source } = reading;
  if (reading.bracket >= at) return;
  const found = source.indexOf("]", at);
  reading.bracket = found === -1 ? source.length : found;
  reading.partner = found === -1 ? -1 : source.lastIndexOf("[", found);
}

function readClosingBracket({ source, marks, open, linkEnd }: Reading, at: number): number | null {
  if (at !== linkEnd) return "([:".includes(source[at + 1] ?? " ") ? null : at + 1;
  DESTINATION.lastIndex = at;
  if (!DESTINATION.test(source) || open.pop() !== LINK_END) return null;
  const end = DESTINATION.lastIndex;
  marks.push({ start: at, end, tag: LINK_END });
  return end;
}

/** The text between the marks, and their tags at its offsets; tags at one place are joined. */
function withoutMarks(
  source: string,
  marks: readonly Mark[],
): { readonly text: string; readonly tags: readonly Markup[] } {
  const tags: { at: number; html: SafeHtml }[] = [];
  let [text, from] = ["", 0];
  for (const { start, end, tag } of marks) {
    text += source.slice(from, start);
    from = end;
    const last = tags.at(-1);
    // Tags are written in this file, and addresses hold nothing that HTML could mean.
    if (last?.at === text.length) last.html = trustHtml(last.html + tag);
    else tags.push({ at: text.length, html: trustHtml(tag) });
  }
  return { text: text + source.slice(from), tags };
}

/** Offsets of the source as offsets of the text; both lists are in order. */
function placed(breaks: readonly number[], marks: readonly Mark[]): readonly number[] {
  let [next, removed] = [0, 0];
  return breaks.map((at) => {
    for (let mark = marks[next]; mark && mark.end <= at; mark = marks[++next])
      removed += mark.end - mark.start;
    return at - removed;
  });
}
