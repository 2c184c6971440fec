import type { SentenceWords } from "../sentence-words.ts";

export const sentenceWords: SentenceWords = { language: "en" };
