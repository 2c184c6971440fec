// Numbers for pairs of nodes, in one open table with linear probing, and for each node the nodes that it is paired with, as
// chained lists. Maps of maps say the same, in several times the room and time.

const EMPTY = -1;
const LOAD_MAX = 0.5;

/** A table filled and read by the functions below. Nodes are numbered from 0. */
export interface PairSums {
  readonly nodes: number;
  /** Lower node × nodes + higher node, or EMPTY; a power of two long. */
  keys: Float64Array;
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

export function emptyPairSums(nodes: number): PairSums {
  return {
    nodes,
    keys: new Float64Array(1024).fill(EMPTY),
    sums: new Float64Array(1024),
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
  const at = placeOf(pairs, keyOf(pairs, a, b));
  return pairs.keys[at] === EMPTY ? 0 : (pairs.sums[at] as number);
}

/** Adds to the sum of the pair and returns it; a pair that was not there joins the lists of both nodes. */
export function addToPair(pairs: PairSums, a: number, b: number, weight: number): number {
  const key = keyOf(pairs, a, b);
  const at = placeOf(pairs, key);
  if (pairs.keys[at] !== EMPTY) return (pairs.sums[at] = (pairs.sums[at] as number) + weight);
  pairs.keys[at] = key;
  pairs.sums[at] = weight;
  append(pairs, a, b);
  append(pairs, b, a);
  if (++pairs.size > pairs.keys.length * LOAD_MAX) grow(pairs);
  return weight;
}

/** Calls for each node that was ever paired with this one, in order of time. */
export function eachPaired(pairs: PairSums, node: number, take: (other: number) => void): void {
  for (let at = pairs.heads[node] as number; at !== EMPTY; at = pairs.nexts[at] as number)
    take(pairs.others[at] as number);
}

function keyOf({ nodes }: PairSums, a: number, b: number): number {
  return a < b ? a * nodes + b : b * nodes + a;
}

/** Where the key stands, or would. */
function placeOf({ keys }: Pick<PairSums, "keys">, key: number): number {
  const mask = keys.length - 1;
  const high = Math.floor(key / 0x100000000);
  let at = Math.imul((key >>> 0) ^ Math.imul(high, 0x85ebca6b), 0x9e3779b1);
  at = (at ^ (at >>> 15)) & mask;
  while (keys[at] !== EMPTY && keys[at] !== key) at = (at + 1) & mask;
  return at;
}

function grow(pairs: PairSums): void {
  const { keys, sums } = pairs;
  pairs.keys = new Float64Array(keys.length * 2).fill(EMPTY);
  pairs.sums = new Float64Array(keys.length * 2);
  keys.forEach((key, from) => {
    if (key === EMPTY) return;
    const at = placeOf(pairs, key);
    pairs.keys[at] = key;
    pairs.sums[at] = sums[from] as number;
  });
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
