/** A block of a text that knows on which line of its source it began. */
interface Block {
  readonly start: number;
  readonly end: number;
  readonly line: number;
  readonly breaks: readonly number[];
}

/** Line of the source, from 1, on which the character at `offset` stands; blocks are in order. */
export function lineOf(blocks: readonly Block[], offset: number): number {
  let low = 0;
  let high = blocks.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((blocks[middle] as Block).start <= offset) low = middle;
    else high = middle - 1;
  }
  const block = blocks[low];
  if (!block) return 1;
  let line = block.line;
  for (const at of block.breaks) if (at <= offset) line++;
  return line;
}
