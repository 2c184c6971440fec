import { expect, test } from "vitest";
import { renderSearch } from "../../../src/6-render/search/render-search.ts";
import { searchMemory, type SearchMemory } from "../../../src/6-render/search/search-memory.ts";
import { noteOfIndex, type SearchNote } from "../../../src/6-render/search/search-note.ts";
import { indexSite } from "../../../src/6-render/site-index.ts";
import { sitePaths } from "../../../src/6-render/site-paths.ts";
import { ENGLISH } from "../../../src/6-render/words/english.ts";
import type { Site } from "../../../src/model/site.ts";
import { smallSite, withArticle } from "../../support/site.ts";

function render(site: Site, memory: SearchMemory, settings = "one") {
  const index = indexSite(site, ENGLISH);
  return renderSearch({ site, index, paths: sitePaths(site), words: ENGLISH, settings }, memory);
}

function noteOf(site: Site): SearchNote {
  const memory = searchMemory(false);
  render(site, memory);
  if (!memory.last) throw new Error("nothing was kept");
  return noteOfIndex(memory.last);
}

function filesOf(site: Site, memory: SearchMemory, settings?: string) {
  const files = render(site, memory, settings).files.map(({ path, render: bytes }) => {
    return [path, Buffer.from(bytes()).toString()] as const;
  });
  return Object.fromEntries(files);
}

const recalling = (note: SearchNote, isSession = false): SearchMemory => ({
  ...searchMemory(isSession),
  note,
});

const other = withArticle(smallSite(), {
  title: "Another zeppelin",
  source: { path: "seeds/a-first.txt", sha256: "77", line: 1 },
});

test.each([
  ["the same site", smallSite(), false],
  ["the same site in a session", smallSite(), true],
  ["another site", other, false],
  ["another site in a session", other, true],
])("an index that was noted gives the files that a new one gives: %s", (_, site, isSession) => {
  const memory = recalling(noteOf(smallSite()), isSession);
  expect(filesOf(site, memory)).toEqual(filesOf(site, searchMemory(isSession)));
  expect(memory.note).toBeNull();
});

test("a block of the same entries is taken up, one of others is made", () => {
  const note = noteOf(smallSite());
  const taken = (site: Site, settings?: string) => {
    const memory = recalling(note);
    render(site, memory, settings);
    return memory.last?.blocks.filter(({ index }) =>
      note.blocks.some((block) => block.index === index),
    ).length;
  };
  expect(taken(smallSite())).toBe(note.blocks.length);
  expect(taken(smallSite(), "other settings")).toBe(0);
  expect(taken(other)).toBeLessThan(note.blocks.length);
});

test("a text that changes, and nothing else of its entry, makes its block anew", () => {
  const edited = withArticle(smallSite(), {
    source: { path: "seeds/a-first.txt", sha256: "77", line: 1 },
  });
  const memory = recalling(noteOf(smallSite()));
  render(edited, memory);
  const digests = noteOf(smallSite()).blocks.map(({ digest }) => digest);
  expect(memory.last?.blocks.map(({ digest }) => digest)).not.toEqual(digests);
});
