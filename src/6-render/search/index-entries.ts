import { sha256 } from "../../base/hash.ts";
import { valueDigest } from "../../base/value-digest.ts";
import { isSameGround, type CommonGround } from "./common-ground.ts";
import { cutBlock, isBlock, numbersInBlock, type Block } from "./cut-blocks.ts";
import { indexBlock, type BlockIndex, type NumberedEntry } from "./index-block.ts";
import { entriesThatStay, patchBlock, type GroundedEntry } from "./patch-block.ts";
import type { EntryList } from "./search-entry.ts";
import { fileOfData } from "./search-file.ts";
import { UNASKED, type KeptBlock, type LastIndex } from "./search-memory.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** A block with the way to make the file that shows its entries. */
export interface IndexedBlock {
  readonly kept: KeptBlock;
  readonly text: () => string;
}

/**
 * All blocks in order; those whose entries are made from the same as in the last index are the last one's. In one process that is
 * told by the records; those of another process are known by a digest of their entries, which are made for that, but for their texts.
 */
export function indexEntries(
  list: EntryList,
  { common, isSession }: { readonly common: CommonGround; readonly isSession: boolean },
  last: LastIndex,
): readonly IndexedBlock[] {
  const isSame = isSameGround(last.common, common);
  const before = new Map(isSame ? last.blocks.map((block) => [block.ground[0], block]) : []);
  const noted = new Map(last.blocks.filter(isNoted).map((block) => [block.digest, block]));
  const indexed: IndexedBlock[] = [];
  for (let from = 0; from < list.count;) {
    const known = before.get(list.recordOf(from));
    const isKnown = known !== undefined && isStill(known, from, list);
    const block = isKnown ? { from, to: from + known.count } : cutBlock(from, list);
    const kept = isKnown
      ? known
      : indexedBlock(list, block, { isSession, last, noted, before: known ?? null });
    indexed.push({ kept, text: textOfBlock(list, block) });
    from = block.to;
  }
  return indexed;
}

/** Looks at what entries are made from alone: to make them, or to ask what their ids begin, takes much longer. */
function isStill(known: KeptBlock, from: number, list: EntryList): boolean {
  const to = from + known.count;
  if (to > list.count || !isBlock({ from, to }, list)) return false;
  return isUntouched(known, from, list) || hasSameGround(known, from, list);
}

/** Most blocks are told by their records alone, into which nobody has to look for that. */
function isUntouched({ records, count }: KeptBlock, from: number, list: EntryList): boolean {
  for (let at = 0; at < count; at++)
    if (records[at] !== list.recordOf(from + at) || list.isTouched(from + at)) return false;
  return true;
}

function hasSameGround({ ground, count }: KeptBlock, from: number, list: EntryList): boolean {
  const to = from + count;
  let [at, isSame] = [0, true];
  const look = (value: unknown): void => {
    if (ground[at++] !== value) isSame = false;
  };
  for (let place = from; place < to && isSame; place++) list.eachGround(place, look);
  return isSame && at === ground.length;
}

/** Of another process, or of one that renders once. */
function isNoted({ records }: KeptBlock): boolean {
  return records.length === 0;
}

interface Indexing {
  readonly isSession: boolean;
  readonly last: LastIndex;
  /** By digest. */
  readonly noted: ReadonlyMap<number, KeptBlock>;
  /** The block that began with the same record, under the same ground. */
  readonly before: KeptBlock | null;
}

function indexedBlock(
  list: EntryList,
  block: Block,
  { isSession, last, noted, before }: Indexing,
): KeptBlock {
  const entries = numberedEntries(list, block);
  // Only what this process has not made is sought by its digest, and a session notes nothing.
  const isAsked = !isSession || noted.size > 0;
  const digest = isAsked ? valueDigest(entries.map(groundOfEntry)) : UNASKED;
  const known = noted.get(digest);
  const own: OwnGround = isSession
    ? {
        ...groundOf(list, block),
        records: recordsOf(list, block),
        numbers: entries.map(([number]) => number),
      }
    : { ground: [], begins: [], records: [], numbers: [] };
  const { vocabulary } = last;
  return {
    count: entries.length,
    ...own,
    digest,
    sha256: known?.sha256 ?? sha256(formatEntries(entries)),
    index:
      known?.index ??
      (before ? patched(before, own, { entries, vocabulary }) : indexBlock(entries, vocabulary)),
  };
}

type OwnGround = Pick<KeptBlock, "ground" | "begins" | "records" | "numbers">;

interface Patching {
  readonly entries: readonly NumberedEntry[];
  readonly vocabulary: Vocabulary;
}

function patched(before: KeptBlock, own: OwnGround, { entries, vocabulary }: Patching): BlockIndex {
  const stays = entriesThatStay(groundedEntries(before), groundedEntries(own));
  const come = entries.filter(([number]) => stays[number] === 0);
  return patchBlock(before.index, stays, come, vocabulary);
}

function groundedEntries({ ground, begins, numbers }: OwnGround): readonly GroundedEntry[] {
  return numbers.map((number, at) => ({
    number,
    ground: ground.slice(begins[at], begins[at + 1]),
  }));
}

function groundOfEntry([number, entry]: NumberedEntry): readonly unknown[] {
  const { page, title, note, people, outlets, months, textGround } = entry;
  return [number, page, title, note, people, outlets, months, textGround];
}

function groundOf(list: EntryList, { from, to }: Block): Pick<KeptBlock, "ground" | "begins"> {
  const ground: unknown[] = [];
  const begins: number[] = [];
  for (let place = from; place < to; place++) {
    begins.push(ground.length);
    list.eachGround(place, (value) => {
      ground.push(value);
    });
  }
  return { ground, begins };
}

function recordsOf({ recordOf }: EntryList, { from, to }: Block): readonly object[] {
  return Array.from({ length: to - from }, (_, at) => recordOf(from + at));
}

function numbersOf({ idOf }: EntryList, { from, to }: Block): readonly number[] {
  return numbersInBlock(Array.from({ length: to - from }, (_, at) => idOf(from + at)));
}

function numberedEntries(list: EntryList, block: Block): readonly NumberedEntry[] {
  return numbersOf(list, block).map((number, at) => [number, list.entryOf(block.from + at)]);
}

/** Made here, so that it holds no more than the list: a function keeps all that those beside it look at. */
function textOfBlock(list: EntryList, block: Block): () => string {
  return () => formatEntries(numberedEntries(list, block));
}

/** In their order, each with its number, by which postings know it. */
function formatEntries(entries: readonly NumberedEntry[]): string {
  const shown = entries.map(([number, { page, title, note }]) => [number, page, title, note]);
  return fileOfData(JSON.stringify(shown));
}
