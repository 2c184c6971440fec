import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseDay, type Day } from "../../../src/base/day.ts";
import type { ArticleId, Paragraph } from "../../../src/model/article.ts";
import type { Body } from "../../../src/3-annotate/body.ts";

/** Answers every JSON Lines file of a folder with one of the same name; returns the number of documents. */
export function predictSets<Document>(
  dataDir: string,
  outDir: string,
  answer: (document: Document) => unknown,
): number {
  return predictWholeSets<Document>(dataDir, outDir, (documents) => documents.map(answer));
}

/** The same for answers that depend on all documents of a set. */
export function predictWholeSets<Document>(
  dataDir: string,
  outDir: string,
  answerAll: (documents: readonly Document[]) => readonly unknown[],
): number {
  mkdirSync(outDir, { recursive: true });
  const sets = readdirSync(dataDir).filter((name) => name.endsWith(".jsonl"));
  return sets.sort().reduce((count, set) => {
    const documents = readLines<Document>(join(dataDir, set));
    const answers = answerAll(documents).map((each) => JSON.stringify(each));
    writeFileSync(join(outDir, set), `${answers.join("\n")}\n`);
    return count + documents.length;
  }, 0);
}

export function readLines<Row>(path: string): Row[] {
  const lines = readFileSync(path, "utf8").split("\n");
  return lines.filter((line) => line.trim() !== "").map((line) => JSON.parse(line) as Row);
}

/** A bare text as the finders take it: each line a paragraph, offsets those of the text. */
export function bodyOfText(id: string, text: string, day: string | null): Body {
  const paragraphs: Paragraph[] = [];
  let line = 1;
  let start = 0;
  for (const part of text.split("\n")) {
    const end = start + part.length;
    if (part.trim() !== "") paragraphs.push({ kind: "paragraph", start, end, line, breaks: [] });
    start = end + 1;
    line++;
  }
  const known = parseDay((day ?? "").slice(0, 10)) ?? ("2010-01-01" as Day);
  return {
    id: id as ArticleId,
    day: known,
    language: "en",
    title: "",
    dateline: null,
    text,
    paragraphs,
  };
}
