// Words by number. A text of plain letters is folded into bytes once, and its words are hashed and compared there: to ask a
// string for its letters takes several times as long. Only a word that was never met is cut out. Millions are met, and few are
// new.

import { ownText } from "../../base/own-text.ts";

export interface WordTable {
  readonly words: string[];
  /** Number of a word plus one; 0 for a free slot. At least twice as many as there are words. */
  slots: Int32Array;
  /** Words whose slots are taken by too many others: a text may be written so that all its words fall into one place. */
  rest: Map<string, number>;
  /** Plain words as bytes, one after another, and where each begins; `NOT_PLAIN` for others. */
  bytes: Uint8Array;
  readonly starts: number[];
  bytesUsed: number;
  /** The text that is scanned. */
  folded: Uint8Array;
}

const SLOTS_FIRST = 1 << 12;
const BYTES_FIRST = 1 << 12;
const PROBES_MAX = 32;
const NOT_PLAIN = -1;

export function wordTable(): WordTable {
  return {
    ...{ words: [], slots: new Int32Array(SLOTS_FIRST), rest: new Map() },
    ...{ bytes: new Uint8Array(BYTES_FIRST), starts: [], bytesUsed: 0 },
    folded: new Uint8Array(BYTES_FIRST),
  };
}

const ASCII = 0x80;
const CAPITAL_TO_SMALL = 0x20;

/** For each unit of ASCII the small letter or the digit that it stands for; 0 for what is part of no word. */
const FOLDED = Uint8Array.from({ length: ASCII }, (_, unit) => {
  const letter = String.fromCharCode(unit);
  if (/[A-Z]/.test(letter)) return unit + CAPITAL_TO_SMALL;
  return /[a-z0-9]/.test(letter) ? unit : 0;
});

/** Signs that are part of no word, beside those of ASCII. */
export type Signs = Pick<ReadonlySet<number>, "has">;

/**
 * Hands on the number and the length of each word of a text in which words are nothing but letters and digits of ASCII; numbers
 * are those of the words in small letters. False, and nothing is handed on, when the text holds other letters.
 */
export function scanPlainWords(
  table: WordTable,
  { text, signs }: { readonly text: string; readonly signs: Signs },
  take: (number: number, length: number) => void,
): boolean {
  const folded = foldedText(table, text, signs);
  if (!folded) return false;
  let start = 0;
  let hash = 0;
  for (let at = 0; at <= text.length; at++) {
    const unit = folded[at] as number;
    if (unit !== 0) {
      hash = stepOf(hash, unit);
      continue;
    }
    if (at > start) take(numberAt(table, { text, start, end: at, hash }), at - start);
    start = at + 1;
    hash = 0;
  }
  return true;
}

/** With a sign behind its end. Null when it is not plain. */
function foldedText(table: WordTable, text: string, signs: Signs): Uint8Array | null {
  const { length } = text;
  if (table.folded.length <= length) table.folded = new Uint8Array(2 * length);
  const { folded } = table;
  for (let at = 0; at < length; at++) {
    const unit = text.charCodeAt(at);
    if (unit < ASCII) folded[at] = FOLDED[unit] as number;
    else if (signs.has(unit)) folded[at] = 0;
    else return null;
  }
  folded[length] = 0;
  return folded;
}

/** Of a word in small letters, of any script. */
export function numberOfWord(table: WordTable, word: string): number {
  const { words, slots } = table;
  const mask = slots.length - 1;
  let slot = slotOf(hashOf(word)) & mask;
  for (let probe = 0; probe < PROBES_MAX; probe++) {
    const number = (slots[slot] as number) - 1;
    if (number === -1) return addWord(table, word, slot);
    if (words[number] === word) return number;
    slot = (slot + 1) & mask;
  }
  return table.rest.get(word) ?? addWord(table, word, null);
}

/** Gives a number to what is no word, and is found by nobody but who keeps the number. */
export function addLabel({ words, starts }: WordTable, label: string): number {
  starts[words.length] = NOT_PLAIN;
  return words.push(label) - 1;
}

interface WordPlace {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly hash: number;
}

/** As `numberOfWord`, of a word in the folded text. */
function numberAt(table: WordTable, place: WordPlace): number {
  const { slots } = table;
  const mask = slots.length - 1;
  let slot = slotOf(place.hash) & mask;
  for (let probe = 0; probe < PROBES_MAX; probe++) {
    const number = (slots[slot] as number) - 1;
    if (number === -1) return addWord(table, wordAt(place), slot);
    if (isAt(table, number, place)) return number;
    slot = (slot + 1) & mask;
  }
  const word = wordAt(place);
  return table.rest.get(word) ?? addWord(table, word, null);
}

function wordAt({ text, start, end }: WordPlace): string {
  return text.slice(start, end).toLowerCase();
}

function isAt(table: WordTable, number: number, { start, end }: WordPlace): boolean {
  const { words, starts, bytes, folded } = table;
  let from = starts[number] as number;
  if (from === NOT_PLAIN || (words[number] as string).length !== end - start) return false;
  for (let at = start; at < end; at++, from++) if (bytes[from] !== folded[at]) return false;
  return true;
}

function addWord(table: WordTable, found: string, slot: number | null): number {
  const word = ownText(found); // the table outlives what was edited
  table.starts[table.words.length] = keepBytes(table, word);
  const number = table.words.push(word) - 1;
  if (slot === null) table.rest.set(word, number);
  else table.slots[slot] = number + 1;
  if (table.words.length * 2 > table.slots.length) grow(table);
  return number;
}

/** Gives the place at which they begin; `NOT_PLAIN` for a word of other letters. */
function keepBytes(table: WordTable, word: string): number {
  const start = table.bytesUsed;
  if (table.bytes.length < start + word.length) {
    const larger = new Uint8Array(2 * (start + word.length));
    larger.set(table.bytes);
    table.bytes = larger;
  }
  for (let at = 0; at < word.length; at++) {
    const unit = word.charCodeAt(at);
    if (unit >= ASCII) return NOT_PLAIN;
    table.bytes[start + at] = unit;
  }
  table.bytesUsed += word.length;
  return start;
}

function grow(table: WordTable): void {
  table.slots = new Int32Array(table.slots.length * 2);
  table.rest = new Map();
  const mask = table.slots.length - 1;
  table.words.forEach((word, number) => {
    let slot = slotOf(hashOf(word)) & mask;
    let probe = 0;
    while (table.slots[slot] !== 0 && ++probe < PROBES_MAX) slot = (slot + 1) & mask;
    if (table.slots[slot] === 0) table.slots[slot] = number + 1;
    else table.rest.set(word, number);
  });
}

// FNV-1a, whose lowest bits depend on the lowest of each unit alone; so higher ones are mixed in at the end.
function stepOf(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, 0x01000193);
}

function hashOf(word: string): number {
  let hash = 0;
  for (let at = 0; at < word.length; at++) hash = stepOf(hash, word.charCodeAt(at));
  return hash;
}

function slotOf(hash: number): number {
  return hash ^ (hash >>> 15);
}
