// Whatever is searched: words have their file, and what stands in an entry is found by every word of it.
import fc from "fast-check";
import { expect, test } from "vitest";
import { searchMemory } from "../../src/6-render/search/entry-words.ts";
import { indexWords, type Postings } from "../../src/6-render/search/index-words.ts";
import type { SearchEntry } from "../../src/6-render/search/search-entries.ts";
import { searchWords } from "../../src/6-render/search/search-words.ts";
import { shardNames, shardOf } from "../../src/6-render/search/word-shards.ts";
import { sampling } from "../support/sampling.ts";
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
      const list = pairs.map(([title, text]) => ({ title, text: () => text }) as SearchEntry);
      const index = new Map(indexWords(list, searchMemory()));
      list.forEach(({ title, text }, place) => {
        for (const word of searchWords(`${title}\n${text()}`))
          expect(placesOf(index.get(word) ?? new Uint32Array())).toContain(place);
      });
    }),
    sampling(60),
  );
});

function placesOf(postings: Postings): readonly number[] {
  let place = 0;
  return Array.from(postings, (posting) => (place += posting >> 1));
}
