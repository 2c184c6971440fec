import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { expect, test } from "vitest";

import { parseMarkdown } from "../../src/2-parse/markdown.ts";
import { sha256 } from "../../src/base/hash.ts";
import { buildFrom, understand, type BuildInput } from "../../src/build.ts";
import type { PartStore } from "../../src/cache/memo.ts";
import { openStore } from "../../src/cache/store.ts";
import { DEFAULT_SETTINGS } from "../../src/config/schema.ts";
import type { Annotations } from "../../src/model/annotation.ts";
import type { Article } from "../../src/model/article.ts";
import type { SourceFile } from "../../src/model/source-file.ts";
import { lendFindings } from "../../src/workers/lend-findings.ts";
import { PART_NAMES, readFileCodec } from "../../src/workers/read-file-codec.ts";
import { readFile, readKey, type ReadFile, type ReadRules } from "../../src/workers/read-file.ts";
import { dice } from "../support/dice.ts";
import { tempFolder } from "../support/folders.ts";
import { inventArticle, textOf } from "../support/invented-articles.ts";
import { projectTemplates } from "../support/project-files.ts";

const FEW = 2;
const RULES: ReadRules = { version: "1", language: "en", outlets: [], outletsHash: "" };
const SOURCES = [...sourcesOf(40), ...clippings()];
const READ = SOURCES.map(readAnew);

function sourcesOf(count: number): readonly SourceFile[] {
  const chance = dice(3);
  return Array.from({ length: count }, (_, number) => {
    const article = inventArticle(chance);
    const name = `${number}.${article.outlet === null ? "txt" : "md"}`;
    const text = textOf(article);
    return { path: `seeds/${name}`, name, text, sha256: sha256(text) };
  });
}

/** The project's own, which tell one story. */
function clippings(): readonly SourceFile[] {
  const names = readdirSync("seeds").filter((name) => name.endsWith(".txt"));
  return names.map((name) => {
    const text = readFileSync(`seeds/${name}`, "utf8");
    return { path: `seeds/${name}`, name, text, sha256: sha256(text) };
  });
}

function readAnew(source: SourceFile): ReadFile {
  return readFile(source, RULES, parseMarkdown);
}

const keyOf = (source: SourceFile): string => readKey(source, RULES);

interface Lent {
  readonly read: readonly ReadFile[];
  readonly store: Map<string, Uint8Array>;
  /** Sources that had to be read again. */
  readonly again: string[];
  /** How often the store was asked. */
  readonly asked: { count: number };
}

function partStore(values: Map<string, Uint8Array> = new Map()): PartStore {
  return {
    get: (key) => values.get(key),
    set: (key, bytes) => void values.set(key, bytes),
    getPart: (key, { from, length }) => values.get(key)?.subarray(from, from + length),
  };
}

/** With so few articles held, nearly every question goes to the store. */
function lend(held = FEW): Lent {
  const store = new Map<string, Uint8Array>();
  const { write } = readFileCodec();
  SOURCES.forEach((source, place) => store.set(keyOf(source), write(READ[place] as ReadFile)));
  const asked = { count: 0 };
  const parts = partStore(store);
  const counting: PartStore = {
    ...parts,
    getPart: (key, part) => {
      asked.count++;
      return parts.getPart(key, part);
    },
  };
  const again: string[] = [];
  const { lend: lendOne } = lendFindings({
    ...{ store: counting, keyOf, held },
    again: (source) => {
      again.push(source.path);
      return readAnew(source);
    },
  });
  return { read: SOURCES.map((source) => lendOne(source) as ReadFile), store, again, asked };
}

test("what is lent reads as what was kept, field by field and in the same order", () => {
  const { read, again } = lend();
  expect(read).toEqual(READ);
  expect(JSON.stringify(read)).toBe(JSON.stringify(READ));
  expect(read.map(({ articles }) => articles.map((article) => ({ ...article })))).toEqual(
    READ.map(({ articles }) => articles),
  );
  expect(again).toEqual([]);
});

test("a part is taken from memory while few others were asked for", () => {
  const { read } = lend();
  const [first, second, third] = read.map(({ articles }) => articles[0] as Article);
  const before = first?.paragraphs;
  expect(second?.paragraphs).not.toBe(before);
  expect(first?.paragraphs).toBe(before);
  expect(third?.paragraphs).not.toBe(before);
  expect(first?.paragraphs).not.toBe(before);
  expect(first?.paragraphs).toEqual(before);
});

test("a source that the store does not know is not lent", () => {
  const { lend: lendOne } = lendFindings({
    store: partStore(),
    keyOf,
    again: readAnew,
    held: FEW,
  });
  expect(lendOne(SOURCES[0] as SourceFile)).toBeNull();
});

test("what is lost from the store after it was lent is read again from its source", () => {
  const { read, store, again } = lend();
  const [source, lost] = [SOURCES[5] as SourceFile, read[5] as ReadFile];
  store.delete(keyOf(source));
  expect(lost).toEqual(READ[5]);
  expect(new Set(again)).toEqual(new Set([source.path]));
});

test("lines whose text alone is spoilt are not cut from the text that was read before", () => {
  const values = new Map<string, Uint8Array>();
  const { write, readHeads } = readFileCodec();
  const spoilt = new Set<string>();
  SOURCES.forEach((source, place) => {
    const bytes = write(READ[place] as ReadFile);
    values.set(keyOf(source), bytes);
    readHeads(bytes).parts.forEach((part, at) => {
      if (at % PART_NAMES.length !== PART_NAMES.indexOf("text")) return;
      spoilt.add(`${keyOf(source)} ${part.byteOffset - bytes.byteOffset}`);
    });
  });
  const parts = partStore(values);
  const { lend: lendOne } = lendFindings({
    ...{ keyOf, again: readAnew, held: FEW },
    store: {
      ...parts,
      getPart: (key, part) =>
        spoilt.has(`${key} ${part.from}`) ? undefined : parts.getPart(key, part),
    },
  });
  const linesOf = ({ articles }: ReadFile) => articles.map(({ lines }) => lines);
  const read = SOURCES.map((source) => lendOne(source) as ReadFile);
  expect(read.map(linesOf)).toEqual(READ.map(linesOf));
});

test("a value that is spoilt on disk after it was lent is read again, and the cache is said to be damaged", () => {
  const path = join(tempFolder(), "findings");
  const open = () => openStore({ path, name: "cache", code: "c1" });
  const first = open();
  const { write } = readFileCodec();
  SOURCES.forEach((source, place) => first.set(keyOf(source), write(READ[place] as ReadFile)));
  first.save();
  const store = open();
  const { lend: lendOne } = lendFindings({ store, keyOf, again: readAnew, held: 1 });
  const read = SOURCES.map((source) => lendOne(source) as ReadFile);
  writeFileSync(path, readFileSync(path).fill(0x20, 128));
  expect(read).toEqual(READ);
  expect(store.save().map(({ code }) => code)).toEqual(["cache/damaged"]);
});

const INPUT: BuildInput = {
  ...{ settings: DEFAULT_SETTINGS, version: "1", sources: SOURCES, stories: null },
  ...{ register: null, templates: projectTemplates(), assets: [], diagnostics: [] },
  markdown: parseMarkdown,
};

test("a site made of lent articles is the site that articles in memory make", () => {
  for (const [held, isLent] of [
    [1, true],
    [30, false],
  ] as const) {
    const lent = buildFrom(lend(held).read, { ...INPUT, isLent });
    const kept = buildFrom(READ, INPUT);
    expect(lent.files.map(({ path, key }) => [path, key])).toEqual(
      kept.files.map(({ path, key }) => [path, key]),
    );
    expect(lent.site.chronicles).toEqual(kept.site.chronicles);
    expect(lent.site.grouping).toEqual(kept.site.grouping);
  }
});

test("stories are gathered and told with each article read a few times, though only one is at hand", () => {
  const { read, asked } = lend(1);
  understand(read, { ...INPUT, isLent: true });
  expect(asked.count / SOURCES.length).toBeLessThan(35);
});

test("a file of very many articles is not lent: each part would be read with all of it", () => {
  const store = new Map<string, Uint8Array>();
  const { write } = readFileCodec();
  const [source, read] = [SOURCES[0] as SourceFile, READ[0] as ReadFile];
  const { lend: lendOne } = lendFindings({
    ...{ store: partStore(store), keyOf },
    ...{ again: readAnew, held: FEW },
  });
  const times = (count: number): ReadFile => ({
    articles: Array.from({ length: count }, () => read.articles[0] as Article),
    annotations: Array.from({ length: count }, () => read.annotations[0] as Annotations),
    diagnostics: [],
  });
  for (const [count, isLent] of [
    [32, true],
    [33, false],
  ] as const) {
    store.set(keyOf(source), write(times(count)));
    expect(lendOne(source) !== null).toBe(isLent);
  }
});
