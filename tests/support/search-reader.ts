import type { OutputFile } from "../../src/model/output-file.ts";

export type ShownEntry = readonly [number: number, page: string, title: string, note: string];

export interface ReadSearch {
  readonly table: SearchTable;
  /** In the order of results, with the place that postings know each by. */
  readonly entries: readonly { readonly place: number; readonly shown: ShownEntry }[];
  /** All that a file lists, by its name without a stamp. */
  readonly dataOf: (name: string) => Readonly<Record<string, string | 0>>;
  /** Pages that a word of a file leads to, in the order of results, with "!" behind one whose title holds the word. */
  readonly pagesWith: (name: string, word: string) => readonly string[];
}

interface SearchTable {
  readonly level: number;
  readonly total: number;
  readonly numbersABlock: number;
  readonly entries: readonly string[];
  readonly files: Readonly<Record<string, string>>;
}

/** What a browser makes of the files of the index. */
export function readSearch(files: readonly OutputFile[]): ReadSearch {
  const data = new Map(files.map((file) => [file.path, dataOfFile(file)]));
  const tables = [...data.keys()].filter((path) => path.startsWith("search/table."));
  const table = data.get(tables[0] as string) as SearchTable;
  const entries = table.entries.flatMap((stamp, block) => {
    const shown = data.get(`search/entries.${stamp}.js`) as readonly ShownEntry[];
    return shown.map((each) => ({ place: block * table.numbersABlock + each[0], shown: each }));
  });
  const dataOf = (name: string): Readonly<Record<string, string | 0>> => {
    const stamp = table.files[name];
    return stamp === undefined ? {} : (data.get(`search/${name}.${stamp}.js`) as never);
  };
  return {
    ...{ table, entries, dataOf },
    pagesWith: (name, word) => {
      const titled = new Map(placesIn(dataOf(name)[word] || ""));
      return entries
        .filter(({ place }) => titled.has(place))
        .map(({ place, shown: [, page] }) => (titled.get(place) ? `${page}!` : page));
    },
  };
}

function dataOfFile({ render }: OutputFile): unknown {
  const content = render();
  const text = typeof content === "string" ? content : new TextDecoder().decode(content);
  const [, json = "null"] = /^datelineSearch\((.*)\);\n$/s.exec(text) ?? [];
  return JSON.parse(json);
}

const DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/** Base64 VLQ: each place, and whether the word stands in the title. */
export function placesIn(text: string): readonly (readonly [place: number, inTitle: boolean])[] {
  const numbers = (text.match(/[g-z0-9+/]*[A-Za-f]/g) ?? []).map((digits) =>
    [...digits].reduceRight((sum, digit) => sum * 32 + (DIGITS.indexOf(digit) % 32), 0),
  );
  let place = 0;
  return numbers.map((number) => [(place += number >> 1), number % 2 === 1] as const);
}
