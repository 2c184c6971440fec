import type { CommonGround } from "./common-ground.ts";
import type { BlockIndex } from "./index-block.ts";
import { recallIndex, type SearchNote } from "./search-note.ts";
import type { SearchedMaps } from "./search-entry.ts";
import { vocabulary, type Vocabulary } from "./vocabulary.ts";
import type { ShardLevel } from "./word-shards.ts";

/** What is kept of the last index, so that only blocks and files are made again that an edit touches. */
export interface SearchMemory {
  /** Null before the first rendering; a process that renders once lets go of it when it is noted. */
  last: LastIndex | null;
  /** Of the last index, which another process made; until it is asked for. */
  note: SearchNote | null;
  readonly isSession: boolean;
}

export interface LastIndex {
  /** What the index depends on beside its records. */
  readonly settings: string;
  readonly vocabulary: Vocabulary;
  /** Length of the vocabulary when all of it stood on the site; 0 before a rendering. */
  readonly ownNumbers: number;
  readonly common: CommonGround;
  /** Of the index of the last rendering; null before one. */
  readonly maps: SearchedMaps | null;
  readonly blocks: readonly KeptBlock[];
  /** By number of shard; none for one that has no words. */
  readonly shards: ReadonlyMap<number, KeptShard>;
}

export interface KeptBlock {
  readonly count: number;
  /** All that its entries are made from, the record of the first entry first; empty in a process that renders once. */
  readonly ground: readonly unknown[];
  /** Where that of each entry begins in it; empty in a process that renders once. */
  readonly begins: readonly number[];
  /** Those of its entries; empty in a process that renders once. */
  readonly records: readonly object[];
  /** Those of its entries within it; empty in a process that renders once. */
  readonly numbers: readonly number[];
  /** Of all that its entries are made from, by which another process knows it; `UNASKED` where none will ask. */
  readonly digest: number;
  /** Of the file that shows its entries. */
  readonly sha256: string;
  readonly index: BlockIndex;
}

export const UNASKED = -1;

export interface KeptShard {
  readonly sha256: string;
  /** As in `ShardFile`. */
  readonly holdsFor: readonly [min: number, below: number];
  /** Values that it lists, as one text; empty for a shard of words. */
  readonly listed: string;
}

export function searchMemory(isSession = true): SearchMemory {
  return { last: null, note: null, isSession };
}

// Edits leave behind words that stand nowhere any more. In days of them they must not fill the memory; but a site whose own words
// are as many would gain nothing by a new index, and would make one at every rendering.
const NUMBERS_MAX = 2_000_000;
const GROWTH_MAX = 2;

/** The last index, or an empty one where it was made under other settings. */
export function lastIndex(
  memory: SearchMemory,
  {
    settings,
    level,
    common,
  }: Pick<LastIndex, "settings" | "common"> & { readonly level: ShardLevel },
): LastIndex {
  const last = memory.last ?? recalled(memory, { level, common });
  const isOfUse =
    last?.settings === settings &&
    last.vocabulary.level === level &&
    last.vocabulary.table.words.length < Math.max(NUMBERS_MAX, GROWTH_MAX * last.ownNumbers);
  if (isOfUse) return last;
  const none = { maps: null, blocks: [], shards: new Map(), ownNumbers: 0 };
  return { settings, vocabulary: vocabulary(level), common, ...none };
}

function recalled(
  memory: SearchMemory,
  { level, common }: Pick<LastIndex, "common"> & { readonly level: ShardLevel },
): LastIndex | null {
  const { note } = memory;
  memory.note = null;
  return note?.level === level ? recallIndex(note, common) : null;
}
