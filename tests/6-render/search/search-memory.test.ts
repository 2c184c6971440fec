import { expect, test } from "vitest";
import { commonGround } from "../../../src/6-render/search/common-ground.ts";
import { renderSearch } from "../../../src/6-render/search/render-search.ts";
import { lastIndex, searchMemory } from "../../../src/6-render/search/search-memory.ts";
import { vocabulary } from "../../../src/6-render/search/vocabulary.ts";
import { indexSite } from "../../../src/6-render/site-index.ts";
import { sitePaths } from "../../../src/6-render/site-paths.ts";
import { ENGLISH } from "../../../src/6-render/words/english.ts";
import { smallSite, withArticle } from "../../support/site.ts";

const site = smallSite();
const common = commonGround({
  ...{ site, index: indexSite(site, ENGLISH), paths: sitePaths(site), words: ENGLISH },
  settings: "",
});

test.each([
  ["few words are kept, however many are gone", 1_000_000, 1000, true],
  ["many words are let go of when most are gone", 3_000_000, 1000, false],
  ["many words that all stand on the site are kept", 3_000_000, 3_000_000, true],
  ["words grown to more than twice those of the site are let go of", 7_000_000, 3_000_000, false],
])("%s", (_, count, ownNumbers, isKept) => {
  const words = vocabulary(0);
  words.table.words.length = count;
  const last = {
    ...{ settings: "", vocabulary: words, ownNumbers, common, maps: null },
    ...{ blocks: [], shards: new Map() },
  };
  const found = lastIndex(
    { last, note: null, isSession: true },
    { settings: "", level: 0, common },
  );
  expect(found === last).toBe(isKept);
  if (!isKept) expect([found.vocabulary.table.words, found.ownNumbers]).toEqual([[], 0]);
});

test("a session notes the words of a new index, and not those that edits add", () => {
  const memory = searchMemory();
  const noted = [smallSite(), withArticle(smallSite(), { title: "Another zeppelin" })].map(
    (site) => {
      const index = indexSite(site, ENGLISH);
      renderSearch({ site, index, paths: sitePaths(site), words: ENGLISH, settings: "" }, memory);
      return [memory.last?.ownNumbers, memory.last?.vocabulary.table.words.length] as const;
    },
  );
  const [[first, atFirst], [second, atSecond]] = noted as [(typeof noted)[0], (typeof noted)[0]];
  expect(first).toBe(atFirst);
  expect(second).toBe(first);
  expect(atSecond).toBeGreaterThan(first as number);
});
