import type { NameMention, Quotation, Sentence, TimeExpression } from "../../model/annotation.ts";
import type { Body } from "../body.ts";
import type { QuotationWords } from "../lexicon/quotation-words.ts";

export interface FoundBeforeQuotations {
  readonly sentences: readonly Sentence[];
  readonly times: readonly TimeExpression[];
  readonly names: readonly NameMention[];
}

export function findQuotations(
  _body: Body,
  _found: FoundBeforeQuotations,
  _words: QuotationWords,
): readonly Quotation[] {
  return [];
}
