import type { NameWords } from "../name-words.ts";

export const nameWords: NameWords = { language: "en" };
