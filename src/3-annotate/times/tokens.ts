// The tokens of a sentence as rows of numbers. Most tokens are only ever asked for their shape, which the scan finds without
// making a record of each; records cost four times as much as the scan and are made when they are asked for.
import type { Span } from "../../model/article.ts";
import type { ClassValue } from "../lexicon/time-words.ts";
import { firstWordFrom, loneAt, wordFrom, type TextWords } from "../words/text-words.ts";
import { isApostrophe, isBlank, isCapital, isDigit, isLetter } from "./characters.ts";
import { readToken } from "./read-token.ts";
import {
  BARE_SHAPES,
  END_SHAPE,
  listed,
  MARK_SHAPE,
  shapeOfEntry,
  type Source,
  type Token,
} from "./token.ts";
import type { Vocabulary, WordEntry } from "./vocabulary.ts";

/** Written by `tokenReader` alone; read through the functions below. */
export interface Tokens {
  readonly vocabulary: Vocabulary;
  text: string;
  count: number;
  starts: Int32Array;
  ends: Int32Array;
  shapes: Uint16Array;
  /** Numbers and the like are made by the scan, the others when they are asked for. */
  made: (Token | undefined)[];
}

const ROOM_AT_FIRST = 256;
const ROOM_KEPT_MAX = 4096; // the room of a monstrous sentence is given back
const DASH = 0x2d;

/** `words` are those of the text; where it has none, every token is read letter by letter. */
export type TokenReader = (text: string, span: Span, words: TextWords) => Tokens;

/**
 * Reads one sentence after the other into the same room: its tokens last until the next is read. To make the room anew for
 * each text would cost a tenth of the work on it.
 */
export function tokenReader(vocabulary: Vocabulary): TokenReader {
  let tokens = emptyTokens(vocabulary);
  return (text, span, words) => {
    if (tokens.starts.length > ROOM_KEPT_MAX) tokens = emptyTokens(vocabulary);
    tokens.text = text;
    tokens.made.fill(undefined, 0, tokens.count);
    tokens.count = 0;
    scan(tokens, span, words);
    return tokens;
  };
}

function emptyTokens(vocabulary: Vocabulary): Tokens {
  return {
    vocabulary,
    text: "",
    count: 0,
    starts: new Int32Array(ROOM_AT_FIRST),
    ends: new Int32Array(ROOM_AT_FIRST),
    shapes: new Uint16Array(ROOM_AT_FIRST),
    made: Array.from({ length: ROOM_AT_FIRST }, () => undefined),
  };
}

/** Lone words are known already; what stands between them is read sign by sign. */
function scan(tokens: Tokens, { start, end: limit }: Span, words: TextWords): void {
  const { text, vocabulary } = tokens;
  const source: Source = { text, end: limit, vocabulary };
  let word = firstWordFrom(words, start);
  let at = start;
  while (at < limit) {
    if (isBlank(text.charCodeAt(at))) {
      at++;
      continue;
    }
    word = wordFrom(words, word, at);
    const printed = loneAt(words, word, at);
    at = printed
      ? put(tokens, at, words.ends[word] as number, printed.timeShape)
      : scanMark(tokens, source, at) || scanOther(tokens, source, at);
  }
}

/** The end of the mark; 0 when something else stands here. */
function scanMark(tokens: Tokens, { text, vocabulary }: Source, start: number): number {
  const code = text.charCodeAt(start);
  if (code === DASH || isLetter(code) || isDigit(code) || isApostrophe(code)) return 0;
  const entry = vocabulary.mark(code);
  return put(tokens, start, start + 1, entry ? shapeOfEntry(entry) : MARK_SHAPE);
}

function scanOther(tokens: Tokens, source: Source, start: number): number {
  const place = tokens.count;
  const glued = place > 0 && tokens.ends[place - 1] === start;
  const token = readToken(source, start, glued);
  put(tokens, start, token.end, token.shape);
  tokens.made[place] = token;
  return token.end;
}

function put(tokens: Tokens, start: number, end: number, shape: number): number {
  const place = tokens.count++;
  if (place === tokens.starts.length) makeRoom(tokens);
  tokens.starts[place] = start;
  tokens.ends[place] = end;
  tokens.shapes[place] = shape;
  return end;
}

function makeRoom(tokens: Tokens): void {
  const { starts, ends, shapes } = tokens;
  const room = starts.length * 2;
  (tokens.starts = new Int32Array(room)).set(starts);
  (tokens.ends = new Int32Array(room)).set(ends);
  (tokens.shapes = new Uint16Array(room)).set(shapes);
  while (tokens.made.length < room) tokens.made.push(undefined);
}

/** `END_SHAPE` outside the sentence. */
export function shapeAt({ shapes, count }: Tokens, place: number): number {
  return place >= 0 && place < count ? (shapes[place] as number) : END_SHAPE;
}

export function entryAt(tokens: Tokens, place: number): WordEntry | null {
  const shape = shapeAt(tokens, place);
  return shape < BARE_SHAPES.length
    ? null
    : (tokens.vocabulary.entries[shape - BARE_SHAPES.length] as WordEntry);
}

/** What the word there stands for in a class; undefined when it is not in it. */
export function classAt(tokens: Tokens, place: number, number: number): ClassValue | undefined {
  return entryAt(tokens, place)?.values[number];
}

/** Undefined outside the sentence. */
export function tokenAt(tokens: Tokens, place: number): Token | undefined {
  if (place < 0 || place >= tokens.count) return undefined;
  return (tokens.made[place] ??= makeToken(tokens, place));
}

function makeToken(tokens: Tokens, place: number): Token {
  const { text, starts, ends } = tokens;
  const start = starts[place] as number;
  const end = ends[place] as number;
  const glued = place > 0 && ends[place - 1] === start;
  const entry = entryAt(tokens, place);
  const code = text.charCodeAt(start);
  return isLetter(code)
    ? listed("word", { start, end, glued, capital: isCapital(code), entry })
    : listed("mark", { start, end, glued, entry });
}
