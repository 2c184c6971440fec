/** What the rules for quotations ask of a language. */
export interface QuotationWords {
  readonly language: string;
}
