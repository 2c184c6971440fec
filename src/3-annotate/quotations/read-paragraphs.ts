import { groupBy } from "../../base/order.ts";
import type { Sentence } from "../../model/annotation.ts";
import type { Paragraph } from "../../model/article.ts";
import type { Body } from "../body.ts";
import type { Quoted } from "./pair-marks.ts";
import { readTokens, type Tokens } from "./read-tokens.ts";
import type { WordClasses } from "./word-classes.ts";

/** Gives the tokens of a paragraph by its number; read when first asked for, as most paragraphs quote nobody. */
export type ParagraphReader = (paragraph: number) => Tokens;

export interface Findings {
  readonly quoted: readonly Quoted[];
  readonly sentences: readonly Sentence[];
  readonly classes: WordClasses;
}

export function paragraphReader(
  body: Body,
  { quoted, sentences, classes }: Findings,
): ParagraphReader {
  const quotedIn = groupBy(quoted, ({ paragraph }) => paragraph);
  const sentencesIn = groupBy(sentences, ({ paragraph }) => paragraph);
  const known = new Map<number, Tokens>();
  return (number) => {
    const before = known.get(number);
    if (before) return before;
    const tokens = readTokens(body.text, body.paragraphs[number] as Paragraph, {
      quoted: quotedIn.get(number) ?? [],
      sentences: sentencesIn.get(number) ?? [],
      classes,
    });
    known.set(number, tokens);
    return tokens;
  };
}
