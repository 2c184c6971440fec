import { isSameList } from "../../base/same-list.ts";
import { NUMBERS_A_BLOCK } from "./cut-blocks.ts";
import { indexBlock, type BlockIndex, type NumberedEntry } from "./index-block.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** An entry as a block knows it: by its number there, and by all that it is made from, its record first. */
export interface GroundedEntry {
  readonly number: number;
  readonly ground: readonly unknown[];
}

/**
 * The same as `indexBlock`, from the block that had nearly the same entries: to read the texts of some hundred articles again for one
 * that was edited takes longer than all the rest of the search.
 */
export function patchBlock(
  before: BlockIndex,
  stays: Uint8Array,
  come: readonly NumberedEntry[],
  vocabulary: Vocabulary,
): BlockIndex {
  const added = indexBlock(come, vocabulary);
  const room = before.words.length + added.words.length;
  const words = new Uint32Array(room);
  const postings = new Uint16Array(room);
  const starts = new Uint32Array(before.starts.length);
  let end = 0;
  const take = (from: BlockIndex, at: number): void => {
    words[end] = from.words[at] as number;
    postings[end++] = from.postings[at] as number;
  };
  for (let shard = 0; shard + 1 < starts.length; shard++) {
    starts[shard] = end;
    let at = added.starts[shard] as number;
    const last = added.starts[shard + 1] as number;
    for (
      let old = before.starts[shard] as number;
      old < (before.starts[shard + 1] as number);
      old++
    ) {
      const number = numberAt(before, old);
      if (stays[number] === 0) continue;
      while (at < last && numberAt(added, at) < number) take(added, at++);
      take(before, old);
    }
    while (at < last) take(added, at++);
  }
  starts[starts.length - 1] = end;
  // Copies, since what is kept would hold on to the room that was to spare.
  return { words: words.slice(0, end), postings: postings.slice(0, end), starts };
}

function numberAt({ postings }: BlockIndex, at: number): number {
  return (postings[at] as number) >> 1;
}

/** By number, 1 for each entry that was in the block with the same number and made from the same. */
export function entriesThatStay(
  before: readonly GroundedEntry[],
  after: readonly GroundedEntry[],
): Uint8Array {
  const known = new Map(before.map((entry) => [entry.ground[0], entry]));
  const stays = new Uint8Array(NUMBERS_A_BLOCK);
  for (const { number, ground } of after) {
    const entry = known.get(ground[0]);
    if (entry?.number === number && isSameList(entry.ground, ground)) stays[number] = 1;
  }
  return stays;
}
