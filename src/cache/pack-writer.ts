import { ownText } from "../base/own-text.ts";
import type { Form, Pack } from "./pack.ts";

export interface PackWriter {
  /** The value as bytes in memory of their own. Throws when a count is none. */
  readonly write: <T>(value: T, form: Form<T>) => Uint8Array;
}

const BYTES_AT_FIRST = 1 << 14;
const NUMBER_BYTES_MAX = 5;
const BEYOND_LATIN_1 = /[^\0-\xff]/;
const SHORT_MAX = 24; // what is longer is copied faster by a call out of JavaScript
// Texts bring new words for ever, and some are as long as the markup of a link.
const WORDS_MAX = 30_000;
const LETTER_BYTES_MAX = 1 << 22;
const PIECE_GAP_MAX = 3; // between two pieces stand a space, a line's end, or the blank line between paragraphs

/** A word that a value held. Most words of a value have come before: their bytes are ready, and no table is filled for each value. */
interface WrittenWord {
  /** Where its bytes lie among those of all words. */
  readonly from: number;
  /** Twice their number, odd when they are of UTF-16. */
  readonly size: number;
  /** The last value that held it, by number, and its place among the words of that value, from 1. */
  value: number;
  place: number;
}

export function packWriter(): PackWriter {
  let bytes = Buffer.alloc(BYTES_AT_FIRST);
  let end = 0;
  const known = new Map<string, WrittenWord>();
  let letters = Buffer.alloc(BYTES_AT_FIRST); // the bytes of all words, one after another
  let lettersEnd = 0;
  let values = 0;
  let words = 0; // of the value, each once
  let lastStart = 0;
  let body = "";
  let bodyAt = 0;

  const pack: Pack = {
    ...{ count, word, text, start, body: bodyText, piece, optional, list },
    real: (value) => (word(String(value)), value),
    flag: (value) => (count(value ? 1 : 0), value),
    end: (value) => (wayTo(value), value),
    words: (values) => list(values, packWord),
    tally: (value) => (word(value[0]), count(value[1]), value),
    record: (value, form) => form(pack, value),
  };

  function count(value: number): number {
    if (value >>> 0 !== value) throw new RangeError(`${value} is no count`);
    if (end + NUMBER_BYTES_MAX > bytes.length) makeRoom(NUMBER_BYTES_MAX);
    let rest = value;
    for (; rest > 0x7f; rest >>>= 7) bytes[end++] = (rest & 0x7f) | 0x80;
    bytes[end++] = rest;
    return value;
  }

  function makeRoom(more: number): void {
    if (end + more <= bytes.length) return;
    bytes = enlarged(bytes, more);
  }

  function word<T extends string>(value: T): T {
    const written = known.get(value) ?? learn(value);
    if (written.value === values) {
      count(written.place);
      return value;
    }
    written.value = values;
    written.place = ++words;
    count(0);
    copy(written);
    return value;
  }

  function learn(value: string): WrittenWord {
    const isWide = BEYOND_LATIN_1.test(value);
    const length = isWide ? 2 * value.length : value.length;
    if (lettersEnd + length > letters.length) letters = enlarged(letters, length);
    letters.write(value, lettersEnd, isWide ? "utf16le" : "latin1");
    const size = 2 * length + (isWide ? 1 : 0);
    const written = { from: lettersEnd, size, value: 0, place: 0 };
    lettersEnd += length;
    known.set(ownText(value), written);
    return written;
  }

  function copy({ from, size }: WrittenWord): void {
    count(size);
    const length = size >>> 1;
    makeRoom(length);
    if (length > SHORT_MAX) bytes.set(letters.subarray(from, from + length), end);
    else for (let at = 0; at < length; at++) bytes[end + at] = letters[from + at] as number;
    end += length;
  }

  function text<T extends string>(value: T): T {
    const isWide = BEYOND_LATIN_1.test(value);
    const length = isWide ? 2 * value.length : value.length;
    count(2 * length + (isWide ? 1 : 0));
    makeRoom(length);
    end += bytes.write(value, end, isWide ? "utf16le" : "latin1");
    return value;
  }

  /** From the last start; the lowest bit is the sign. */
  function wayTo(offset: number): void {
    const way = offset - lastStart;
    count(((way << 1) ^ (way >> 31)) >>> 0);
  }

  function start(value: number): number {
    wayTo(value);
    return (lastStart = value);
  }

  function bodyText(value: string): string {
    return (body = text(value));
  }

  function piece(value: string): string {
    const gap = count(gapBefore(value));
    if (gap === 0) return text(value);
    bodyAt += gap - 1 + count(value.length);
    return value;
  }

  /** From 1, between the piece before and this one; 0 when it does not stand there. */
  function gapBefore(value: string): number {
    for (let gap = 0; gap <= PIECE_GAP_MAX; gap++)
      if (body.startsWith(value, bodyAt + gap)) return gap + 1;
    return 0;
  }

  function optional<T>(value: T | null, form: Form<T>): T | null {
    count(value === null ? 0 : 1);
    return value === null ? null : form(pack, value);
  }

  function list<T>(values: readonly T[], form: Form<T>): readonly T[] {
    count(values.length);
    for (const value of values) form(pack, value);
    return values;
  }

  function write<T>(value: T, form: Form<T>): Uint8Array {
    if (known.size > WORDS_MAX || lettersEnd > LETTER_BYTES_MAX) forget();
    values++;
    end = words = lastStart = bodyAt = 0;
    form(pack, value);
    const made = new Uint8Array(end);
    made.set(bytes.subarray(0, end));
    return made;
  }

  function forget(): void {
    known.clear();
    lettersEnd = 0;
  }

  return { write };
}

function enlarged(bytes: Buffer, more: number): Buffer<ArrayBuffer> {
  const larger = Buffer.alloc(2 * (bytes.length + more));
  bytes.copy(larger);
  return larger;
}

function packWord<T extends string>(pack: Pack, value: T): T {
  return pack.word(value);
}
