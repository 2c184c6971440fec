import { FILTERS } from "./search-filters.ts";
import type { SearchEntry } from "./search-entry.ts";
import { eachSearchWord } from "./search-words.ts";
import { numberOfValue, shardOfNumber, type Vocabulary } from "./vocabulary.ts";

/**
 * What the entries of a block are found by, in columns: six bytes for each word that an entry holds. Files of the index are
 * made by looking up their shard in one block after another.
 */
export interface BlockIndex {
  /** By shard; within a shard in order of the entries' numbers. */
  readonly words: Uint32Array;
  /** Beside each word twice the number of its entry, and one more when it stands in the title. */
  readonly postings: Uint16Array;
  /** Where the words of each shard begin, and behind the last where they end. */
  readonly starts: Uint32Array;
}

/** An entry with its number within the block. */
export type NumberedEntry = readonly [number: number, entry: SearchEntry];

export function indexBlock(entries: readonly NumberedEntry[], vocabulary: Vocabulary): BlockIndex {
  const { table, seen } = vocabulary;
  const words: number[] = [];
  const postings: number[] = [];
  let number = 0;
  let entry = 0;
  const add = (word: number, inTitle: 0 | 1): void => {
    if (seen[word] === entry) return;
    seen[word] = entry;
    words.push(word);
    postings.push(number * 2 + inTitle);
  };
  const addOfTitle = (word: number): void => add(word, 1);
  const addOfText = (word: number): void => add(word, 0);
  for (const [at, each] of [...entries].sort(([a], [b]) => a - b)) {
    number = at;
    entry = ++vocabulary.met;
    // Words of the title come first, so that one that stands in both counts as one of the title.
    eachSearchWord(table, each.title, addOfTitle);
    eachSearchWord(table, each.text(), addOfText);
    for (const filter of FILTERS)
      for (const value of each[filter]) addOfText(numberOfValue(vocabulary, filter, value));
  }
  return byShard(words, postings, vocabulary);
}

/** They are counted first, and then laid down where they belong. */
function byShard(
  words: readonly number[],
  postings: readonly number[],
  vocabulary: Vocabulary,
): BlockIndex {
  const starts = new Uint32Array(vocabulary.shards.length + 1);
  const shards = new Uint16Array(words.length);
  for (let at = 0; at < words.length; at++) {
    const shard = shardOfNumber(vocabulary, words[at] as number);
    shards[at] = shard;
    starts[shard + 1] = (starts[shard + 1] as number) + 1;
  }
  for (let shard = 1; shard < starts.length; shard++)
    starts[shard] = (starts[shard] as number) + (starts[shard - 1] as number);
  const sorted = { words: new Uint32Array(words.length), postings: new Uint16Array(words.length) };
  const next = starts.slice();
  for (let at = 0; at < shards.length; at++) {
    const shard = shards[at] as number;
    const to = next[shard] as number;
    next[shard] = to + 1;
    sorted.words[to] = words[at] as number;
    sorted.postings[to] = postings[at] as number;
  }
  return { ...sorted, starts };
}

/** Calls `take` with each shard in which two blocks differ; of one that is absent all that the other has. */
export function eachDifferingShard(
  before: BlockIndex | undefined,
  after: BlockIndex | undefined,
  take: (shard: number) => void,
): void {
  if (before === after) return;
  const count = ((before ?? after)?.starts.length ?? 1) - 1;
  for (let shard = 0; shard < count; shard++)
    if (!isSameShard(before ?? NO_BLOCK, after ?? NO_BLOCK, shard)) take(shard);
}

const NO_BLOCK: BlockIndex = {
  words: new Uint32Array(),
  postings: new Uint16Array(),
  starts: new Uint32Array(),
};

function isSameShard(before: BlockIndex, after: BlockIndex, shard: number): boolean {
  const from = before.starts[shard] ?? 0;
  const start = after.starts[shard] ?? 0;
  const count = (before.starts[shard + 1] ?? 0) - from;
  if (count !== (after.starts[shard + 1] ?? 0) - start) return false;
  for (let at = 0; at < count; at++) {
    if (before.words[from + at] !== after.words[start + at]) return false;
    if (before.postings[from + at] !== after.postings[start + at]) return false;
  }
  return true;
}
