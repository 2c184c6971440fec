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
  /** Terms of article i stand from `starts[i]` to `starts[i + 1]`: up to `nameEnds[i]` names, in order of mention, then stems. */
  readonly starts: Int32Array;
  readonly nameEnds: Int32Array;
  readonly terms: Int32Array;
  readonly counts: Int32Array;
}

export function emptyCounts(): TermCounts {
  const none = (size: number) => new Int32Array(size);
  return { starts: none(1), nameEnds: none(0), terms: none(0), counts: none(0) };
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

/** The rows of articles, in which those that are not `fresh` are copied from where they stood. */
export function countTerms(
  facts: readonly ArticleFacts[],
  numbers: TermNumbers,
  { last, moved, fresh }: { last: TermCounts; moved: Moved; fresh: Uint8Array },
): TermCounts {
  const size = facts.reduce((sum, { chains, terms }) => sum + chains.length + terms.length, 0);
  const rows = {
    starts: new Int32Array(facts.length + 1),
    nameEnds: new Int32Array(facts.length),
    terms: new Int32Array(size),
    counts: new Int32Array(size),
  };
  let end = 0;
  for (let place = 0; place < facts.length;) {
    if (fresh[place] === 1) {
      end = countArticle(facts[place] as ArticleFacts, numbers, rows, place);
      rows.starts[++place] = end;
      continue;
    }
    // Rows that stood one behind another are copied together.
    const from = moved[place] as number;
    let next = place + 1;
    while (next < facts.length && fresh[next] === 0 && moved[next] === from + next - place) next++;
    const start = last.starts[from] as number;
    const shift = end - start;
    const to = last.starts[from + next - place] as number;
    rows.terms.set(last.terms.subarray(start, to), end);
    rows.counts.set(last.counts.subarray(start, to), end);
    for (let own = from; place < next; own++) {
      rows.nameEnds[place] = (last.nameEnds[own] as number) + shift;
      rows.starts[++place] = (last.starts[own + 1] as number) + shift;
    }
    end = to + shift;
  }
  return rows;
}

/** Writes an article's row and returns where it ends. */
function countArticle(
  { chains, terms: stems }: ArticleFacts,
  numbers: TermNumbers,
  { starts, nameEnds, terms, counts }: TermCounts,
  place: number,
): number {
  const start = starts[place] as number;
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
