// How often each article holds each name and each word, as rows of term numbers in one pair of typed arrays: ten thousand
// small arrays take several times the room, and the time to collect them.
import type { NameId } from "../model/story.ts";
import type { ArticleFacts } from "./article-facts.ts";
import { NOWHERE, type Moved } from "./moved.ts";
import type { Bearer } from "./name-chains.ts";

/** Every name and word stem that was met has a number. */
export interface TermNumbers {
  readonly names: Map<NameId, number>;
  readonly stems: Map<string, number>;
  /** Term number → name or word stem. */
  readonly labels: string[];
  readonly isName: boolean[];
}

export interface TermCounts {
  /** Terms of article i stand from `starts[i]` to `ends[i]`: up to `nameEnds[i]` names, in order of mention, then stems. */
  readonly starts: Int32Array;
  readonly nameEnds: Int32Array;
  readonly ends: Int32Array;
  readonly terms: Int32Array;
  readonly counts: Int32Array;
  /** Where rows that come will stand. */
  readonly end: number;
}

export function emptyCounts(): TermCounts {
  const none = (size: number) => new Int32Array(size);
  return {
    ...{ starts: none(0), nameEnds: none(0), ends: none(0) },
    ...{ terms: none(0), counts: none(0), end: 0 },
  };
}

export function termNumbers(): TermNumbers {
  return { names: new Map(), stems: new Map(), labels: [], isName: [] };
}

/** Gives each name its number; returns the numbers of those that are shown in another form than before. */
export function numberNames(
  bearers: readonly Bearer[],
  { names, labels, isName }: TermNumbers,
): ReadonlySet<number> {
  const renamed = new Set<number>();
  for (const bearer of bearers) {
    const { id, name } = bearer.name as NonNullable<Bearer["name"]>;
    const known = names.get(id);
    bearer.term = known ?? labels.push(name) - 1;
    if (known === undefined) {
      names.set(id, bearer.term);
      isName[bearer.term] = true;
    } else if (labels[known] !== name) {
      labels[known] = name;
      renamed.add(known);
    }
  }
  return renamed;
}

// When the room behind all rows is used up they are copied, without those that are gone, to where there is so much more.
const SPARE_SHARE = 8;

interface Update {
  readonly last: TermCounts;
  readonly moved: Moved;
  /** 1 for an article whose row is counted anew. */
  readonly fresh: Uint8Array;
}

/** The rows of articles. Those that are not `fresh` stay where they stand, the others come behind them. */
export function countTerms(
  facts: readonly ArticleFacts[],
  numbers: TermNumbers,
  update: Update,
): TermCounts {
  const rows = keptRows(facts, update);
  let { end } = rows;
  for (let place = 0; place < facts.length; place++)
    if (update.fresh[place] === 1)
      end = countArticle(facts[place] as ArticleFacts, numbers, rows, { place, start: end });
  return { ...rows, end };
}

/** The rows that stay, with room for the others. */
function keptRows(facts: readonly ArticleFacts[], { last, moved, fresh }: Update): TermCounts {
  const column = () => new Int32Array(facts.length);
  const own = { starts: column(), nameEnds: column(), ends: column() };
  const size = facts.reduce((sum, each, place) => sum + (fresh[place] === 1 ? sizeOf(each) : 0), 0);
  const isRoomy = last.end + size <= last.terms.length;
  const rows = isRoomy ? last : { ...roomyRows(last, facts), end: 0 };
  let { end } = rows;
  for (let place = 0; place < facts.length; place++) {
    if (fresh[place] === 1) continue;
    const from = moved[place] as number;
    const start = last.starts[from] as number;
    const shift = isRoomy ? 0 : end - start;
    own.starts[place] = start + shift;
    own.nameEnds[place] = (last.nameEnds[from] as number) + shift;
    own.ends[place] = (last.ends[from] as number) + shift;
    if (isRoomy) continue;
    rows.terms.set(last.terms.subarray(start, last.ends[from]), end);
    rows.counts.set(last.counts.subarray(start, last.ends[from]), end);
    end = own.ends[place] as number;
  }
  return { ...own, terms: rows.terms, counts: rows.counts, end };
}

function roomyRows(
  last: TermCounts,
  facts: readonly ArticleFacts[],
): Pick<TermCounts, "terms" | "counts"> {
  const size = facts.reduce((sum, each) => sum + sizeOf(each), 0);
  const room = last.end === 0 ? size : size + Math.ceil(size / SPARE_SHARE);
  return { terms: new Int32Array(room), counts: new Int32Array(room) };
}

/** How many terms its row may hold. */
function sizeOf({ chains, terms }: ArticleFacts): number {
  return chains.length + terms.length;
}

/** Writes an article's row and returns where it ends. */
function countArticle(
  { chains, terms: stems }: ArticleFacts,
  numbers: TermNumbers,
  { starts, nameEnds, ends, terms, counts }: TermCounts,
  { place, start }: { readonly place: number; readonly start: number },
): number {
  starts[place] = start;
  let end = start;
  for (let each = 0; each < chains.length; each++) {
    const { bearer, places } = chains[each] as ArticleFacts["chains"][number];
    const { term } = bearer as Bearer;
    let at = start;
    while (at < end && terms[at] !== term) at++;
    if (at === end) counts[end++] = 0;
    terms[at] = term;
    counts[at] = (counts[at] as number) + places.length;
  }
  nameEnds[place] = end;
  for (let each = 0; each < stems.length; each++) {
    const term = stems[each] as ArticleFacts["terms"][number];
    terms[end] = numberOfStem(term[0], numbers);
    counts[end++] = term[1];
  }
  ends[place] = end;
  return end;
}

/** Of a stem that was not met before the next number. */
export function numberOfStem(stem: string, { stems, labels, isName }: TermNumbers): number {
  const known = stems.get(stem);
  if (known !== undefined) return known;
  const number = labels.push(stem) - 1;
  stems.set(stem, number);
  isName[number] = false;
  return number;
}

/** For each article 1 when its row has to be counted anew: it was not there, or reads otherwise. */
export function freshRows(
  facts: readonly ArticleFacts[],
  last: { readonly facts: readonly ArticleFacts[]; readonly counts: TermCounts },
  { moved, hasNewNames }: { readonly moved: Moved; readonly hasNewNames: boolean },
): Uint8Array {
  const fresh = new Uint8Array(facts.length);
  for (let place = 0; place < facts.length; place++) {
    const own = facts[place] as ArticleFacts;
    const from = moved[place] as number;
    const before = last.facts[from];
    if (from !== NOWHERE && before === own && !hasNewNames) continue;
    if (from === NOWHERE || before?.terms !== own.terms) fresh[place] = 1;
    else if (hasNewNames || before.chains !== own.chains)
      fresh[place] = hasSameNames(own, last.counts, from) ? 0 : 1;
  }
  return fresh;
}

function hasSameNames(
  { chains }: ArticleFacts,
  { starts, nameEnds, terms, counts }: TermCounts,
  place: number,
): boolean {
  const [start, end] = [starts[place] as number, nameEnds[place] as number];
  const own = new Map<number, number>();
  for (const { bearer, places } of chains) {
    const { term } = bearer as Bearer;
    own.set(term, (own.get(term) ?? 0) + places.length);
  }
  if (own.size !== end - start) return false;
  let at = start;
  for (const [term, count] of own) {
    if (terms[at] !== term || counts[at] !== count) return false;
    at++;
  }
  return true;
}
