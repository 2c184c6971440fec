import { hashKey } from "../../base/hash.ts";
import { compare, groupBy } from "../../base/order.ts";
import type { OutputFile } from "../../model/output-file.ts";
import type { SitePaths } from "../site-paths.ts";
import { indexWords, postingsOf, type Postings, type WordIndex } from "./index-words.ts";
import { outletValue, searchFile, type SearchPlan } from "./plan-search.ts";
import type { SearchEntry } from "./search-entries.ts";
import { shardNames, shardOf } from "./word-shards.ts";

/** Results are shown a screen at a time, so entries come in pieces, and only those are loaded that are shown. */
export const ENTRIES_A_FILE = 250;

/**
 * The index of the search page, in files that its script loads on use. Their names and keys are known without reading
 * a text; all words are gathered when the first file is made.
 */
export function renderSearch(plan: SearchPlan, paths: SitePaths): readonly OutputFile[] {
  let words: ReadonlyMap<string, readonly (readonly [string, Postings | 0])[]> | null = null;
  const wordsOf = (shard: string) => {
    words ??= groupBy(sortedWords(indexWords(plan.entries)), ([word]) => shardOf(word, plan.level));
    return Object.fromEntries(words.get(shard) ?? []);
  };
  const file = (name: string, data: () => unknown): OutputFile => ({
    path: searchFile(plan, name),
    key: hashKey("search/1", plan.stamp, name),
    render: () => `datelineSearch(${JSON.stringify(name)},${JSON.stringify(data())});\n`,
  });
  return [
    ...entryPieces(plan.entries).map((piece, place) =>
      file(`entries-${place}`, () => piece.map(({ page, title, note }) => [page, title, note])),
    ),
    ...shardNames(plan.level).map((shard) => file(`words-${shard}`, () => wordsOf(shard))),
    file("people", () =>
      postingsByValue(plan, (entry) => entry.people, new Set(valuesOf(plan.filters.people))),
    ),
    file("outlets", () =>
      postingsByValue(
        plan,
        (entry) => entry.outlets.map((outlet) => outletValue(paths, outlet)),
        new Set(valuesOf(plan.filters.outlets)),
      ),
    ),
    file("months", () =>
      postingsByValue(plan, (entry) => entry.months, new Set(valuesOf(plan.filters.months))),
    ),
  ];
}

function valuesOf(options: readonly { readonly value: string }[]): readonly string[] {
  return options.map(({ value }) => value);
}

function entryPieces(entries: readonly SearchEntry[]): readonly (readonly SearchEntry[])[] {
  return Array.from({ length: Math.ceil(entries.length / ENTRIES_A_FILE) }, (_, place) =>
    entries.slice(place * ENTRIES_A_FILE, (place + 1) * ENTRIES_A_FILE),
  );
}

function sortedWords(words: WordIndex): readonly (readonly [string, Postings | 0])[] {
  return [...words].sort(([a], [b]) => compare(a, b));
}

function postingsByValue(
  { entries }: SearchPlan,
  valuesIn: (entry: SearchEntry) => readonly string[],
  wanted: ReadonlySet<string>,
): Readonly<Record<string, Postings>> {
  const places = new Map<string, number[]>([...wanted].map((value) => [value, []]));
  entries.forEach((entry, place) => {
    for (const value of new Set(valuesIn(entry))) places.get(value)?.push(place);
  });
  return Object.fromEntries([...places].map(([value, list]) => [value, postingsOf(list)]));
}
