import { annotate } from "../../../src/api.ts";
import { bodyOfText, predictSets } from "./sets.ts";

interface Document {
  readonly id: string;
  readonly date: string | null;
  readonly text: string;
}

export function predictQuotes(dataDir: string, outDir: string): number {
  return predictSets<Document>(dataDir, outDir, ({ id, date, text }) => ({
    id,
    quotes: annotate(bodyOfText(id, text, date)).quotations.map(({ content, cue, source }) => ({
      content: content.map(({ start, end }) => [start, end]),
      cue: cue ? [[cue.start, cue.end]] : [],
      source: source ? [[source.start, source.end]] : [],
    })),
  }));
}
