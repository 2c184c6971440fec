import { sha256 } from "../../base/hash.ts";
import { eachDifferingShard, type BlockIndex } from "./index-block.ts";
import { FILTERS, type SearchFilters } from "./search-filters.ts";
import type { KeptShard, LastIndex } from "./search-memory.ts";
import { shardFile, type ShardRules } from "./shard-file.ts";

/** The file of a shard that has words. */
export interface IndexedShard {
  readonly name: string;
  readonly kept: KeptShard;
  readonly bytes: () => Uint8Array;
}

interface Searched {
  readonly blocks: readonly BlockIndex[];
  readonly filters: SearchFilters;
  /** Entries in all. */
  readonly total: number;
  /** Whether blocks are kept anyway: of many files most are made of them when they are written, and until then not held. */
  readonly isSession: boolean;
}

/** By number of shard. Those whose blocks hold the same as in the last index are not made. */
export function indexShards(
  { blocks, filters, total, isSession }: Searched,
  { vocabulary, blocks: before, shards }: LastIndex,
): ReadonlyMap<number, IndexedShard> {
  const touched = touchedShards(
    before.map(({ index }) => index),
    blocks,
  );
  const hold = holder(isSession ? HELD_MAX : Infinity);
  const indexed = new Map<number, IndexedShard>();
  vocabulary.shards.forEach((name, shard) => {
    const rules = rulesOf(shard, { filters, total });
    const known = shards.get(shard);
    const make = () => shardFile(blocks, shard, { vocabulary, rules });
    if (touched.has(shard) || (known && !holds(known, rules))) {
      const made = make();
      if (!made) return;
      const { bytes, holdsFor } = made;
      const kept = { sha256: sha256(bytes), holdsFor, listed: listedOf(rules) };
      indexed.set(shard, { name, kept, bytes: hold(bytes) ?? (() => bytesOf(make())) });
    } else if (known) indexed.set(shard, { name, kept: known, bytes: () => bytesOf(make()) });
  });
  return indexed;
}

/** Also of a block that is at another place, since its words are. */
function touchedShards(
  before: readonly BlockIndex[],
  after: readonly BlockIndex[],
): ReadonlySet<number> {
  const touched = new Set<number>();
  for (let block = 0; block < Math.max(before.length, after.length); block++)
    eachDifferingShard(before[block], after[block], (shard) => touched.add(shard));
  return touched;
}

const EVERYWHERE = 0.5; // of all entries
const EVERYWHERE_FROM = 200; // entries; in less than that even "the" costs nothing

function rulesOf(
  shard: number,
  { filters, total }: Pick<Searched, "filters" | "total">,
): ShardRules {
  const filter = FILTERS[shard]; // whose shards come first
  if (filter)
    return { entriesMax: total, listed: new Set(filters[filter].map(({ value }) => value)) };
  return { entriesMax: Math.max(total * EVERYWHERE, EVERYWHERE_FROM), listed: null };
}

function listedOf({ listed }: ShardRules): string {
  return listed ? [...listed].join() : "";
}

function holds({ holdsFor: [min, below], listed }: KeptShard, rules: ShardRules): boolean {
  return min <= rules.entriesMax && rules.entriesMax < below && listed === listedOf(rules);
}

// Of an edit's, which are few, all are written from what was made here; of a first index as many as are nothing beside it.
const HELD_MAX = 16_000_000; // bytes

/** Functions that give what they are made for; null when that would be too much to hold until it is written. */
function holder(room: number): (bytes: Uint8Array) => (() => Uint8Array) | null {
  let left = room;
  return (bytes) => {
    if (bytes.length > left) return null;
    left -= bytes.length;
    return held(bytes);
  };
}

/** Made here, so that it holds no more than the bytes: a function keeps all that those beside it look at. */
function held(bytes: Uint8Array): () => Uint8Array {
  return () => bytes;
}

function bytesOf(file: { readonly bytes: Uint8Array } | null): Uint8Array {
  return file?.bytes ?? new Uint8Array();
}
