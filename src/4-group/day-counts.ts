// How many articles of each chain appeared on which days, and how many pairs of articles two chains have, each pair counting by
// how near its days are. All chains lie in one set of columns: what a pair of them is reckoned from then fits in the processor's
// cache, while a few arrays for each chain would be fetched from memory at every look.
import { atLeast, cleared } from "./columns.ts";
import { nearness } from "./likeness.ts";

/**
 * Chain i has `lengths[i]` entries from `starts[i]` on, days ascending, and room for `rooms[i]`. `before` and `after` are the
 * articles up to and from a day, each counting by its nearness to that day; with them pairs are counted without comparing all days,
 * since nearness fades by the same share with every day.
 */
export interface DayCounts {
  readonly starts: Int32Array;
  readonly lengths: Int32Array;
  readonly rooms: Int32Array;
  days: Int32Array;
  counts: Int32Array;
  before: Float64Array;
  after: Float64Array;
  /** Where the room that was given away ends. */
  end: number;
}

export function noDays(): DayCounts {
  const none = () => new Int32Array(0);
  return {
    ...{ starts: none(), lengths: none(), rooms: none(), days: none(), counts: none() },
    ...{ before: new Float64Array(0), after: new Float64Array(0), end: 0 },
  };
}

/** Of chains whose articles appeared on these days, ascending, with repetitions; `spare` are counts that nobody needs any longer. */
export function countDays(
  chains: readonly (readonly number[])[],
  spare: DayCounts = noDays(),
): DayCounts {
  const size = chains.reduce((sum, { length }) => sum + length, 0);
  const all: DayCounts = {
    starts: cleared(spare.starts, chains.length),
    lengths: cleared(spare.lengths, chains.length),
    rooms: cleared(spare.rooms, chains.length),
    days: atLeast(spare.days, 2 * size),
    counts: atLeast(spare.counts, 2 * size).fill(0),
    before: atLeast(spare.before, 2 * size),
    after: atLeast(spare.after, 2 * size),
    end: 0,
  };
  chains.forEach((days, chain) => {
    all.starts[chain] = all.end;
    for (const day of days) {
      if (all.end === all.starts[chain] || all.days[all.end - 1] !== day) all.days[all.end++] = day;
      all.counts[all.end - 1] = (all.counts[all.end - 1] as number) + 1;
    }
    all.rooms[chain] = all.lengths[chain] = all.end - (all.starts[chain] as number);
    sumBefore(all, chain, 0);
    sumAfter(all, chain, (all.lengths[chain] as number) - 1);
  });
  return all;
}

/** Adds the days of chain b to those of chain a. */
export function addCounts(all: DayCounts, a: number, b: number): void {
  const length = joinedLength(all, a, b);
  if (length > (all.rooms[a] as number)) giveRoom(all, a, 2 * length);
  const { days, counts, starts, lengths } = all;
  const start = starts[a] as number;
  let own = start + (lengths[a] as number) - 1;
  let theirs = (starts[b] as number) + (lengths[b] as number) - 1;
  let [first, last] = [0, -1]; // places that differ
  // From the end, so that nothing is written over before it was read; what lies before the first day of b stays where it is.
  for (let to = start + length - 1; theirs >= (starts[b] as number); to--) {
    const isOwn = own >= start && (days[own] as number) >= (days[theirs] as number);
    const isTheirs = !isOwn || days[own] === days[theirs];
    const count = isOwn ? (counts[own] as number) : 0;
    days[to] = (isOwn ? days[own--] : days[theirs]) as number;
    counts[to] = count + (isTheirs ? (counts[theirs--] as number) : 0);
    if (isTheirs) [first, last] = [to - start, Math.max(last, to - start)];
  }
  const hasGrown = length > (lengths[a] as number);
  lengths[a] = length;
  // A day that came moves those behind it.
  sumBefore(all, a, first);
  sumAfter(all, a, hasGrown ? length - 1 : last);
}

/** On how many days articles of either appeared. */
function joinedLength({ days, starts, lengths }: DayCounts, a: number, b: number): number {
  let [i, j] = [starts[a] as number, starts[b] as number];
  const [endI, endJ] = [i + (lengths[a] as number), j + (lengths[b] as number)];
  let length = 0;
  for (; i < endI && j < endJ; length++) {
    const [left, right] = [days[i] as number, days[j] as number];
    if (left <= right) i++;
    if (right <= left) j++;
  }
  return length + (endI - i) + (endJ - j);
}

/** Moves a chain to where so many entries have room. */
function giveRoom(all: DayCounts, chain: number, room: number): void {
  const start = all.starts[chain] as number;
  const [from, to] = [start, start + (all.lengths[chain] as number)];
  const end = all.end + room;
  if (end > all.days.length) {
    all.days = enlarged(all.days, new Int32Array(2 * end));
    all.counts = enlarged(all.counts, new Int32Array(2 * end));
    all.before = enlarged(all.before, new Float64Array(2 * end));
    all.after = enlarged(all.after, new Float64Array(2 * end));
  }
  for (const column of [all.days, all.counts, all.before, all.after])
    column.copyWithin(all.end, from, to);
  all.starts[chain] = all.end;
  all.rooms[chain] = room;
  all.end = end;
}

function enlarged<T extends Int32Array | Float64Array>(column: T, larger: T): T {
  larger.set(column);
  return larger;
}

/** Works out `before` from a place on. */
function sumBefore(all: DayCounts, chain: number, from: number): void {
  const { days, counts, before } = all;
  const start = all.starts[chain] as number;
  const end = start + (all.lengths[chain] as number);
  for (let at = start + from; at < end; at++) {
    const gap = at === start ? 0 : (days[at] as number) - (days[at - 1] as number);
    const earlier = at === start ? 0 : (before[at - 1] as number) * nearness(gap);
    before[at] = (counts[at] as number) + earlier;
  }
}

/** Works out `after` from a place back. */
function sumAfter(all: DayCounts, chain: number, from: number): void {
  const { days, counts, after } = all;
  const start = all.starts[chain] as number;
  const last = start + (all.lengths[chain] as number) - 1;
  for (let at = start + from; at >= start; at--) {
    const gap = at === last ? 0 : (days[at + 1] as number) - (days[at] as number);
    const later = at === last ? 0 : (after[at + 1] as number) * nearness(gap);
    after[at] = (counts[at] as number) + later;
  }
}

/** Number of pairs between both chains, each counting by how near its days are. */
export function nearPairs(all: DayCounts, one: number, other: number): number {
  const { days, counts, before, after, starts, lengths } = all;
  const few = (lengths[one] as number) <= (lengths[other] as number) ? one : other;
  const many = few === one ? other : one;
  const start = starts[many] as number;
  const end = start + (lengths[many] as number);
  const last = (starts[few] as number) + (lengths[few] as number);
  let at = starts[few] as number;
  let next = firstFrom(days, { start, end }, days[at] as number);
  let pairs = 0;
  for (; at < last; at++) {
    const day = days[at] as number;
    while (next < end && (days[next] as number) < day) next++;
    let near = 0;
    if (next > start)
      near += (before[next - 1] as number) * nearness(day - (days[next - 1] as number));
    if (next < end) near += (after[next] as number) * nearness((days[next] as number) - day);
    pairs += (counts[at] as number) * near;
  }
  return pairs;
}

/** Place of the first day of a part that is not before `day`. */
function firstFrom(
  days: Int32Array,
  { start, end }: { readonly start: number; readonly end: number },
  day: number,
): number {
  let low = start;
  let high = end;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((days[middle] as number) < day) low = middle + 1;
    else high = middle;
  }
  return low;
}
