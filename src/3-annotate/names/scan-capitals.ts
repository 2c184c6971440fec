import type { Span } from "../../model/article.ts";
import type { NameWords } from "../lexicon/name-words.ts";
import { firstWordFrom, loneAt, wordFrom, type TextWords } from "../words/text-words.ts";
import {
  isApostrophe,
  isPossessiveAt,
  LOWER,
  nextWord,
  shapeOf,
  smallWordEnd,
  UPPER,
  wordEnd,
} from "./word-end.ts";
import { plainKey, wordForms, type WordForm } from "./word-form.ts";

// One pass over a sentence that stops only at words with a capital letter:
//
//   Trump's envoy, Steve Witkoff, flew to the Moscow-based bank
//   ^^^^^          ^^^^^ ^^^^^^^              ^^^^^^
//   possessive     gap " "                    suffix "based"

/** A capitalised word. `gap` is the text since the capitalised word before it; null when much lies between. */
export interface CapitalWord {
  readonly start: number;
  readonly end: number;
  readonly form: WordForm;
  /** As in its form. */
  readonly text: string;
  readonly key: string;
  readonly gap: string | null;
  /** Nothing but the start of a sentence, a quotation or a list item may have given it its capital. */
  readonly first: boolean;
  /** "'s" follows. */
  readonly possessive: boolean;
  /** "led" in "EADS-led". */
  readonly suffix: string | null;
}

export interface ScannedSentence {
  readonly start: number;
  readonly end: number;
  readonly words: readonly CapitalWord[];
  /** All words, capitalised or not. */
  readonly wordCount: number;
  /** Words without a capital that are too long to be words of grammar. */
  readonly longSmallWords: number;
  /** Nearly all words are printed in capitals. */
  readonly shouted: boolean;
}

const LONG_WORD = 5;
const GAP_MAX = 16; // " of the Republic" would be capitalised again: longer gaps join nothing
const DOMAINS = new Set(["com", "org", "net", "info", "ru", "tv", "io", "gov"]);
const ARABIC_ARTICLES = new Set(["al", "el", "ul", "as", "ad", "ar", "ash"]);

interface ReadText {
  readonly text: string;
  readonly words: TextWords;
}

export function scanCapitals(
  { text, words: read }: ReadText,
  { start, end }: Span,
  lexicon: NameWords,
): ScannedSentence {
  const formOf = wordForms(lexicon);
  const words: CapitalWord[] = [];
  let wordCount = 0;
  let longSmallWords = 0;
  let inCapitals = 0;
  let previousEnd = -1;
  let word = firstWordFrom(read, start);
  for (let at = nextWord(text, start, end); at < end; at = nextWord(text, at, end)) {
    const wordStart = at;
    wordCount++;
    word = wordFrom(read, word, wordStart);
    const lone = loneAt(read, word, wordStart);
    const loneEnd = read.ends[word] as number;
    at = lone?.small ? loneEnd : lone?.form ? wordStart : smallEnd(text, wordStart, end);
    if (at > wordStart) {
      if (at - wordStart >= LONG_WORD && text.charCodeAt(wordStart) > 57) longSmallWords++;
      continue;
    }
    if (lone?.form) at = loneEnd;
    else at = capitalEnd(text, { start: wordStart, end, previousEnd }, lexicon);
    const form = lone?.form ?? formOf(text.slice(wordStart, at));
    const first = wordCount === 1 || isOpening(text, wordStart);
    words.push(
      capitalWord(text, form, { start: wordStart, end: at, limit: end, previousEnd, first }),
    );
    if (form.allCapitals && form.text.length > 1) inCapitals++;
    previousEnd = at;
  }
  const shouted = inCapitals >= 3 && inCapitals * 10 >= wordCount * 7;
  return { start, end, words, wordCount, longSmallWords, shouted };
}

/** End of a word that counts as small; where it starts when it counts as capitalised: also "eBay" and "al-Assad". */
function smallEnd(text: string, start: number, limit: number): number {
  if (shapeOf(text, start) !== LOWER) return start;
  const plainEnd = smallWordEnd(text, start, limit);
  if (plainEnd > start) return plainEnd;
  const end = wordEnd(text, start, limit);
  return isArabicArticle(text, start, end) || startsWithin(text, start, end) ? start : end;
}

/** End of a capitalised word, with what belongs to it: a point, a small part behind a hyphen. */
function capitalEnd(
  text: string,
  { start, end: limit, previousEnd }: Span & Pick<Found, "previousEnd">,
  lexicon: NameWords,
): number {
  const end = withPoint(text, lettersEnd(text, start, limit), { start, end: limit }, lexicon);
  return previousEnd === start - 1 ? withSmallPart(text, end, limit, lexicon) : end;
}

function lettersEnd(text: string, start: number, limit: number): number {
  const end = wordEnd(text, start, limit);
  const isArticle = shapeOf(text, start) === LOWER && isArabicArticle(text, start, end);
  return isArticle ? wordEnd(text, end + 1, limit) : end;
}

/** "Kim Dae-jung" is a name to its end, "New York-based" is not. */
function withSmallPart(text: string, end: number, limit: number, words: NameWords): number {
  if (text.charCodeAt(end) !== 45 || shapeOf(text, end + 1) !== LOWER) return end;
  const partEnd = wordEnd(text, end + 1, limit);
  const part = text.slice(end + 1, partEnd);
  const isName = /^\p{Ll}{2,7}$/u.test(part) && !words.nameSuffixes.test(part);
  return isName && text.charCodeAt(partEnd) !== 45 ? partEnd : end;
}

interface Found extends Span {
  /** Where the sentence ends. */
  readonly limit: number;
  /** Where the capitalised word before it ends; -1 when there is none. */
  readonly previousEnd: number;
  readonly first: boolean;
}

function capitalWord(
  text: string,
  form: WordForm,
  { start, end, limit, previousEnd, first }: Found,
): CapitalWord {
  const near = previousEnd >= 0 && start - previousEnd <= GAP_MAX;
  const after = text.charCodeAt(end);
  return {
    start,
    end,
    form,
    text: form.text,
    key: form.key,
    gap: near ? gapOf(text, previousEnd, start) : null,
    first,
    possessive: isApostrophe(after) && isPossessiveAt(text, end),
    suffix:
      after === 45 && shapeOf(text, end + 1) === LOWER
        ? text.slice(end + 1, wordEnd(text, end + 1, limit))
        : null,
  };
}

function gapOf(text: string, start: number, end: number): string {
  const isBlank = end - start === 1 && text.charCodeAt(start) === 32;
  return isBlank ? " " : plainKey(text.slice(start, end));
}

/** A quotation, a list item or what follows a colon or dash begins with a capital for that alone. */
function isOpening(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1);
  if (before === 0x201c || before === 0x2018 || before === 34 || before === 39) return true;
  if (before !== 32) return false;
  const earlier = text.charCodeAt(at - 2);
  return earlier === 58 || earlier === 0x2022 || earlier === 0x201c;
}

/** The point of an initial, of "U.S." and of an abbreviation belongs to the word. */
function withPoint(
  text: string,
  end: number,
  { start, end: limit }: Span,
  { abbreviations }: NameWords,
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
