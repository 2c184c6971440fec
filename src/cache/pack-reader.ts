import { compact } from "../base/compact.ts";
import { knownWords, type KnownWord } from "./known-words.ts";
import type { Form, Pack } from "./pack.ts";

/** Reads what a writer wrote, and nothing else: whoever kept the bytes has to know that they are those. */
export interface PackReader {
  readonly read: <T>(bytes: Uint8Array, form: Form<T>) => T;
}

// What a form finds in place of a value: none of its fields is there.
const MISSING: Readonly<Record<string, undefined>> = Object.freeze({});

/** Equal words of all values that it reads are one string, as long as it lives. */
export function packReader(): PackReader {
  const { wordAt } = knownWords();
  let bytes: Buffer = Buffer.alloc(0);
  let at = 0;
  let words: KnownWord[] = [];
  let lastStart = 0;
  let body = "";
  let bodyAt = 0;

  const pack: Pack = {
    ...{ count, start, piece, body: bodyText, words: wordList, tally, optional, list },
    real: () => Number(nextWord().word),
    flag: () => count() === 1,
    end: () => lastStart + way(),
    word: <T extends string>() => nextWord().word as T,
    text: <T extends string>() => text() as T,
    record: (_, form) => form(pack, MISSING as never),
  };

  function count(): number {
    let byte = bytes[at++] as number;
    if (byte < 0x80) return byte;
    let value = byte & 0x7f;
    for (let shift = 7; byte >= 0x80; shift += 7) {
      byte = bytes[at++] as number;
      value |= (byte & 0x7f) << shift;
    }
    return value >>> 0;
  }

  function nextWord(): KnownWord {
    const place = count();
    if (place > 0) return words[place - 1] as KnownWord;
    const size = count();
    const word = wordAt(bytes, at, size);
    at += size >>> 1;
    words.push(word);
    return word;
  }

  function text(): string {
    const size = count();
    const from = at;
    at += size >>> 1;
    return bytes.toString((size & 1) === 0 ? "latin1" : "utf16le", from, at);
  }

  /** The lowest bit is the sign. */
  function way(): number {
    const packed = count();
    return (packed >>> 1) ^ -(packed & 1);
  }

  function start(): number {
    return (lastStart += way());
  }

  function bodyText(): string {
    return (body = text());
  }

  function piece(): string {
    const gap = count();
    if (gap === 0) return text();
    const from = bodyAt + gap - 1;
    bodyAt = from + count();
    return body.slice(from, bodyAt);
  }

  function optional<T>(_: T | null, form: Form<T>): T | null {
    return count() === 0 ? null : form(pack, MISSING as T);
  }

  function list<T>(_: readonly T[], form: Form<T>): readonly T[] {
    return listOf(count(), form);
  }

  function listOf<T>(length: number, form: Form<T>): readonly T[] {
    if (length < 2) return length === 0 ? compact<T>([]) : [form(pack, MISSING as T)];
    const values = new Array<T>(length); // with room for no more than these
    for (let place = 0; place < length; place++) values[place] = form(pack, MISSING as T);
    return values;
  }

  function wordList<T extends string>(): readonly T[] {
    const length = count();
    return length === 1
      ? (nextWord().alone as readonly string[] as readonly T[])
      : listOf<T>(length, packWord);
  }

  function tally(): readonly [string, number] {
    const { word, tallies } = nextWord();
    const number = count();
    return (tallies[number] ??= [word, number]);
  }

  function read<T>(from: Uint8Array, form: Form<T>): T {
    bytes = Buffer.from(from.buffer, from.byteOffset, from.length);
    at = lastStart = bodyAt = 0;
    words = [];
    return form(pack, MISSING as T);
  }

  return { read };
}

function packWord<T extends string>(pack: Pack, value: T): T {
  return pack.word(value);
}
