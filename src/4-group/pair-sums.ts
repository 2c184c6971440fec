// Numbers for pairs of nodes, in one open table with linear probing, and for each node the nodes that it is paired with, as
// chained lists. Maps of maps say the same, in several times the room and time.

const EMPTY = -1;
const LOAD_MAX = 0.5;

/** A table filled and read by the functions below. Nodes are numbered from 0. */
export interface PairSums {
  readonly nodes: number;
  /** The lower node of a pair, or EMPTY, and the higher one; a power of two long. */
  lows: Int32Array;
  highs: Int32Array;
  sums: Float64Array;
  size: number;
  /** First and last entry of each node's list, and its length. */
  readonly heads: Int32Array;
  readonly tails: Int32Array;
  readonly lengths: Int32Array;
  /** Entries: a node, and the next entry. */
  readonly others: number[];
  readonly nexts: number[];
}

/** With room for so many pairs before it has to grow. */
export function emptyPairSums(nodes: number, pairs = 0): PairSums {
  let length = 1024;
  while (length * LOAD_MAX <= pairs) length *= 2;
  return {
    nodes,
    lows: new Int32Array(length).fill(EMPTY),
    highs: new Int32Array(length),
    sums: new Float64Array(length),
    size: 0,
    heads: new Int32Array(nodes).fill(EMPTY),
    tails: new Int32Array(nodes).fill(EMPTY),
    lengths: new Int32Array(nodes),
    others: [],
    nexts: [],
  };
}

/** The sum of the pair, 0 when there is none. */
export function sumOf(pairs: PairSums, a: number, b: number): number {
  const at = placeOf(pairs, a, b);
  return pairs.lows[at] === EMPTY ? 0 : (pairs.sums[at] as number);
}

/** Adds to the sum of the pair and returns it; a pair that was not there joins the lists of both nodes. */
export function addToPair(pairs: PairSums, a: number, b: number, weight: number): number {
  const at = placeOf(pairs, a, b);
  if (pairs.lows[at] !== EMPTY) return (pairs.sums[at] = (pairs.sums[at] as number) + weight);
  enter(pairs, at, { low: Math.min(a, b), high: Math.max(a, b), sum: weight });
  append(pairs, a, b);
  append(pairs, b, a);
  if (++pairs.size > pairs.lows.length * LOAD_MAX) grow(pairs);
  return weight;
}

/** Calls for each node that was ever paired with this one, in order of time. */
export function eachPaired(pairs: PairSums, node: number, take: (other: number) => void): void {
  for (let at = pairs.heads[node] as number; at !== EMPTY; at = pairs.nexts[at] as number)
    take(pairs.others[at] as number);
}

/** Calls for each pair, in no order that means anything. */
export function eachPair(
  { lows, highs, sums }: PairSums,
  take: (low: number, high: number, sum: number) => void,
): void {
  for (let at = 0; at < lows.length; at++)
    if (lows[at] !== EMPTY) take(lows[at] as number, highs[at] as number, sums[at] as number);
}

/** Where the pair stands, or would. */
function placeOf({ lows, highs }: Pick<PairSums, "lows" | "highs">, a: number, b: number): number {
  const low = a < b ? a : b;
  const high = a < b ? b : a;
  const mask = lows.length - 1;
  const hash = Math.imul(low, 0x85ebca6b) ^ Math.imul(high, 0x9e3779b1);
  let at = (hash ^ (hash >>> 15)) & mask;
  while (lows[at] !== EMPTY && (lows[at] !== low || highs[at] !== high)) at = (at + 1) & mask;
  return at;
}

function enter(
  { lows, highs, sums }: Pick<PairSums, "lows" | "highs" | "sums">,
  at: number,
  { low, high, sum }: { readonly low: number; readonly high: number; readonly sum: number },
): void {
  lows[at] = low;
  highs[at] = high;
  sums[at] = sum;
}

function grow(pairs: PairSums): void {
  const { lows, highs, sums } = pairs;
  const size = lows.length * 2;
  pairs.lows = new Int32Array(size).fill(EMPTY);
  pairs.highs = new Int32Array(size);
  pairs.sums = new Float64Array(size);
  for (let from = 0; from < lows.length; from++) {
    if (lows[from] === EMPTY) continue;
    const [low, high, sum] = [lows[from] as number, highs[from] as number, sums[from] as number];
    enter(pairs, placeOf(pairs, low, high), { low, high, sum });
  }
}

function append(
  { heads, tails, lengths, others, nexts }: PairSums,
  node: number,
  other: number,
): void {
  const entry = others.push(other) - 1;
  nexts.push(EMPTY);
  if (heads[node] === EMPTY) heads[node] = entry;
  else nexts[tails[node] as number] = entry;
  tails[node] = entry;
  lengths[node] = (lengths[node] as number) + 1;
}
