import { hashKey } from "../../base/hash.ts";
import { groupBy } from "../../base/order.ts";
import type { OutputFile } from "../../model/output-file.ts";
import { prepareWords, type SearchMemory } from "./entry-words.ts";
import { indexWords, postingsOf, type Postings } from "./index-words.ts";
import { searchFile, type SearchPlan } from "./plan-search.ts";
import { shardNames, shardOf } from "./word-shards.ts";

/** Results are shown a screen at a time, so entries come in pieces, and only those are loaded that are shown. */
export const ENTRIES_A_FILE = 250;

/**
 * The index of the search page, in files that its script loads on use. Their names and keys are known without reading
 * a text; all words are gathered when the first file is made.
 */
export function renderSearch(plan: SearchPlan, memory: SearchMemory): readonly OutputFile[] {
  const wordsOf = wordFiles(plan, memory);
  const file = (name: string, data: () => string): OutputFile => ({
    path: searchFile(plan, name),
    key: hashKey("search/2", plan.stamp, name),
    render: () => `datelineSearch(${JSON.stringify(name)},${data()});\n`,
  });
  const pieces = Math.ceil(plan.count / ENTRIES_A_FILE);
  return [
    ...Array.from({ length: pieces }, (_, piece) =>
      file(`entries-${piece}`, () => entriesIn(plan, piece)),
    ),
    ...shardNames(plan.level).map((shard) => file(`words-${shard}`, () => wordsOf(shard))),
    ...(["people", "outlets", "months"] as const).map((filter) =>
      file(filter, () => postingsByValue(plan, filter)),
    ),
  ];
}

function entriesIn({ entries }: SearchPlan, piece: number): string {
  const start = piece * ENTRIES_A_FILE;
  const shown = entries().slice(start, start + ENTRIES_A_FILE);
  return JSON.stringify(shown.map(({ page, title, note }) => [page, title, note]));
}

/** The words of a file with their postings. */
function wordFiles(plan: SearchPlan, memory: SearchMemory): (shard: string) => string {
  let words: ReadonlyMap<string, readonly (readonly [string, Postings | null])[]> | null = null;
  return (shard) => {
    if (!words) {
      prepareWords(memory, plan.settings);
      const index = indexWords(plan.entries(), memory);
      words = groupBy(index, ([word]) => shardOf(word, plan.level));
    }
    return formatPostings(words.get(shard) ?? []);
  };
}

function postingsByValue(
  { entries, filters }: SearchPlan,
  filter: "people" | "outlets" | "months",
): string {
  const places = new Map<string, number[]>(filters[filter].map(({ value }) => [value, []]));
  entries().forEach((entry, place) => {
    for (const value of entry[filter]) {
      const list = places.get(value);
      if (list && list.at(-1) !== place) list.push(place);
    }
  });
  return formatPostings([...places].map(([value, list]) => [value, postingsOf(list)]));
}

/** As JSON: an object of lists, 0 for a word that stands everywhere. */
function formatPostings(lists: readonly (readonly [string, Postings | null])[]): string {
  let text = "";
  for (const [name, postings] of lists) {
    const list = postings ? `[${postings.join(",")}]` : "0";
    text += `${text === "" ? "" : ","}${JSON.stringify(name)}:${list}`;
  }
  return `{${text}}`;
}
