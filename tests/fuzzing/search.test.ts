// Whatever is searched: words have their file, and what stands in an entry is found by every word of it.
import fc from "fast-check";
import { expect, test } from "vitest";
import { indexBlock } from "../../src/6-render/search/index-block.ts";
import type { SearchEntry } from "../../src/6-render/search/search-entry.ts";
import { searchWords } from "../../src/6-render/search/search-words.ts";
import { shardFile } from "../../src/6-render/search/shard-file.ts";
import { vocabulary } from "../../src/6-render/search/vocabulary.ts";
import { shardNames, shardOf } from "../../src/6-render/search/word-shards.ts";
import { sampling } from "../support/sampling.ts";
import { placesIn } from "../support/search-reader.ts";
import { newsTexts } from "./hostile-texts.ts";

test("every word of whatever text has a file that is made, and is a word when it is searched itself", () => {
  fc.assert(
    fc.property(newsTexts, (text) => {
      for (const word of searchWords(text)) {
        expect(searchWords(word)).toEqual([word]);
        for (const level of [0, 1, 2] as const)
          expect(shardNames(level)).toContain(shardOf(word, level));
      }
    }),
    sampling(150),
  );
});

test("every entry is found by every one of its words", () => {
  const entries = fc.array(fc.tuple(newsTexts, newsTexts), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(entries, (pairs) => {
      const list = pairs.map(([title, text], at) => [at, entryOf(title, text)] as const);
      const words = vocabulary(0);
      const blocks = [indexBlock(list, words)];
      const shard = words.shards.indexOf("words-all");
      const rules = { entriesMax: Infinity, listed: null };
      const { bytes } = shardFile(blocks, shard, { vocabulary: words, rules }) ?? NO_FILE;
      const found = JSON.parse(new TextDecoder().decode(bytes).slice("datelineSearch(".length, -3));
      for (const [at, { title, text }] of list)
        for (const word of searchWords(`${title}\n${text()}`))
          expect(placesIn(found[word]).map(([place]) => place)).toContain(at);
    }),
    sampling(60),
  );
});

const NO_FILE = { bytes: new TextEncoder().encode("datelineSearch({});\n") };

function entryOf(title: string, text: string): SearchEntry {
  const lists = { people: [], outlets: [], months: [] };
  return { page: "", title, note: "", text: () => text, textGround: text, ...lists };
}
