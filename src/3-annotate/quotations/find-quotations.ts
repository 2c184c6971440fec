// Marks are paired, the words around each pair say whether somebody is quoted and who, and pairs that one cue governs
// become one quotation.
import type { NameMention, Quotation, Sentence } from "../../model/annotation.ts";
import type { Body } from "../body.ts";
import type { QuotationWords } from "../lexicon/quotation-words.ts";
import type { TextWords } from "../words/text-words.ts";
import { joinQuotations } from "./join-quotations.ts";
import { pairMarks } from "./pair-marks.ts";
import { paragraphReader } from "./read-paragraphs.ts";
import { resolveSpeakers } from "./resolve-speakers.ts";
import { wordClasses } from "./word-classes.ts";

export interface FoundBeforeQuotations {
  readonly sentences: readonly Sentence[];
  /** Of the text. */
  readonly words: TextWords;
  readonly names: readonly NameMention[];
}

export function findQuotations(
  body: Body,
  { sentences, words: textWords, names }: FoundBeforeQuotations,
  words: QuotationWords,
): readonly Quotation[] {
  const quoted = pairMarks(body.text, body.paragraphs, words);
  if (quoted.length === 0) return [];
  const classes = wordClasses(words);
  const read = paragraphReader(body, { quoted, sentences, words: textWords, classes });
  const drafts = joinQuotations(quoted, { text: body.text, read, classes });
  return resolveSpeakers(drafts, { text: body.text, sentences, names, words });
}
