import type { NameMention } from "../../model/annotation.ts";
import type { Span } from "../../model/article.ts";
import { LOCATIVE, PRONOUN } from "./known-word.ts";
import { rangeWithin } from "./ranges.ts";
import type { Range, TextWords } from "../words/text-words.ts";

export interface Neighbours {
  readonly words: TextWords;
  readonly all: readonly NameMention[];
  /** Numbers of the names of the whole sentence. */
  readonly names: Range;
  /** The first person among them. */
  readonly first: number | null;
  /** The last person named before the sentence. */
  readonly before: number | null;
}

/** Numbers of the names of who and where, each chain once. */
export function participantsOf(told: Span & Range, around: Neighbours): readonly number[] {
  const { all, names } = around;
  const { from, to } = rangeWithin(all, names, told);
  const meant = meantByPronoun(told, around);
  const found: number[] = [];
  const chains: number[] = [];
  let seen: Set<number> | null = null;
  for (let at = from; at <= to; at++) {
    const name = at < to ? at : meant;
    const chain = name === null ? undefined : all[name]?.chain;
    if (name === null || chain === undefined) continue;
    if (seen ? seen.has(chain) : chains.includes(chain)) continue;
    found.push(name);
    chains.push(chain);
    if (seen) seen.add(chain);
    else if (chains.length > FEW) seen = new Set(chains);
  }
  return found;
}

// So few are looked through faster one by one than a set is filled.
const FEW = 12;

/** Whom the first pronoun means: the first person named before it in the sentence, else the last before that. */
function meantByPronoun(told: Range, { words, all, first, before }: Neighbours): number | null {
  for (let at = told.from; at < told.to; at++) {
    if (((words.known[at]?.traits ?? 0) & PRONOUN) === 0) continue;
    const isBefore = first !== null && (all[first] as Span).start < (words.starts[at] as number);
    return isBefore ? first : before;
  }
  return null;
}

/** A place right behind a word such as "in". */
export function isScene(name: number, { from, to }: Range, { words, all }: Neighbours): boolean {
  const { kind, actor, start } = all[name] as NameMention;
  if (kind !== "place" || actor) return false;
  const last = lastEndingBy(words.ends, { from, to }, start);
  return last >= from && ((words.known[last]?.traits ?? 0) & LOCATIVE) !== 0;
}

/** The last word of a range that ends at an offset or before it; one less than the range when there is none. */
function lastEndingBy(ends: readonly number[], { from, to }: Range, offset: number): number {
  let [low, high] = [from, to];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ends[middle] as number) <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
