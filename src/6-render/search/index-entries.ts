import { sha256 } from "../../base/hash.ts";
import { isSameList } from "../../base/same-list.ts";
import { cutBlocks, numbersInBlock, type Block } from "./cut-blocks.ts";
import { indexBlock, type NumberedEntry } from "./index-block.ts";
import { isSameGround, type CommonGround, type EntryList } from "./search-entries.ts";
import { fileOfData } from "./search-file.ts";
import type { KeptBlock, LastIndex } from "./search-memory.ts";

/** A block with the way to make the file that shows its entries. */
export interface IndexedBlock {
  readonly kept: KeptBlock;
  readonly text: () => string;
}

/** All blocks in order; those whose entries are made from the same as in the last index are the last one's. */
export function indexEntries(
  list: EntryList,
  common: CommonGround,
  last: LastIndex,
): readonly IndexedBlock[] {
  const isSame = isSameGround(last.common, common);
  const before = new Map(isSame ? last.blocks.map((block) => [block.ground[0], block]) : []);
  return cutBlocks(list.count, list.idOf).map((block) => {
    const ground: unknown[] = [];
    for (let place = block.from; place < block.to; place++) list.addGround(place, ground);
    const known = before.get(ground[0]);
    const text = textOfBlock(list, block);
    if (known && isSameList(known.ground, ground)) return { kept: known, text };
    return { kept: keptBlock(list, block, { ground, last }), text };
  });
}

function keptBlock(
  list: EntryList,
  block: Block,
  { ground, last }: { readonly ground: readonly unknown[]; readonly last: LastIndex },
): KeptBlock {
  const entries = numberedEntries(list, block);
  return {
    ground,
    sha256: sha256(formatEntries(entries)),
    index: indexBlock(entries, last.vocabulary),
  };
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
