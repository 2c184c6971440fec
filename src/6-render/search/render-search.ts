import { hashKey } from "../../base/hash.ts";
import { groupBy } from "../../base/order.ts";
import type { OutputFile } from "../../model/output-file.ts";
import { once } from "../once.ts";
import { prepareWords, type SearchMemory } from "./entry-words.ts";
import { indexWords, postingsOf, type WordIndex } from "./index-words.ts";
import { searchFile, type FilterOption, type SearchPlan } from "./plan-search.ts";
import type { SearchEntry } from "./search-entries.ts";
import { shardNames, shardOf } from "./word-shards.ts";

/** Results are shown a screen at a time, so entries come in pieces, and only those are loaded that are shown. */
export const ENTRIES_A_FILE = 250;

/**
 * The index of the search page, in files that its script loads on use. Their names and keys are known without reading
 * a text; all words are gathered when the first file is made, and forgotten with the last: pages are made after it.
 */
export function renderSearch(plan: SearchPlan, memory: SearchMemory): readonly OutputFile[] {
  let searched = gathering(plan, memory);
  const names = namesOf(plan);
  let left = names.length;
  return names.map((name) => ({
    path: searchFile(plan, name),
    key: hashKey("search/2", plan.stamp, name),
    render: () => {
      const text = `datelineSearch(${JSON.stringify(name)},${dataOf(name, searched, plan)});\n`;
      left--;
      if (left === 0) searched = gathering(plan, memory);
      return text;
    },
  }));
}

const FILTERS = ["people", "outlets", "months"] as const;

type Filter = (typeof FILTERS)[number];

function namesOf({ count, level }: SearchPlan): readonly string[] {
  return [
    ...Array.from({ length: Math.ceil(count / ENTRIES_A_FILE) }, (_, piece) => ENTRIES + piece),
    ...shardNames(level).map((shard) => WORDS + shard),
    ...FILTERS,
  ];
}

const ENTRIES = "entries-";
const WORDS = "words-";

/** What files are made from, made when the first of them is. */
interface Gathered {
  readonly entries: () => readonly SearchEntry[];
  readonly words: () => ReadonlyMap<string, WordIndex>;
}

function gathering(plan: SearchPlan, memory: SearchMemory): Gathered {
  const entries = once(plan.entries);
  const words = once(() => {
    prepareWords(memory, plan.settings);
    return groupBy(indexWords(entries(), memory), ([word]) => shardOf(word, plan.level));
  });
  return { entries, words };
}

function dataOf(name: string, { entries, words }: Gathered, { filters }: SearchPlan): string {
  const filter = FILTERS.find((each) => each === name);
  if (filter) return postingsByValue(entries(), filter, filters[filter]);
  if (name.startsWith(WORDS)) return formatPostings(words().get(name.slice(WORDS.length)) ?? []);
  const start = Number(name.slice(ENTRIES.length)) * ENTRIES_A_FILE;
  const shown = entries().slice(start, start + ENTRIES_A_FILE);
  return JSON.stringify(shown.map(({ page, title, note }) => [page, title, note]));
}

function postingsByValue(
  entries: readonly SearchEntry[],
  filter: Filter,
  options: readonly FilterOption[],
): string {
  const places = new Map<string, number[]>(options.map(({ value }) => [value, []]));
  entries.forEach((entry, place) => {
    for (const value of entry[filter]) {
      const list = places.get(value);
      if (list && list.at(-1) !== place) list.push(place);
    }
  });
  return formatPostings([...places].map(([value, list]) => [value, postingsOf(list)]));
}

/** As JSON: an object of lists, 0 for a word that stands everywhere. */
function formatPostings(lists: WordIndex): string {
  let text = "";
  for (const [name, postings] of lists) {
    const list = postings ? `[${postings.join(",")}]` : "0";
    text += `${text === "" ? "" : ","}${JSON.stringify(name)}:${list}`;
  }
  return `{${text}}`;
}
