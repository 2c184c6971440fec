// What changed between two texts, word by word: the fewest words removed and added (E. Myers, "An O(ND) Difference Algorithm
// and Its Variations", 1986) as long as there are few. Texts that differ more are first cut at the words that stand once in
// each (B. Cohen's "patience diff"), so that no text, however made, costs more than its length times `EDITS_MAX`.

/** A run of text; kept and removed runs make the older text, kept and added runs the newer one. */
export interface TextRun {
  readonly kind: "kept" | "removed" | "added";
  readonly text: string;
}

// Rounds of the search, and so words that may differ in a stretch before it counts as written anew.
const EDITS_MAX = 256;

/** Runs in order of the texts, no two neighbours of one kind; between two kept runs the removed one comes first. */
export function wordDiff(before: string, after: string): readonly TextRun[] {
  const numbers = new Map<string, number>();
  const [older, newer] = [numbersOf(before, numbers), numbersOf(after, numbers)];
  const words = [...numbers.keys()];
  const matches: Match[] = [];
  match({ older, newer, matches }, { from: 0, to: older.length, start: 0, end: newer.length });
  const runs: { kind: TextRun["kind"]; text: string }[] = [];
  const add = (kind: TextRun["kind"], list: readonly number[]) => {
    if (list.length === 0) return;
    const text = list.map((word) => words[word] as string).join("");
    const last = runs.at(-1);
    if (last?.kind === kind) last.text += text;
    else runs.push({ kind, text });
  };
  let [i, j] = [0, 0];
  for (const { from, start, count } of [
    ...matches,
    { from: older.length, start: newer.length, count: 0 },
  ]) {
    add("removed", older.slice(i, from));
    add("added", newer.slice(j, start));
    add("kept", older.slice(from, from + count));
    [i, j] = [from + count, start + count];
  }
  return runs;
}

// A word with the marks and blanks after it; what ends a line stands alone, so that a paragraph more changes no word.
const TOKEN = /[^\s]+[^\S\n]*|[^\S\n]+|\n+/g;

function numbersOf(text: string, numbers: Map<string, number>): number[] {
  return (text.match(TOKEN) ?? []).map((token) => {
    const known = numbers.get(token);
    if (known !== undefined) return known;
    numbers.set(token, numbers.size);
    return numbers.size - 1;
  });
}

/** Equal words: `count` of them from `from` in the older list and from `start` in the newer one. */
interface Match {
  readonly from: number;
  readonly start: number;
  readonly count: number;
}

interface Texts {
  readonly older: readonly number[];
  readonly newer: readonly number[];
  /** Filled in order. */
  readonly matches: Match[];
}

/** A stretch of both lists, ends exclusive. */
interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly start: number;
  readonly end: number;
}

function match(texts: Texts, stretch: Stretch): void {
  if (matchFewest(texts, stretch)) return;
  let { from, start } = stretch;
  const anchors = longestRising(wordsOnce(texts, stretch));
  for (const [at, place] of [...anchors, [stretch.to, stretch.end] as const]) {
    matchFewest(texts, { from, to: at, start, end: place }); // when it fails, the stretch is written anew
    if (at < stretch.to) texts.matches.push({ from: at, start: place, count: 1 });
    [from, start] = [at + 1, place + 1];
  }
}

/** Adds the matches that leave the fewest words over; false, with nothing added, when more than `EDITS_MAX` are left. */
function matchFewest({ older, newer, matches }: Texts, { from, to, start, end }: Stretch): boolean {
  const [width, height] = [to - from, end - start];
  const middle = EDITS_MAX + 1;
  const reached = new Int32Array(2 * middle + 1); // per diagonal x - y, how far in the older list
  const trace: Int32Array[] = [];
  for (let edits = 0; edits <= EDITS_MAX; edits++) {
    trace.push(reached.slice(middle - edits - 1, middle + edits + 2));
    for (let diagonal = -edits; diagonal <= edits; diagonal += 2) {
      let x = stepFrom(reached, middle + diagonal, { diagonal, edits });
      while (x < width && x - diagonal < height && older[from + x] === newer[start + x - diagonal])
        x++;
      reached[middle + diagonal] = x;
      if (x < width || x - diagonal < height) continue;
      matches.push(...walkBack(trace, { from, start, x: width, y: height }));
      return true;
    }
  }
  return false;
}

/** Where a step of one edit leads on the diagonal: from the one above by adding, from the one below by removing. */
function stepFrom(
  reached: Int32Array,
  at: number,
  { diagonal, edits }: { readonly diagonal: number; readonly edits: number },
): number {
  const [above, below] = [reached[at + 1] as number, reached[at - 1] as number];
  if (edits === 0) return 0;
  return isAdding({ diagonal, edits, above, below }) ? above : below + 1;
}

interface Step {
  readonly diagonal: number;
  readonly edits: number;
  readonly above: number;
  readonly below: number;
}

function isAdding({ diagonal, edits, above, below }: Step): boolean {
  return diagonal === -edits || (diagonal !== edits && below < above);
}

/** The matches on the way to the end of both lists. */
function walkBack(
  trace: readonly Int32Array[],
  { from, start, x, y }: { from: number; start: number; x: number; y: number },
): readonly Match[] {
  const found: Match[] = [];
  for (let edits = trace.length - 1; edits >= 0; edits--) {
    const row = trace[edits] as Int32Array; // diagonals -edits - 1 to edits + 1
    const diagonal = x - y;
    const middle = edits + 1;
    const [above, below] = [
      row[middle + diagonal + 1] as number,
      row[middle + diagonal - 1] as number,
    ];
    const adding = edits > 0 && isAdding({ diagonal, edits, above, below });
    const first = edits === 0 ? 0 : adding ? above : below + 1;
    if (x > first)
      found.push({ from: from + first, start: start + first - diagonal, count: x - first });
    [x, y] = adding ? [first, first - diagonal - 1] : [first - 1, first - diagonal];
  }
  return found.reverse();
}

/** Words that stand once in each list of the stretch: their places in both, in order of the older one. */
function wordsOnce({ older, newer }: Texts, { from, to, start, end }: Stretch): readonly Anchor[] {
  const [ours, theirs] = [placesOnce(older, from, to), placesOnce(newer, start, end)];
  return [...ours].flatMap(([word, at]): Anchor[] => {
    const place = theirs.get(word) ?? TWICE;
    return at === TWICE || place === TWICE ? [] : [[at, place]];
  });
}

type Anchor = readonly [at: number, place: number];

const TWICE = -1;

function placesOnce(
  list: readonly number[],
  from: number,
  to: number,
): ReadonlyMap<number, number> {
  const places = new Map<number, number>();
  for (let at = from; at < to; at++) {
    const word = list[at] as number;
    places.set(word, places.has(word) ? TWICE : at);
  }
  return places;
}

/** As many anchors as possible whose places rise in both lists, by sorting them into piles. */
function longestRising(anchors: readonly Anchor[]): readonly Anchor[] {
  const tops: number[] = []; // per pile the anchor on top
  const under = anchors.map(([, place], number) => {
    let [low, high] = [0, tops.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((anchors[tops[middle] as number] as Anchor)[1] < place) low = middle + 1;
      else high = middle;
    }
    tops[low] = number;
    return tops[low - 1] ?? TWICE;
  });
  const rising: Anchor[] = [];
  for (let at = tops.at(-1) ?? TWICE; at !== TWICE; at = under[at] as number)
    rising.push(anchors[at] as Anchor);
  return rising.reverse();
}
