import type { EventWords } from "./event-words.ts";
import type { NameWords } from "./name-words.ts";
import type { QuotationWords } from "./quotation-words.ts";
import type { SentenceWords } from "./sentence-words.ts";
import type { TimeWords } from "./time-words.ts";
import { english } from "./en/english.ts";

/** The words of one language; a kind of finding without words is not looked for. */
export interface Lexicon {
  readonly sentences: SentenceWords | null;
  readonly times: TimeWords | null;
  readonly names: NameWords | null;
  readonly quotations: QuotationWords | null;
  readonly events: EventWords | null;
}

const LEXICONS: Readonly<Record<string, Lexicon>> = { en: english };

/** By primary language subtag: "en-GB" finds "en"; null when the language has no folder here. */
export function lexiconOf(language: string): Lexicon | null {
  return LEXICONS[language.toLowerCase().split("-")[0] as string] ?? null;
}
