// A file of words, or of values: {"bridge":"qDCE","the":0}, where 0 is a word that stands nearly everywhere and so finds nothing.
// Where a word stands are the digits that source maps use (base64 VLQ, five bits a digit, the lowest first): for each entry twice
// its distance from the one before, and one more when the word stands in the title. An entry's place is its block's, times
// NUMBERS_A_BLOCK, and its number within the block.
import { compare } from "../../base/order.ts";
import { NUMBERS_A_BLOCK } from "./cut-blocks.ts";
import type { BlockIndex } from "./index-block.ts";
import { fileOfData } from "./search-file.ts";
import { NOWHERE, placesOfWords, textOfNumber, type Vocabulary } from "./vocabulary.ts";

export interface ShardRules {
  /** A word of more entries finds nothing. */
  readonly entriesMax: number;
  /** Only these are listed; null for all. */
  readonly listed: ReadonlySet<string> | null;
}

export interface ShardFile {
  readonly bytes: Uint8Array;
  /** The bytes are the same as long as `entriesMax` is at least the first and less than the second. */
  readonly holdsFor: readonly [min: number, below: number];
}

/** Where each word of a shard stands, word after word. */
interface ShardPostings {
  /** In the order of the file. */
  readonly words: readonly (readonly [text: string, at: number])[];
  /** Places times two, and one more for a title: those of a word lie together, in rising order. */
  readonly postings: Uint32Array;
  /** Where those of each word end. */
  readonly ends: Uint32Array;
}

const [OPEN = "", CLOSE = ""] = fileOfData("{}").split(/(?<=\{)/);

/** Null when no entry has a word of the shard. */
export function shardFile(
  blocks: readonly BlockIndex[],
  shard: number,
  { vocabulary, rules }: { readonly vocabulary: Vocabulary; readonly rules: ShardRules },
): ShardFile | null {
  const { words, postings, ends } = gather(blocks, shard, vocabulary);
  if (words.length === 0) return null;
  const out = writer(postings.length);
  writeText(out, OPEN);
  const opened = out.length;
  const holdsFor: [number, number] = [0, Infinity];
  for (const [text, word] of words) {
    if (rules.listed && !rules.listed.has(text)) continue;
    const start = ends[word - 1] ?? 0;
    const end = ends[word] as number;
    const count = end - start;
    writeText(out, `${out.length === opened ? "" : ","}"${text}":`);
    if (count > rules.entriesMax) {
      holdsFor[1] = Math.min(holdsFor[1], count);
      writeText(out, "0");
    } else {
      holdsFor[0] = Math.max(holdsFor[0], count);
      writeText(out, '"');
      writePostings(out, postings.subarray(start, end));
      writeText(out, '"');
    }
  }
  writeText(out, CLOSE);
  return { bytes: out.bytes.slice(0, out.length), holdsFor };
}

/** Counted first, and then laid down where they belong, as one block after another has them. */
function gather(
  blocks: readonly BlockIndex[],
  shard: number,
  vocabulary: Vocabulary,
): ShardPostings {
  const found = pairsOf(blocks, shard);
  const places = placesOfWords(vocabulary);
  const words: number[] = [];
  const counts: number[] = [];
  for (let at = 0; at < found.words.length; at++) {
    const word = found.words[at] as number;
    if (places[word] === NOWHERE) places[word] = words.push(word) - 1;
    const place = places[word] as number;
    counts[place] = (counts[place] ?? 0) + 1;
  }
  const ends = Uint32Array.from(counts);
  for (let at = 1; at < ends.length; at++)
    ends[at] = (ends[at] as number) + (ends[at - 1] as number);
  const next = Uint32Array.from(ends, (_, at) => ends[at - 1] ?? 0);
  const postings = new Uint32Array(found.words.length);
  for (let at = 0; at < found.words.length; at++) {
    const place = places[found.words[at] as number] as number;
    const to = next[place] as number;
    next[place] = to + 1;
    postings[to] = found.postings[at] as number;
  }
  for (const word of words) places[word] = NOWHERE;
  const texts = words.map((word, at) => [textOfNumber(vocabulary, word), at] as const);
  return { words: texts.sort(([a], [b]) => compare(a, b)), postings, ends };
}

/** What all blocks have of a shard, with their places beside the words. */
function pairsOf(
  blocks: readonly BlockIndex[],
  shard: number,
): Pick<BlockIndex, "words"> & { readonly postings: Uint32Array } {
  let count = 0;
  for (const { starts } of blocks) count += (starts[shard + 1] ?? 0) - (starts[shard] ?? 0);
  const pairs = { words: new Uint32Array(count), postings: new Uint32Array(count) };
  let to = 0;
  for (let block = 0; block < blocks.length; block++) {
    const { words, postings, starts } = blocks[block] as BlockIndex;
    const base = block * NUMBERS_A_BLOCK * 2;
    const end = starts[shard + 1] as number;
    for (let at = starts[shard] as number; at < end; at++, to++) {
      pairs.words[to] = words[at] as number;
      pairs.postings[to] = base + (postings[at] as number);
    }
  }
  return pairs;
}

/** Grows as it is written to. */
interface Writer {
  bytes: Uint8Array;
  length: number;
}

function writer(sizeFirst: number): Writer {
  return { bytes: new Uint8Array(64 + sizeFirst * 2), length: 0 };
}

function makeRoom(out: Writer, more: number): void {
  if (out.length + more <= out.bytes.length) return;
  const bytes = new Uint8Array((out.length + more) * 2);
  bytes.set(out.bytes.subarray(0, out.length));
  out.bytes = bytes;
}

const encoder = new TextEncoder();
const BYTES_A_UNIT_MAX = 3;

function writeText(out: Writer, text: string): void {
  makeRoom(out, text.length * BYTES_A_UNIT_MAX);
  out.length += encoder.encodeInto(text, out.bytes.subarray(out.length)).written;
}

const DIGITS = encoder.encode("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/");
const DIGITS_MAX = 7; // of 32 bits
const MORE = 32; // in every digit but the last

function writePostings(out: Writer, postings: Uint32Array): void {
  makeRoom(out, postings.length * DIGITS_MAX);
  const { bytes } = out;
  let { length } = out;
  let last = 0;
  for (let at = 0; at < postings.length; at++) {
    const posting = postings[at] as number;
    const place = posting & ~1;
    let rest = posting - last;
    last = place;
    while (rest >= MORE) {
      bytes[length++] = DIGITS[(rest % MORE) + MORE] as number;
      rest >>>= 5;
    }
    bytes[length++] = DIGITS[rest] as number;
  }
  out.length = length;
}
