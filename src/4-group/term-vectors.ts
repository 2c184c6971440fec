// Articles as weighted words: TF-IDF with logarithmic counts, the heaviest terms only, unit length (G. Salton and
// C. Buckley, 1988). What all articles have a part in, how rare a term is, goes in steps, so that an edit changes the vectors
// of few of them.
import type { ArticleFacts } from "./article-facts.ts";
import { grown } from "./columns.ts";
import { heaviest } from "./heaviest.ts";
import { isUnmoved, moveColumn, NOWHERE, type Moved } from "./moved.ts";
import type { Bearer } from "./name-chains.ts";
import {
  countTerms,
  emptyCounts,
  freshRows,
  numberNames,
  termNumbers,
  type TermCounts,
  type TermNumbers,
} from "./term-counts.ts";

export interface TermSpace {
  /**
   * Terms of article i stand from `starts[i]` to `ends[i]`: up to `nameEnds[i]` names, in order of mention, then stems; the
   * squares of their weights add up to 1.
   */
  readonly starts: Int32Array;
  readonly nameEnds: Int32Array;
  readonly ends: Int32Array;
  readonly terms: Int32Array;
  readonly weights: Float64Array;
  /** Term number → name or word stem. */
  readonly labels: readonly string[];
  readonly isName: readonly boolean[];
}

// As if this many articles about other matters stood beside ours, so that what all of a handful of articles share still
// counts as telling.
const BACKGROUND_ARTICLES = 5000;
// A name says more about the matter than a word does.
const NAME_WEIGHT = 3;
// What lies below the heaviest terms adds chance agreement and work. From 100 to 140 the results hardly differ.
export const TERMS_PER_ARTICLE = 120;
// Numbers of articles count to three binary digits. A rare term keeps its exact number; that of a common one, whose change
// would touch all who hold it, changes once in many articles.
const DIGITS = 3;

/** The vectors of the last articles, and what they were made from. */
export interface TermMemory {
  facts: readonly ArticleFacts[];
  bearers: readonly Bearer[];
  numbers: TermNumbers;
  counts: TermCounts;
  /** Numbers of the stems of titles, by the list of these. */
  readonly titles: WeakMap<readonly string[], readonly number[]>;
  /** By term, in how many articles it stands, and the logarithm of how many go for one that holds it. */
  holding: number[];
  rarity: number[];
  articles: number;
  space: TermSpace;
}

export function termMemory(): TermMemory {
  const numbers = termNumbers();
  return {
    ...{ facts: [], bearers: [], numbers, counts: emptyCounts(), holding: [], rarity: [] },
    ...{ articles: 0, titles: new WeakMap(), space: emptySpace(numbers) },
  };
}

function emptySpace({ labels, isName }: TermNumbers): TermSpace {
  const none = () => new Int32Array(0);
  return {
    ...{ starts: none(), nameEnds: none(), ends: none(), terms: none() },
    ...{ weights: new Float64Array(0), labels, isName },
  };
}

/** The vectors of articles, with 1 beside each whose vector, or a name in it, is not as it was. */
export function updateTermSpace(
  memory: TermMemory,
  facts: readonly ArticleFacts[],
  { bearers, moved }: { readonly bearers: readonly Bearer[]; readonly moved: Moved },
): { readonly space: TermSpace; readonly changed: Uint8Array } {
  const hasNewNames = memory.bearers !== bearers;
  const renamed = hasNewNames ? numberNames(bearers, memory.numbers) : new Set<number>();
  const fresh = freshRows(facts, memory, { moved, hasNewNames });
  const wasThere = memory.facts.length;
  const isStill = isUnmoved(moved, wasThere);
  if (!isStill) memory.space = moveSpace(memory.space, moved);
  if (!isStill || fresh.includes(1)) {
    const last = memory.counts;
    memory.counts = countTerms(facts, memory.numbers, { last, moved, fresh });
    markHolders(updateRarity(memory, last, { moved, fresh }), memory.counts, fresh);
  }
  markHolders(renamed, memory.counts, fresh);
  const changed = fresh.map((isFresh, place) =>
    isFresh === 1 && (weighRow(memory, place) || renamed.size > 0) ? 1 : 0,
  );
  Object.assign(memory, { facts, bearers });
  return { space: memory.space, changed };
}

/** A vector stays where it stands, whatever its article's place; those that come take the room of those that are gone. */
function moveSpace(space: TermSpace, moved: Moved): TermSpace {
  const starts = moveColumn(space.starts, moved);
  const nameEnds = moveColumn(space.nameEnds, moved);
  const ends = moveColumn(space.ends, moved);
  const size = Math.max(space.terms.length, moved.length * TERMS_PER_ARTICLE);
  const isTaken = new Uint8Array(size / TERMS_PER_ARTICLE);
  for (let place = 0; place < moved.length; place++)
    if (moved[place] !== NOWHERE) isTaken[(starts[place] as number) / TERMS_PER_ARTICLE] = 1;
  let room = 0;
  for (let place = 0; place < moved.length; place++) {
    if (moved[place] !== NOWHERE) continue;
    while (isTaken[room] === 1) room++;
    starts[place] = nameEnds[place] = ends[place] = room++ * TERMS_PER_ARTICLE;
  }
  const [terms, weights] = [grown(space.terms, size), grown(space.weights, size)];
  return { ...space, starts, nameEnds, ends, terms, weights };
}

/** Marks the articles that hold one of the terms. */
function markHolders(
  marked: ReadonlySet<number>,
  { starts, ends, terms }: TermCounts,
  fresh: Uint8Array,
): void {
  if (marked.size === 0) return;
  for (let place = 0; place < fresh.length; place++) {
    const end = ends[place] as number;
    for (let at = starts[place] as number; at < end && fresh[place] === 0; at++)
      if (marked.has(terms[at] as number)) fresh[place] = 1;
  }
}

/** Counts the articles that hold each term; returns the terms whose rarity is another one. */
function updateRarity(
  memory: TermMemory,
  last: TermCounts,
  { moved, fresh }: { readonly moved: Moved; readonly fresh: Uint8Array },
): ReadonlySet<number> {
  const { holding, rarity, counts, numbers } = memory;
  while (holding.length < numbers.labels.length) holding.push(0);
  const touched = new Set<number>();
  const count = ({ starts, ends, terms }: TermCounts, place: number, by: number) => {
    const end = ends[place] as number;
    for (let at = starts[place] as number; at < end; at++) {
      const term = terms[at] as number;
      holding[term] = (holding[term] as number) + by;
      touched.add(term);
    }
  };
  const stays = new Uint8Array(last.nameEnds.length);
  moved.forEach((from, place) => {
    if (from !== NOWHERE && fresh[place] === 0) stays[from] = 1;
  });
  for (let from = 0; from < stays.length; from++) if (stays[from] === 0) count(last, from, -1);
  for (let place = 0; place < fresh.length; place++)
    if (fresh[place] === 1) count(counts, place, 1);
  const articles = roughly(fresh.length + BACKGROUND_ARTICLES);
  const isSame = articles === memory.articles;
  memory.articles = articles;
  const changed = new Set<number>();
  for (const term of isSame ? touched : holding.keys()) {
    const own = Math.log(articles / roughly(1 + (holding[term] as number)));
    if (rarity[term] !== own) changed.add(term);
    rarity[term] = own;
  }
  return changed;
}

/** The nearest number of so many binary digits. */
function roughly(count: number): number {
  const unit = 2 ** Math.max(0, 32 - Math.clz32(count) - DIGITS);
  return Math.round(count / unit) * unit;
}

const LOG_COUNTS = Float64Array.from({ length: 64 }, (_, count) => Math.log1p(count));

/** The logarithm of one more than the count; most counts are small. */
function logCount(count: number): number {
  return count < LOG_COUNTS.length ? (LOG_COUNTS[count] as number) : Math.log1p(count);
}

let scratch = new Float64Array(4096); // an array of its own for each row would cost more than the sums

/** Makes an article's vector of its heaviest terms; says whether it is another one than it was. */
function weighRow({ counts, rarity, space }: TermMemory, article: number): boolean {
  const first = counts.starts[article] as number;
  const size = (counts.ends[article] as number) - first;
  if (scratch.length < size) scratch = new Float64Array(2 * size);
  const weights = scratch.subarray(0, size);
  const names = (counts.nameEnds[article] as number) - first;
  for (let at = 0; at < size; at++) {
    const weight =
      logCount(counts.counts[first + at] as number) *
      (rarity[counts.terms[first + at] as number] as number);
    weights[at] = at < names ? NAME_WEIGHT * weight : weight;
  }
  const places = heaviest(weights, TERMS_PER_ARTICLE);
  let sum = 0;
  for (let at = 0; at < places.length; at++) sum += (weights[places[at] as number] as number) ** 2;
  const length = Math.sqrt(sum) || 1;
  const start = space.starts[article] as number;
  let nameEnd = start;
  let isSame = space.ends[article] === start + places.length;
  for (let at = 0; at < places.length; at++) {
    const place = places[at] as number;
    const term = counts.terms[first + place] as number;
    const weight = (weights[place] as number) / length;
    if (place < names) nameEnd++;
    isSame &&= space.terms[start + at] === term && space.weights[start + at] === weight;
    space.terms[start + at] = term;
    space.weights[start + at] = weight;
  }
  space.nameEnds[article] = nameEnd;
  space.ends[article] = start + places.length;
  return !isSame;
}
