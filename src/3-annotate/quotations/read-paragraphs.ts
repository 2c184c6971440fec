import { groupBy } from "../../base/order.ts";
import type { Sentence } from "../../model/annotation.ts";
import type { Paragraph } from "../../model/article.ts";
import type { Body } from "../body.ts";
import type { Quoted } from "./pair-marks.ts";
import { readTokens, type Tokens } from "./read-tokens.ts";
import * as is from "./word-classes.ts";

export interface ReadParagraph {
  readonly tokens: Tokens;
  /** Token number of each of its quotation-mark pairs. */
  readonly places: readonly number[];
}

/** Gives the tokens of a paragraph by its number; read when first asked for, as most paragraphs quote nobody. */
export type ParagraphReader = (paragraph: number) => ReadParagraph;

export interface Findings {
  readonly quoted: readonly Quoted[];
  readonly sentences: readonly Sentence[];
  readonly classes: ReadonlyMap<string, number>;
}

export function paragraphReader(
  body: Body,
  { quoted, sentences, classes }: Findings,
): ParagraphReader {
  const quotedIn = groupBy(quoted, ({ paragraph }) => paragraph);
  const sentencesIn = groupBy(sentences, ({ paragraph }) => paragraph);
  const known = new Map<number, ReadParagraph>();
  return (number) => {
    const before = known.get(number);
    if (before) return before;
    const tokens = readTokens(body.text, body.paragraphs[number] as Paragraph, {
      quoted: quotedIn.get(number) ?? [],
      sentences: sentencesIn.get(number) ?? [],
      classes,
    });
    const places: number[] = [];
    tokens.classes.forEach((bits, at) => {
      if ((bits & (is.QUOTE | is.SMALL_QUOTE)) !== 0) places.push(at);
    });
    const made = { tokens, places };
    known.set(number, made);
    return made;
  };
}
