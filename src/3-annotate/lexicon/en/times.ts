import type { TimeWords } from "../time-words.ts";

export const timeWords: TimeWords = { language: "en" };
