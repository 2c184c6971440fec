import { nearness } from "./likeness.ts";

/**
 * How many articles appeared on which days, days ascending. `before[i]` and `after[i]` are the articles up to and from day i,
 * each counting by its nearness to that day; with them the pairs between two lists are counted without comparing all their
 * days, since nearness fades by the same share with every day.
 */
export interface DayCounts {
  readonly days: readonly number[];
  readonly counts: readonly number[];
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

export function addCounts(a: DayCounts, b: DayCounts): DayCounts {
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

function withSums(days: readonly number[], counts: readonly number[]): DayCounts {
  const [before, after] = [Float64Array.from(counts), Float64Array.from(counts)];
  for (let at = 1; at < days.length; at++) {
    const gap = (days[at] as number) - (days[at - 1] as number);
    before[at] = (before[at] as number) + (before[at - 1] as number) * nearness(gap);
  }
  for (let at = days.length - 2; at >= 0; at--) {
    const gap = (days[at + 1] as number) - (days[at] as number);
    after[at] = (after[at] as number) + (after[at + 1] as number) * nearness(gap);
  }
  return { days, counts, before, after };
}

/** Number of pairs between both, each counting by how near its days are. */
export function nearPairs(one: DayCounts, other: DayCounts): number {
  const [few, many] = one.days.length <= other.days.length ? [one, other] : [other, one];
  const { days } = many;
  let [next, pairs] = [firstFrom(days, few.days[0] as number), 0];
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
  let [low, high] = [0, days.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((days[middle] as number) < day) low = middle + 1;
    else high = middle;
  }
  return low;
}
