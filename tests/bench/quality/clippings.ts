import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { decodeSource } from "../../../src/1-read/decode.ts";
import { readClipping, type ClippingReading } from "../../../src/2-parse/clipping/read-clipping.ts";
import { splitClippings } from "../../../src/2-parse/clipping/split-clippings.ts";

/** What the parser reads in each clipping, also in one that lacks the day or the title an article needs. */
export function predictClippings(dataDir: string, outDir: string): number {
  mkdirSync(outDir, { recursive: true });
  const files = readdirSync(dataDir)
    .filter((name) => name.endsWith(".txt"))
    .sort();
  const answers = files.map((file) => JSON.stringify({ file, ...answer(join(dataDir, file)) }));
  writeFileSync(join(outDir, "pred.jsonl"), `${answers.join("\n")}\n`);
  return files.length;
}

function answer(path: string): object {
  const { text } = decodeSource(readFileSync(path), path);
  const { lines, ranges } = splitClippings(text ?? "", 0);
  const { firstLine, endLine } = ranges[0] ?? { firstLine: 0, endLine: 0 };
  return fieldsOf(readClipping(lines.slice(firstLine, endLine), firstLine + 1));
}

const BOUND = 60; // characters of the body's first and last words that are compared

function fieldsOf(reading: ClippingReading): object {
  const paragraphs = reading.body.filter(({ kind }) => kind !== "heading");
  const texts = paragraphs.map(({ unit }) => unit.text);
  return {
    date: reading.day ?? reading.dateLine?.month ?? null,
    title: reading.title,
    titleKind: reading.titleKind,
    byline: reading.byline,
    outlet: reading.outlet,
    dateline: reading.dateline,
    captions: reading.captions.map(({ text, credit }) => ({ text, credit })),
    labels: reading.labels,
    furniture: reading.furniture,
    standfirst: reading.standfirst,
    repeatedTitle: reading.isTitleRepeated,
    sourceLine: reading.sourceLine,
    bodyFirst: texts[0]?.slice(0, BOUND) ?? null,
    bodyLast: texts.at(-1)?.slice(-BOUND) ?? null,
    bodyParagraphs: paragraphs.length,
  };
}
