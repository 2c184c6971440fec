// The words of a language as they are printed, each with what all lexicons say of it. Nearly every word of a text has been met
// before: one look then answers for all finders. Words of plain letters are found by numbers into which the reader packs their
// letters on its way, since to cut each out of the text and to hash it costs more than all else that is done with most of them.
import { ownText } from "../../base/own-text.ts";
import type { Span } from "../../model/article.ts";
import type { Lexicon } from "../lexicon/lexicon.ts";
import { learnWord, type KnownWord } from "../events/known-word.ts";
import { wordForms, type WordForm } from "../names/word-form.ts";
import { classOf } from "../quotations/class-of-word.ts";
import { NO_CLASS, wordClasses, type WordClass } from "../quotations/word-classes.ts";
import type { Stem } from "../terms/stem.ts";
import { grammarOf } from "../times/patterns.ts";
import { WORD_SHAPE } from "../times/token.ts";

export interface PrintedWord {
  readonly printed: string;
  /** Small letters from a to z alone. */
  readonly small: boolean;
  /** It may be an abbreviation, so that a full stop behind it belongs to it for some finder. */
  readonly takesStop: boolean;
  readonly known: KnownWord;
  /** What the rules for quotations ask; a language without them has no classes. */
  readonly quoting: WordClass;
  /** The number by which the patterns of time know it. */
  readonly timeShape: number;
  /** As the rules for names see it, when it begins with a capital from A to Z and they have words for the language. */
  readonly form: WordForm | null;
}

/** The words of one language that texts brought so far. */
export interface PrintedWords {
  readonly lexicon: Lexicon | null;
  /** Of plain letters. */
  readonly words: PrintedWord[];
  /** The head and the tail of each, side by side: a look then waits for memory once. */
  readonly letters: Int32Array;
  /** By hash the number of a word, from 1 on; 0 where none is. A word lies at its hash, or in the next free place behind it. */
  readonly places: Int32Array;
  /** All other words: nothing but the rules for happenings and terms takes them as they are. */
  readonly others: Map<string, KnownWord>;
  readonly stems: Map<string, Stem>;
}

// Texts bring new words for ever (numbers, names); the table is started afresh before it grows large.
const WORDS_MAX = 30_000;
const LENGTH_MAX = 48; // longer ones seldom come twice
const PLACES = 1 << 16; // at most one in two is taken, so that most words lie at their hash
const PLACE_BITS = 16;

const tables = new WeakMap<Lexicon, PrintedWords>();
let withoutLexicon: PrintedWords | null = null;

export function printedWords(lexicon: Lexicon | null): PrintedWords {
  const table = lexicon ? tables.get(lexicon) : withoutLexicon;
  if (table && table.words.length + table.others.size < WORDS_MAX) return table;
  const fresh = {
    lexicon,
    words: [],
    letters: new Int32Array(2 * WORDS_MAX),
    places: new Int32Array(PLACES),
    others: new Map<string, KnownWord>(),
    stems: new Map<string, Stem>(),
  };
  if (lexicon) tables.set(lexicon, fresh);
  else withoutLexicon = fresh;
  return fresh;
}

/** From 1 on for the letters of ASCII, capital and small; 0 for all else. */
export function plainLetter(code: number): number {
  return code < 0x80 ? (PLAIN_LETTERS[code] as number) : 0;
}

const PLAIN_LETTERS = Uint8Array.from({ length: 0x80 }, (_, code) =>
  /[A-Za-z]/.test(String.fromCharCode(code)) ? code - 0x40 : 0,
);

/** Six bits a letter: five letters make the head of a word, and five more its tail. */
export interface PackedWord {
  readonly head: number;
  readonly tail: number;
}

export const HEAD_LETTERS = 5;
const EXACT_LETTERS = 10;
const LONGER = 1 << 31; // marks the tail of a word that has more letters than it tells; that of others is below 2^30

export function packLetter(packed: number, letter: number): number {
  return (packed << 6) ^ (packed >>> 26) ^ letter;
}

/** The word of plain letters at a span, by its packed letters. Longer ones than these hold are compared as well. */
export function plainWord(
  table: PrintedWords,
  { head, tail: packed }: PackedWord,
  { text, start, end }: Span & { readonly text: string },
): PrintedWord {
  const { places, letters, words } = table;
  const isExact = end - start <= EXACT_LETTERS;
  const tail = isExact ? packed : packed | LONGER;
  let place = placeOf(head, tail);
  for (let number = places[place] as number; number !== 0; number = places[place] as number) {
    if (letters[2 * number - 2] === head && letters[2 * number - 1] === tail) {
      const word = words[number - 1] as PrintedWord;
      if (isExact || isAt(word, text, { start, end })) return word;
    }
    place = (place + 1) % PLACES;
  }
  const word = makeWord(ownText(text.slice(start, end)), table);
  if (words.length === WORDS_MAX || end - start > LENGTH_MAX) return word;
  letters[2 * words.length] = head;
  letters[2 * words.length + 1] = tail;
  places[place] = words.push(word);
  return word;
}

function isAt({ printed }: PrintedWord, text: string, { start, end }: Span): boolean {
  return printed.length === end - start && text.startsWith(printed, start);
}

/** By the golden ratio, which spreads numbers that lie close (D. Knuth, The Art of Computer Programming, 6.4). */
function placeOf(head: number, tail: number): number {
  return Math.imul(head ^ Math.imul(tail, 0x85ebca6b), 0x9e3779b1) >>> (32 - PLACE_BITS);
}

/** Any other word: with marks, digits or further letters in it. */
export function otherWord({ lexicon, others, stems }: PrintedWords, printed: string): KnownWord {
  const known = others.get(printed);
  if (known) return known;
  const own = ownText(printed);
  const word = learnWord(own, lexicon?.events ?? null, stems);
  if (others.size < WORDS_MAX && own.length <= LENGTH_MAX) others.set(own, word);
  return word;
}

function makeWord(printed: string, { lexicon, stems }: PrintedWords): PrintedWord {
  const { quotations = null, times = null, names = null, events = null } = lexicon ?? {};
  return {
    printed,
    small: /^[a-z]+$/.test(printed),
    takesStop: takesStop(printed, lexicon),
    known: learnWord(printed, events, stems),
    quoting: quotations ? classOf(printed, wordClasses(quotations)) : NO_CLASS,
    timeShape: times ? grammarOf(times).shapeOf(printed) : WORD_SHAPE,
    form: names && /^[A-Z]/.test(printed) ? wordForms(names)(printed) : null,
  };
}

/** Letters alone are initials. The rules for quotations take the stop of any short word, which they see to themselves. */
function takesStop(printed: string, lexicon: Lexicon | null): boolean {
  if (printed.length === 1 || !lexicon) return true;
  const word = printed.toLowerCase();
  const ofTime = lexicon.times?.classes["abbreviation"]?.[word] !== undefined;
  return ofTime || lexicon.names?.abbreviations.has(word) === true;
}
