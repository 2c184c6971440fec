// What a build notes of its index for the next process: blocks by a digest of all that they were made from, so that a block whose
// entries are the same is taken up as it is, wherever it stands.
import { FILTERS, type Filter } from "./search-filters.ts";
import type { CommonGround } from "./common-ground.ts";
import type { KeptBlock, KeptShard, LastIndex } from "./search-memory.ts";
import { BETWEEN, numberOfValue, vocabulary, type Vocabulary } from "./vocabulary.ts";
import type { ShardLevel } from "./word-shards.ts";
import { numberOfWord } from "./word-table.ts";

export interface SearchNote {
  readonly settings: string;
  readonly level: ShardLevel;
  readonly ownNumbers: number;
  /** All that entries are found by, in order of number. */
  readonly words: readonly string[];
  readonly shards: readonly (readonly [shard: number, kept: KeptShard])[];
  readonly blocks: readonly NotedBlock[];
}

export type NotedBlock = Pick<KeptBlock, "count" | "digest" | "sha256" | "index">;

export function noteOfIndex(last: LastIndex): SearchNote {
  const { settings, vocabulary: words, ownNumbers, blocks, shards } = last;
  return {
    ...{ settings, level: words.level, ownNumbers, words: words.table.words },
    ...{ shards: [...shards], blocks },
  };
}

/** An index as if this process had made it, of which no record is known. */
export function recallIndex(
  { settings, level, ownNumbers, words, shards, blocks }: SearchNote,
  common: CommonGround,
): LastIndex {
  return {
    ...{ settings, vocabulary: vocabularyOf(words, level), ownNumbers, common, maps: null },
    blocks: blocks.map((block) => ({ ...block, ground: [], begins: [], records: [], numbers: [] })),
    shards: new Map(shards),
  };
}

/** The words get the numbers that they had. */
function vocabularyOf(words: readonly string[], level: ShardLevel): Vocabulary {
  const made = vocabulary(level);
  for (const word of words) {
    const between = word.indexOf(BETWEEN);
    const filter = FILTERS.find((each): each is Filter => each === word.slice(0, between));
    if (filter) numberOfValue(made, filter, word.slice(between + BETWEEN.length));
    else numberOfWord(made.table, word);
  }
  return made;
}
