import { nearness } from "./likeness.ts";

/** How many articles appeared on which days, days ascending. */
export interface DayCounts {
  readonly days: readonly number[];
  readonly counts: readonly number[];
}

export function countDays(days: readonly number[]): DayCounts {
  return days.reduce<DayCounts>((all, day) => addCounts(all, { days: [day], counts: [1] }), {
    days: [],
    counts: [],
  });
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
  return { days, counts };
}

// Days further apart than this add next to nothing.
const REACH = 60;

/** Number of pairs between both, each counting by how near its days are. */
export function nearPairs(one: DayCounts, other: DayCounts): number {
  const [few, many] = one.days.length <= other.days.length ? [one, other] : [other, one];
  let from = firstFrom(many.days, (few.days[0] as number) - REACH);
  let pairs = 0;
  few.days.forEach((day, at) => {
    while (from < many.days.length && (many.days[from] as number) < day - REACH) from++;
    for (let place = from; place < many.days.length; place++) {
      const gap = (many.days[place] as number) - day;
      if (gap > REACH) break;
      const weight = NEARNESS[Math.abs(gap)] as number;
      pairs += (few.counts[at] as number) * (many.counts[place] as number) * weight;
    }
  });
  return pairs;
}

const NEARNESS = Float64Array.from({ length: REACH + 1 }, (_, days) => nearness(days));

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
