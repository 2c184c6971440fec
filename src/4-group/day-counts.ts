import { nearness } from "./likeness.ts";

/**
 * How many articles appeared on which days, days ascending. `before[i]` and `after[i]` are the articles up to and from day i,
 * each counting by its nearness to that day; with them the pairs between two lists are counted without comparing all their
 * days, since nearness fades by the same share with every day.
 */
export interface DayCounts {
  readonly days: readonly number[];
  readonly counts: Int32Array;
  readonly before: Float64Array;
  readonly after: Float64Array;
}

/** `days` ascending, with repetitions. */
export function countDays(days: readonly number[]): DayCounts {
  const [own, counts]: [number[], number[]] = [[], []];
  for (const day of days) {
    if (own.at(-1) !== day) {
      own.push(day);
      counts.push(0);
    }
    counts[own.length - 1] = (counts[own.length - 1] as number) + 1;
  }
  return withSums(own, counts);
}

/** Adds b to a and gives a back where its days hold those of b: a long list that takes in single days is not copied each time. */
export function addCounts(a: DayCounts, b: DayCounts): DayCounts {
  const places: number[] = [];
  for (let at = 0; at < b.days.length; at++) {
    const day = b.days[at] as number;
    const place = firstFrom(a.days, day);
    if (a.days[place] !== day) return merged(a, b);
    places.push(place);
  }
  places.forEach((place, at) => {
    a.counts[place] = (a.counts[place] as number) + (b.counts[at] as number);
  });
  sumBefore(a, places[0] as number);
  sumAfter(a, places.at(-1) as number);
  return a;
}

function merged(a: DayCounts, b: DayCounts): DayCounts {
  const [days, counts]: [number[], number[]] = [[], []];
  let [i, j] = [0, 0];
  while (i < a.days.length || j < b.days.length) {
    const [left, right] = [a.days[i] ?? Infinity, b.days[j] ?? Infinity];
    days.push(Math.min(left, right));
    counts.push(
      (left <= right ? (a.counts[i++] as number) : 0) +
        (right <= left ? (b.counts[j++] as number) : 0),
    );
  }
  return withSums(days, counts);
}

function withSums(days: readonly number[], list: readonly number[]): DayCounts {
  const counts = Int32Array.from(list);
  const [before, after] = [new Float64Array(days.length), new Float64Array(days.length)];
  const all = { days, counts, before, after };
  sumBefore(all, 0);
  sumAfter(all, days.length - 1);
  return all;
}

/** Works out `before` from a place on. */
function sumBefore({ days, counts, before }: DayCounts, from: number): void {
  for (let at = from; at < days.length; at++) {
    const gap = at === 0 ? 0 : (days[at] as number) - (days[at - 1] as number);
    const earlier = at === 0 ? 0 : (before[at - 1] as number) * nearness(gap);
    before[at] = (counts[at] as number) + earlier;
  }
}

/** Works out `after` from a place back. */
function sumAfter({ days, counts, after }: DayCounts, from: number): void {
  const last = days.length - 1;
  for (let at = from; at >= 0; at--) {
    const gap = at === last ? 0 : (days[at + 1] as number) - (days[at] as number);
    const later = at === last ? 0 : (after[at + 1] as number) * nearness(gap);
    after[at] = (counts[at] as number) + later;
  }
}

/** Number of pairs between both, each counting by how near its days are. */
export function nearPairs(one: DayCounts, other: DayCounts): number {
  const few = one.days.length <= other.days.length ? one : other;
  const many = few === one ? other : one;
  const { days } = many;
  let next = firstFrom(days, few.days[0] as number);
  let pairs = 0;
  for (let at = 0; at < few.days.length; at++) {
    const day = few.days[at] as number;
    while (next < days.length && (days[next] as number) < day) next++;
    let near = 0;
    if (next > 0)
      near += (many.before[next - 1] as number) * nearness(day - (days[next - 1] as number));
    if (next < days.length)
      near += (many.after[next] as number) * nearness((days[next] as number) - day);
    pairs += (few.counts[at] as number) * near;
  }
  return pairs;
}

/** Place of the first day that is not before `day`. */
function firstFrom(days: readonly number[], day: number): number {
  let low = 0;
  let high = days.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((days[middle] as number) < day) low = middle + 1;
    else high = middle;
  }
  return low;
}
