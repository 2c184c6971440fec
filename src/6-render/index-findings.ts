import type { ShownFindings } from "../model/annotation.ts";
import { listChange } from "./list-change.ts";

/** How many findings there are of all articles. They are millions, so an edit takes off those that are gone and adds those that came. */
export interface FindingCounts {
  readonly sentences: number;
  /** Of each kind by rule. */
  readonly times: ReadonlyMap<string, number>;
  readonly quotations: ReadonlyMap<string, number>;
  readonly names: ReadonlyMap<string, number>;
}

export interface IndexedFindings {
  readonly found: readonly ShownFindings[];
  readonly counts: FindingCounts;
}

export const NO_FINDINGS: IndexedFindings = {
  found: [],
  counts: { sentences: 0, times: new Map(), quotations: new Map(), names: new Map() },
};

export function indexFindings(
  found: readonly ShownFindings[],
  last: IndexedFindings,
): IndexedFindings {
  const { removed, added } = listChange(last.found, found);
  if (removed.length === 0 && added.length === 0) return last;
  const { sentences, times, quotations, names } = last.counts;
  const counts = {
    sentences,
    ...{ times: new Map(times), quotations: new Map(quotations), names: new Map(names) },
  };
  for (const each of removed) count(counts, each, -1);
  for (const each of added) count(counts, each, 1);
  return { found, counts };
}

interface Counting extends Record<"times" | "quotations" | "names", Map<string, number>> {
  sentences: number;
}

function count(counts: Counting, found: ShownFindings, step: 1 | -1): void {
  counts.sentences += step * found.sentences.length;
  countRules(counts.times, found.times, step);
  countRules(counts.quotations, found.quotations, step);
  countRules(counts.names, found.names, step);
}

function countRules(
  counts: Map<string, number>,
  findings: readonly { readonly rule: string }[],
  step: 1 | -1,
): void {
  for (const { rule } of findings) {
    const number = (counts.get(rule) ?? 0) + step;
    if (number === 0) counts.delete(rule);
    else counts.set(rule, number);
  }
}
