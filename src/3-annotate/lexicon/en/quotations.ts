import type { QuotationWords } from "../quotation-words.ts";

export const quotationWords: QuotationWords = { language: "en" };
