import { annotateArticle } from "../../../src/3-annotate/annotate-article.ts";
import { bodyOfText, predictSets } from "./sets.ts";

interface Document {
  readonly id: string;
  readonly date: string | null;
  readonly text: string;
}

export function predictTimex(dataDir: string, outDir: string): number {
  return predictSets<Document>(dataDir, outDir, ({ id, date, text }) => ({
    id,
    timexes: annotateArticle(bodyOfText(id, text, date)).times.map(
      ({ start, end, type, value }) => ({
        start,
        end,
        type,
        value,
      }),
    ),
  }));
}
