/** Places of the greatest weights, in ascending order; of equal weights the first. */
export function heaviest(weights: Float64Array, count: number): number[] {
  const places: number[] = [];
  if (weights.length <= count) {
    for (let at = 0; at < weights.length; at++) places.push(at);
    return places;
  }
  const least = kthGreatest(weights, count);
  let ties = count;
  for (const weight of weights) if (weight > least) ties--;
  for (let at = 0; at < weights.length; at++) {
    const weight = weights[at] as number;
    if (weight > least || (weight === least && ties-- > 0)) places.push(at);
  }
  return places;
}

// Selection is many times as fast as sorting. Where its cuts keep falling badly, sorting is what bounds the time.
const CUTS_MAX = 40;

/** The k-th greatest value, k from 1 to their number (C. Hoare, "Algorithm 65: Find", 1961). */
export function kthGreatest(values: Float64Array, k: number): number {
  const own = values.slice();
  const wanted = own.length - k; // its place in ascending order
  let [low, high] = [0, own.length - 1];
  for (let cuts = 0; low < high; cuts++) {
    if (cuts === CUTS_MAX) return own.sort()[wanted] as number;
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
