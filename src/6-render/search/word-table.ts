// Words by number. A word of plain letters is looked up where it stands: it is hashed while the text is scanned and compared
// unit by unit, and only one that was never met is cut out. Millions of words are met, and few are new.

import { ownText } from "../../base/own-text.ts";

export interface WordTable {
  readonly words: string[];
  /** Number of a word plus one; 0 for a free slot. At least twice as many as there are words. */
  slots: Int32Array;
  /** Words whose slots are taken by too many others: a text may be written so that all its words fall into one place. */
  rest: Map<string, number>;
}

const SLOTS_FIRST = 1 << 12;
const PROBES_MAX = 32;

export function wordTable(): WordTable {
  return { words: [], slots: new Int32Array(SLOTS_FIRST), rest: new Map() };
}

const ASCII = 0x80;
const CAPITAL_TO_SMALL = 0x20;

/** For each unit of ASCII the small letter or the digit that it stands for; 0 for what is part of no word. */
const FOLDED = Uint8Array.from({ length: ASCII }, (_, unit) => {
  const letter = String.fromCharCode(unit);
  if (/[A-Z]/.test(letter)) return unit + CAPITAL_TO_SMALL;
  return /[a-z0-9]/.test(letter) ? unit : 0;
});

/** Of a text in which a word is nothing but letters and digits of ASCII; numbers are those of the words in small letters. */
export function scanPlainWords(
  table: WordTable,
  text: string,
  take: (number: number, length: number) => void,
): void {
  let start = 0;
  let hash = 0;
  for (let at = 0; at <= text.length; at++) {
    const unit = at < text.length ? text.charCodeAt(at) : 0;
    const folded = unit < ASCII ? (FOLDED[unit] as number) : 0;
    if (folded !== 0) {
      hash = stepOf(hash, folded);
      continue;
    }
    if (at > start) take(numberAt(table, { text, start, end: at, hash }), at - start);
    start = at + 1;
    hash = 0;
  }
}

/** Of a word in small letters, of any script. */
export function numberOfWord(table: WordTable, word: string): number {
  return numberAt(table, { text: word, start: 0, end: word.length, hash: hashOf(word) });
}

/** Gives a number to what is no word, and is found by nobody but who keeps the number. */
export function addLabel({ words }: WordTable, label: string): number {
  return words.push(label) - 1;
}

interface WordPlace {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly hash: number;
}

function numberAt(table: WordTable, place: WordPlace): number {
  const { words, slots } = table;
  const mask = slots.length - 1;
  let slot = slotOf(place.hash) & mask;
  for (let probe = 0; probe < PROBES_MAX; probe++) {
    const number = (slots[slot] as number) - 1;
    if (number === -1) return addWord(table, wordAt(place), slot);
    if (isAt(words[number] as string, place)) return number;
    slot = (slot + 1) & mask;
  }
  const word = wordAt(place);
  return table.rest.get(word) ?? addWord(table, word, null);
}

function wordAt({ text, start, end }: WordPlace): string {
  return text.slice(start, end).toLowerCase();
}

function isAt(word: string, { text, start, end }: WordPlace): boolean {
  if (word.length !== end - start) return false;
  for (let at = 0; at < word.length; at++) {
    const unit = text.charCodeAt(start + at);
    if ((unit < ASCII ? FOLDED[unit] : unit) !== word.charCodeAt(at)) return false;
  }
  return true;
}

function addWord(table: WordTable, found: string, slot: number | null): number {
  const word = ownText(found); // the table outlives what was edited
  const number = table.words.push(word) - 1;
  if (slot === null) table.rest.set(word, number);
  else table.slots[slot] = number + 1;
  if (table.words.length * 2 > table.slots.length) grow(table);
  return number;
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
