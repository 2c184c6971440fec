import { FILTERS, type Filter } from "./search-filters.ts";
import { shardNames, shardOf, type ShardLevel } from "./word-shards.ts";
import { addLabel, wordTable, type WordTable } from "./word-table.ts";

/** All that entries are found by, as numbers: words, and values of filters. It only grows. */
export interface Vocabulary {
  readonly table: WordTable;
  readonly level: ShardLevel;
  /** Names of files by number: one for each filter, then those of words. */
  readonly shards: readonly string[];
  readonly shardNumbers: ReadonlyMap<string, number>;
  /** For each word the number of its shard, as far as they were asked for. */
  readonly shardOfWord: number[];
  /** For each value of a filter its number, beside the words in `table`. */
  readonly values: Readonly<Record<Filter, Map<string, number>>>;
  /** For each word the count of entries met when an entry last held it: tells whether this one has it already. */
  readonly seen: number[];
  met: number;
  /** For each word a place that somebody gives it for a moment. */
  places: Int32Array;
}

export function vocabulary(level: ShardLevel): Vocabulary {
  const shards = [...FILTERS, ...shardNames(level).map((name) => `words-${name}`)];
  const shardNumbers = new Map(shards.map((name, number) => [name, number]));
  return {
    ...{ table: wordTable(), level, shards, shardNumbers, shardOfWord: [], seen: [], met: 0 },
    values: { people: new Map(), outlets: new Map(), months: new Map() },
    places: new Int32Array(),
  };
}

/** Stands between a filter and its value: no word has one. */
export const BETWEEN = " ";

export function numberOfValue(
  { table, values }: Vocabulary,
  filter: Filter,
  value: string,
): number {
  let number = values[filter].get(value);
  if (number === undefined)
    values[filter].set(value, (number = addLabel(table, filter + BETWEEN + value)));
  return number;
}

/** A word as it is, and the value of a filter without its name. */
export function textOfNumber({ table }: Vocabulary, number: number): string {
  const text = table.words[number] as string;
  return text.slice(text.indexOf(BETWEEN) + 1);
}

export function shardOfNumber(vocabulary: Vocabulary, number: number): number {
  const { shardOfWord, table } = vocabulary;
  while (shardOfWord.length <= number) {
    const text = table.words[shardOfWord.length] as string;
    shardOfWord.push(findShard(vocabulary, text));
  }
  return shardOfWord[number] as number;
}

function findShard({ level, shardNumbers }: Vocabulary, text: string): number {
  const between = text.indexOf(BETWEEN);
  const name = between > 0 ? text.slice(0, between) : `words-${shardOf(text, level)}`;
  return shardNumbers.get(name) as number;
}

export const NOWHERE = -1;

/** One place for each word, which is nowhere; who changes it puts it back, since to make them anew for each file would be dear. */
export function placesOfWords(vocabulary: Vocabulary): Int32Array {
  const { length } = vocabulary.table.words;
  if (vocabulary.places.length < length)
    vocabulary.places = new Int32Array(length * 2).fill(NOWHERE);
  return vocabulary.places;
}
