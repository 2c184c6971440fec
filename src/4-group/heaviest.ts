/** Places of the greatest weights, in ascending order; of equal weights the first. */
export function heaviest(weights: Float64Array, count: number): number[] {
  const places: number[] = [];
  if (weights.length <= count) {
    for (let at = 0; at < weights.length; at++) places.push(at);
    return places;
  }
  const least = kthGreatest(weights, count);
  let ties = count;
  for (let at = 0; at < weights.length; at++) if ((weights[at] as number) > least) ties--;
  for (let at = 0; at < weights.length; at++) {
    const weight = weights[at] as number;
    if (weight > least || (weight === least && ties-- > 0)) places.push(at);
  }
  return places;
}

// Selection is many times as fast as sorting. Where its cuts keep falling badly, sorting is what bounds the time.
const CUTS_MAX = 40;

// The values are moved about in here: an array of its own for each of a few dozen would cost more than the selection.
let scratch = new Float64Array(1024);

/** The k-th greatest value, k from 1 to their number (C. Hoare, "Algorithm 65: Find", 1961). */
export function kthGreatest(values: Float64Array, k: number): number {
  if (scratch.length < values.length) scratch = new Float64Array(2 * values.length);
  const own = scratch;
  for (let at = 0; at < values.length; at++) own[at] = values[at] as number;
  const wanted = values.length - k; // its place in ascending order
  let [low, high] = [0, values.length - 1];
  for (let cuts = 0; low < high; cuts++) {
    if (cuts === CUTS_MAX) return values.slice().sort()[wanted] as number;
    const pivot = own[(low + high) >> 1] as number;
    let [left, right] = [low, high];
    while (left <= right) {
      while ((own[left] as number) < pivot) left++;
      while ((own[right] as number) > pivot) right--;
      if (left > right) break;
      const value = own[left] as number;
      own[left++] = own[right] as number;
      own[right--] = value;
    }
    if (wanted <= right) high = right;
    else if (wanted >= left) low = left;
    else break;
  }
  return own[wanted] as number;
}
