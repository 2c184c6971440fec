import type { BlockIndex } from "../6-render/search/index-block.ts";
import type { SearchNote } from "../6-render/search/search-note.ts";
import { writeColumnFile, type ReadColumns } from "../cache/column-file.ts";
import { readLastNote, type LastNote } from "./last-note.ts";

const MAGIC = "dateline-search 1";

/** What the last build knew of its index. */
export function readLastSearch(path: string, code: string): LastNote<SearchNote> {
  return readLastNote(path, { magic: MAGIC, code }, noteOf);
}

/** As `writeColumnFile`. */
export function writeLastSearch(path: string, code: string, note: SearchNote): string | null {
  const { blocks, shards, ...rest } = note;
  const texts: Texts = {
    ...rest,
    shards: shards.map(toJson),
    hashes: blocks.map(({ sha256: hash }) => hash),
  };
  const columns = [
    [Float64Array.from(blocks, ({ digest }) => digest)],
    [Uint32Array.from(blocks, ({ count }) => count)],
    [Uint32Array.from(blocks, ({ index }) => index.words.length)],
    blocks.map(({ index }) => index.starts),
    blocks.map(({ index }) => index.words),
    blocks.map(({ index }) => index.postings),
  ];
  return writeColumnFile(path, { magic: MAGIC, code }, { texts, columns });
}

interface Texts extends Pick<SearchNote, "settings" | "level" | "ownNumbers" | "words"> {
  readonly shards: readonly (readonly [shard: number, kept: NotedShard])[];
  /** Of the blocks. */
  readonly hashes: readonly string[];
}

interface NotedShard {
  readonly sha256: string;
  readonly holdsFor: readonly [min: number, below: number | null];
  readonly listed: string;
}

type Shard = SearchNote["shards"][number];

/** JSON knows no infinity: a shard that holds for all numbers of entries has none there. */
function toJson([shard, { sha256, holdsFor, listed }]: Shard): Texts["shards"][number] {
  const [min, below] = holdsFor;
  return [shard, { sha256, holdsFor: [min, Number.isFinite(below) ? below : null], listed }];
}

function fromJson([shard, { sha256, holdsFor, listed }]: Texts["shards"][number]): Shard {
  const [min, below] = holdsFor;
  return [shard, { sha256, holdsFor: [min, below ?? Infinity], listed }];
}

function noteOf({ texts, columns }: ReadColumns): SearchNote {
  const { shards, hashes, ...rest } = texts as Texts;
  const [digests, counts, lengths, starts, words, postings] = columns as [
    ...[ArrayBuffer, ArrayBuffer, ArrayBuffer, ArrayBuffer, ArrayBuffer, ArrayBuffer],
  ];
  const [digestOf, countOf] = [new Float64Array(digests), new Uint32Array(counts)];
  const indexes = indexesOf(new Uint32Array(lengths), { starts, words, postings });
  return {
    ...rest,
    shards: shards.map(fromJson),
    blocks: hashes.map((hash, at) => ({
      count: countOf[at] as number,
      digest: digestOf[at] as number,
      sha256: hash,
      index: indexes[at] as BlockIndex,
    })),
  };
}

/** Of each block its part of the columns, without a copy. */
function indexesOf(
  lengths: Uint32Array,
  columns: { readonly [Name in keyof BlockIndex]: ArrayBuffer },
): readonly BlockIndex[] {
  const starts = new Uint32Array(columns.starts);
  const [words, postings] = [new Uint32Array(columns.words), new Uint16Array(columns.postings)];
  const ends = starts.length / Math.max(lengths.length, 1); // as many in each block
  let from = 0;
  return Array.from(lengths, (length, block) => {
    const [start, to] = [from, from + length];
    from = to;
    return {
      words: words.subarray(start, to),
      postings: postings.subarray(start, to),
      starts: starts.subarray(block * ends, (block + 1) * ends),
    };
  });
}
