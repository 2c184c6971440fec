import { annotate } from "../../../src/api.ts";
import { bodyOfText, predictSets } from "./sets.ts";

interface Document {
  readonly id: string;
  readonly date: string | null;
  readonly text: string;
}

export function predictTimex(dataDir: string, outDir: string): number {
  return predictSets<Document>(dataDir, outDir, ({ id, date, text }) => ({
    id,
    timexes: annotate(bodyOfText(id, text, date)).times.map(({ start, end, type, value }) => ({
      start,
      end,
      type,
      value,
    })),
  }));
}
