// Numbers for pairs of nodes, in one open table with linear probing, and for each node the nodes that it is paired with, as
// chained lists. Maps of maps say the same, in several times the room and time; and since nearly every look is one into memory that
// no cache holds, what belongs together lies together.

const LOAD_MAX = 0.5;
const NONE = -1;

/** A table filled and read by the functions below. Nodes are numbered from 0. */
export interface PairSums {
  readonly nodes: number;
  table: Table;
  size: number;
  /** First and last entry of each node's list, and its length. */
  readonly heads: Int32Array;
  readonly tails: Int32Array;
  readonly lengths: Int32Array;
  /** Two numbers an entry: a node, and the next entry. */
  entries: Int32Array;
  entryCount: number;
}

/**
 * One memory seen in two ways: place i has the lower node of a pair at `nodes[4 * i]`, the higher one behind it, which is 0 where
 * there is no pair, and their number at `sums[2 * i + 1]`. As many places as a power of two.
 */
interface Table {
  readonly length: number;
  readonly nodes: Int32Array;
  readonly sums: Float64Array;
}

/** With room for so many pairs before it has to grow. */
export function emptyPairSums(nodes: number, pairs = 0): PairSums {
  let length = 1024;
  while (length * LOAD_MAX <= pairs) length *= 2;
  return {
    nodes,
    table: emptyTable(length),
    size: 0,
    heads: new Int32Array(nodes).fill(NONE),
    tails: new Int32Array(nodes).fill(NONE),
    lengths: new Int32Array(nodes),
    entries: new Int32Array(4 * length * LOAD_MAX),
    entryCount: 0,
  };
}

function emptyTable(length: number): Table {
  const nodes = new Int32Array(4 * length);
  return { length, nodes, sums: new Float64Array(nodes.buffer) };
}

/** The sum of the pair, 0 when there is none. */
export function sumOf({ table }: PairSums, a: number, b: number): number {
  return table.sums[2 * placeOf(table, a, b) + 1] as number;
}

/** Adds to the sum of the pair and returns it; a pair that was not there joins the lists of both nodes. */
export function addToPair(pairs: PairSums, a: number, b: number, weight: number): number {
  const { table } = pairs;
  const at = placeOf(table, a, b);
  if (isPair(table, at))
    return (table.sums[2 * at + 1] = (table.sums[2 * at + 1] as number) + weight);
  enter(table, at, { low: Math.min(a, b), high: Math.max(a, b), sum: weight });
  append(pairs, a, b);
  append(pairs, b, a);
  if (++pairs.size > table.length * LOAD_MAX) grow(pairs);
  return weight;
}

/** Calls for each node that was ever paired with this one, in order of time. */
export function eachPaired(pairs: PairSums, node: number, take: (other: number) => void): void {
  for (let at = pairs.heads[node] as number; at !== NONE; at = pairs.entries[2 * at + 1] as number)
    take(pairs.entries[2 * at] as number);
}

/** Calls for each pair, in no order that means anything. */
export function eachPair(
  { table }: PairSums,
  take: (low: number, high: number, sum: number) => void,
): void {
  const { length, nodes, sums } = table;
  for (let at = 0; at < length; at++)
    if (isPair(table, at))
      take(nodes[4 * at] as number, nodes[4 * at + 1] as number, sums[2 * at + 1] as number);
}

function isPair({ nodes }: Table, at: number): boolean {
  return nodes[4 * at + 1] !== 0;
}

/** Where the pair stands, or would. */
function placeOf({ length, nodes }: Table, a: number, b: number): number {
  const low = a < b ? a : b;
  const high = a < b ? b : a;
  const mask = length - 1;
  const hash = Math.imul(low, 0x85ebca6b) ^ Math.imul(high, 0x9e3779b1);
  let at = (hash ^ (hash >>> 15)) & mask;
  for (;;) {
    const known = nodes[4 * at + 1];
    if (known === 0 || (known === high && nodes[4 * at] === low)) return at;
    at = (at + 1) & mask;
  }
}

function enter(
  { nodes, sums }: Table,
  at: number,
  { low, high, sum }: { readonly low: number; readonly high: number; readonly sum: number },
): void {
  nodes[4 * at] = low;
  nodes[4 * at + 1] = high;
  sums[2 * at + 1] = sum;
}

function grow(pairs: PairSums): void {
  const larger = emptyTable(pairs.table.length * 2);
  eachPair(pairs, (low, high, sum) =>
    enter(larger, placeOf(larger, low, high), { low, high, sum }),
  );
  pairs.table = larger;
}

function append(pairs: PairSums, node: number, other: number): void {
  const entry = pairs.entryCount++;
  if (2 * entry === pairs.entries.length) {
    const larger = new Int32Array(2 * pairs.entries.length);
    larger.set(pairs.entries);
    pairs.entries = larger;
  }
  const { heads, tails, lengths, entries } = pairs;
  entries[2 * entry] = other;
  entries[2 * entry + 1] = NONE;
  if (heads[node] === NONE) heads[node] = entry;
  else entries[2 * (tails[node] as number) + 1] = entry;
  tails[node] = entry;
  lengths[node] = (lengths[node] as number) + 1;
}
