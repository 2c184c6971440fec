import type { Span } from "../../model/article.ts";

// One pass over a sentence that stops only at words with a capital letter:
//
//   Trump's envoy, Steve Witkoff, flew to the Moscow-based bank
//   ^^^^^          ^^^^^ ^^^^^^^              ^^^^^^
//   possessive     gap " "                    suffix "based"

/** A capitalised word. `gap` is the text since the capitalised word before it; null when much lies between. */
export interface CapitalWord {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Lower case, typographic apostrophes made plain. */
  readonly key: string;
  readonly gap: string | null;
  /** Nothing but the start of a sentence, a quotation or a list item may have given it its capital. */
  readonly first: boolean;
  readonly allCapitals: boolean;
  /** A capital and small letters from a to z, as most words are: no acronym, initial, number or accent. */
  readonly plain: boolean;
  /** "'s" follows. */
  readonly possessive: boolean;
  /** "led" in "EADS-led". */
  readonly suffix: string | null;
}

/** Headlines print words in capitals that are no names: all letters, or all first letters. */
export type SentenceStyle = "prose" | "capitals" | "headline";

export interface ScannedSentence {
  readonly start: number;
  readonly end: number;
  readonly words: readonly CapitalWord[];
  /** All words, capitalised or not. */
  readonly wordCount: number;
  /** Words without a capital that are too long to be words of grammar. */
  readonly longSmallWords: number;
  readonly style: SentenceStyle;
}

const LONG_WORD = 5;
const GAP_MAX = 16; // " of the Republic" would be capitalised again: longer gaps join nothing
const DOMAINS = new Set(["com", "org", "net", "info", "ru", "tv", "io", "gov"]);
const ARABIC_ARTICLES = new Set(["al", "el", "ul", "as", "ad", "ar", "ash"]);

/** `abbreviations` are those that take a point, in lower case. */
export function scanCapitals(
  text: string,
  { start, end }: Span,
  abbreviations: ReadonlySet<string>,
): ScannedSentence {
  const words: CapitalWord[] = [];
  let wordCount = 0;
  let longSmallWords = 0;
  let capitals = 0;
  let previousEnd = -1;
  let at = start;
  while (at < end) {
    const shape = shapeOf(text, at);
    if (shape === OTHER) {
      at++;
      continue;
    }
    const wordStart = at;
    at = wordEnd(text, at, end);
    const isArticle = shape === LOWER && isArabicArticle(text, wordStart, at);
    if (shape === LOWER && !isArticle && !startsWithin(text, wordStart, at)) {
      wordCount++;
      if (at - wordStart >= LONG_WORD && text.charCodeAt(wordStart) > 57) longSmallWords++;
      continue;
    }
    if (isArticle) at = wordEnd(text, at + 1, end);
    wordCount++;
    at = withPoint(text, { start: wordStart, end: at, limit: end }, abbreviations);
    const first = wordCount === 1 || isOpening(text, wordStart);
    const word = capitalWord(text, { start: wordStart, end: at, limit: end, previousEnd, first });
    if (word.allCapitals && word.text.length > 1) capitals++;
    words.push(word);
    previousEnd = at;
  }
  const style = capitals >= 3 && capitals * 10 >= wordCount * 7 ? "capitals" : "prose";
  return { start, end, words, wordCount, longSmallWords, style };
}

interface Bounds {
  readonly start: number;
  readonly end: number;
  /** Where the sentence ends. */
  readonly limit: number;
}

interface Found extends Bounds {
  /** Where the capitalised word before it ends; -1 when there is none. */
  readonly previousEnd: number;
  readonly first: boolean;
}

function capitalWord(text: string, { start, end, limit, previousEnd, first }: Found): CapitalWord {
  const printed = text.slice(start, end);
  const near = previousEnd >= 0 && start - previousEnd <= GAP_MAX;
  const after = text.charCodeAt(end);
  return {
    start,
    end,
    text: printed,
    key: plainKey(printed),
    gap: near ? gapOf(text, previousEnd, start) : null,
    first,
    allCapitals: isAllCapitals(printed),
    plain: isPlain(printed),
    possessive: isApostrophe(after) && isPossessiveAt(text, end),
    suffix:
      after === 45 && shapeOf(text, end + 1) === LOWER
        ? text.slice(end + 1, wordEnd(text, end + 1, limit))
        : null,
  };
}

function isPlain(printed: string): boolean {
  for (let at = 1; at < printed.length; at++) {
    const code = printed.charCodeAt(at);
    if (code < 97 || code > 122) return false;
  }
  return printed.length > 1 && printed.charCodeAt(0) < 97;
}

function isAllCapitals(printed: string): boolean {
  for (let at = 1; at < printed.length; at++) {
    const code = printed.charCodeAt(at);
    if (code >= 97 && (code <= 122 || printed[at] !== printed[at]?.toUpperCase())) return false;
  }
  return true;
}

/** Lower case, with plain apostrophes. */
export function plainKey(printed: string): string {
  const key = printed.toLowerCase();
  return key.includes("’") ? key.replaceAll("’", "'") : key;
}

function gapOf(text: string, start: number, end: number): string {
  return end - start === 1 && text.charCodeAt(start) === 32
    ? " "
    : plainKey(text.slice(start, end));
}

/** A quotation, a list item or what follows a colon or dash begins with a capital for that alone. */
function isOpening(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1);
  if (before === 0x201c || before === 0x2018 || before === 34 || before === 39) return true;
  if (before !== 32) return false;
  const earlier = text.charCodeAt(at - 2);
  return earlier === 58 || earlier === 0x2022 || earlier === 0x201c;
}

export function isWordCharacter(text: string, at: number): boolean {
  return shapeOf(text, at) !== OTHER;
}

const OTHER = 0;
const LOWER = 1;
const UPPER = 2;

// Latin letters with and without accents come by the hundred in every article; all else is worked out when it comes.
const SHAPES = Uint8Array.from({ length: 0x250 }, (_, code) =>
  shapeOfCharacter(String.fromCharCode(code), code),
);

/** Whether the character is a small letter or digit, a capital, or neither. */
function shapeOf(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code < 0x250) return SHAPES[code] as number;
  return Number.isNaN(code) ? OTHER : shapeOfCharacter(text[at] as string, code);
}

function shapeOfCharacter(character: string, code: number): number {
  if (code >= 48 && code <= 57) return LOWER;
  if ((code >= 0x2000 && code <= 0x2bff) || (code >= 0x80 && code <= 0xbf)) return OTHER;
  const lower = character.toLowerCase();
  if (lower !== character) return UPPER;
  return lower !== character.toUpperCase() || code > 0x5cf ? LOWER : OTHER;
}

function isApostrophe(code: number): boolean {
  return code === 39 || code === 0x2019;
}

/** End of the word at `at`: letters and digits, points within "U.S", "&" within "AT&T", apostrophes but that of "'s". */
function wordEnd(text: string, at: number, limit: number): number {
  let end = at;
  for (;;) {
    let code = text.charCodeAt(end);
    while (end < limit && (code < 0x250 ? SHAPES[code] !== OTHER : shapeOf(text, end) !== OTHER))
      code = text.charCodeAt(++end);
    if (code === 32 || end + 1 >= limit || !joinsWord(text, at, end, code)) return end;
    end++;
  }
}

/** Whether the character between two letters joins them to one word. */
function joinsWord(text: string, start: number, at: number, code: number): boolean {
  if (code !== 46 && code !== 38 && !isApostrophe(code)) return false;
  const next = shapeOf(text, at + 1);
  if (next === OTHER) return false;
  if (isApostrophe(code)) return !isPossessiveAt(text, at);
  if (next !== UPPER || shapeOf(text, at - 1) !== UPPER) return false;
  return code === 38 || at - 1 === start || text.charCodeAt(at - 2) === 46;
}

function isPossessiveAt(text: string, apostrophe: number): boolean {
  const next = text[apostrophe + 1];
  return (next === "s" || next === "S") && shapeOf(text, apostrophe + 2) === OTHER;
}

/** The point of an initial, of "U.S." and of an abbreviation belongs to the word. */
function withPoint(
  text: string,
  { start, end, limit }: Bounds,
  abbreviations: ReadonlySet<string>,
): number {
  if (end >= limit || text.charCodeAt(end) !== 46) return end;
  if (shapeOf(text, end + 1) === LOWER) return withDomain(text, end, limit);
  if (end - start === 1) return end + 1;
  if (text.charCodeAt(end - 2) === 46) return end + 1;
  return abbreviations.has(text.slice(start, end).toLowerCase()) ? end + 1 : end;
}

/** "Detik.com" is one word. */
function withDomain(text: string, end: number, limit: number): number {
  const domainEnd = wordEnd(text, end + 1, limit);
  return DOMAINS.has(text.slice(end + 1, domainEnd)) ? domainEnd : end;
}

/** "eBay" and "iPhone" begin small. */
function startsWithin(text: string, start: number, end: number): boolean {
  return (
    end - start > 3 &&
    shapeOf(text, start) === LOWER &&
    shapeOf(text, start + 1) === UPPER &&
    text.charCodeAt(start) > 57
  );
}

function isArabicArticle(text: string, start: number, end: number): boolean {
  if (text.charCodeAt(end) !== 45 || end - start > 3 || shapeOf(text, end + 1) !== UPPER)
    return false;
  return ARABIC_ARTICLES.has(text.slice(start, end));
}
