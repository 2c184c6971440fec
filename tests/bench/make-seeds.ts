// npm run make-seeds -- --topic DIR --out DIR
// Writes a topic of `timelines` as a project of clippings, a folder for each source, so that its site can be built and
// read beside the reference: `npm run build -- --seeds OUT/seeds --out OUT/dist`.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { naturalText } from "./quality/natural-text.ts";
import { readLines } from "./quality/sets.ts";

interface Row {
  readonly id: string;
  readonly date: string;
  readonly source: string;
  readonly text: string;
}

const { values } = parseArgs({ options: { topic: { type: "string" }, out: { type: "string" } } });
if (!values.topic || !values.out) {
  console.error("usage: npm run make-seeds -- --topic DIR --out DIR");
  process.exitCode = 2;
} else {
  writeSeeds(readLines<Row>(join(values.topic, "articles.jsonl")), join(values.out, "seeds"));
}

function writeSeeds(rows: readonly Row[], seedsDir: string): void {
  for (const source of new Set(rows.map(({ source: name }) => name)))
    mkdirSync(join(seedsDir, folderOf(source)), { recursive: true });
  for (const { id, date, source, text } of rows) {
    const path = join(seedsDir, folderOf(source), `${date}-${id.split("/").at(-1)}.txt`);
    const lines = text.split("\n").filter((line) => line.trim() !== "");
    writeFileSync(path, ` date ${date}\n${lines.map(naturalText).join("\n\n")}\n`);
  }
  writeFileSync(join(seedsDir, "sources.yaml"), registerOf(rows));
}

/** The register of outlets: every file of a folder is its source's. */
function registerOf(rows: readonly Row[]): string {
  const sources = [...new Set(rows.map(({ source }) => source))].sort();
  return sources
    .map((source) => `- name: ${source}\n  files: ["${folderOf(source)}/*"]\n`)
    .join("");
}

function folderOf(source: string): string {
  return source.toLowerCase().replaceAll(/[^a-z0-9]+/g, "-");
}
