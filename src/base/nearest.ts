/** The known name that somebody who wrote `name` most likely meant; null when none is near. */
export function nearestName(name: string, known: readonly string[]): string | null {
  const written = name.toLowerCase().slice(0, LENGTH_MAX);
  const distanceMax = Math.max(1, Math.floor(written.length / 3));
  let best: string | null = null;
  let bestDistance = distanceMax + 1;
  for (const candidate of known) {
    const distance = editDistance(written, candidate.toLowerCase());
    if (distance < bestDistance) [best, bestDistance] = [candidate, distance];
  }
  return best;
}

const LENGTH_MAX = 40; // a longer text is no slip of the pen

/** Letters to add, drop, change, or swap with their neighbour. */
function editDistance(a: string, b: string): number {
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = (row[j - 1] as number) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const swap = isSwap ? (before[j - 2] as number) + 1 : Infinity;
      next[j] = Math.min((row[j] as number) + 1, (next[j - 1] as number) + 1, change, swap);
    }
    before = row;
    row = next;
  }
  return row[b.length] as number;
}
