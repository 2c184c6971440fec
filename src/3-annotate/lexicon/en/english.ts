import type { Lexicon } from "../lexicon.ts";
import { eventWords } from "./events.ts";
import { nameWords } from "./names.ts";
import { quotationWords } from "./quotations.ts";
import { sentenceWords } from "./sentences.ts";
import { timeWords } from "./times.ts";

export const english: Lexicon = {
  sentences: sentenceWords,
  times: timeWords,
  names: nameWords,
  quotations: quotationWords,
  events: eventWords,
};
