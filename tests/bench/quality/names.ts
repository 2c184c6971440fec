import { annotateArticle } from "../../../src/3-annotate/annotate-article.ts";
import { bodyOfText, predictSets } from "./sets.ts";

interface Document {
  readonly id: string;
  readonly text: string;
}

// The chains of one document; `joinNames` of src/4-group gives those across documents.
export function predictNames(dataDir: string, outDir: string): number {
  return predictSets<Document>(dataDir, outDir, ({ id, text }) => ({
    id,
    mentions: annotateArticle(bodyOfText(id, text, null)).names.map(
      ({ start, end, kind, chain }) => ({
        start,
        end,
        kind,
        chain: `${id}#${chain}`,
      }),
    ),
  }));
}
