import type { Policy } from "./article.ts";

/** Settings after checking: every one has a value. Paths are relative to the project folder. */
export interface Settings {
  readonly title: string;
  readonly description: string;
  /** BCP 47 language of the interface. */
  readonly language: string;
  /** Absolute address of the site, ending in "/"; null when it is not known. */
  readonly base: string | null;
  readonly policy: Policy;
  readonly seeds: string;
  readonly templates: string;
  readonly public: string;
  readonly out: string;
  readonly cache: string;
  /** Events shown on a story page before the rest folds. */
  readonly maxEvents: number;
  /** Sentences of evidence shown for an event before the rest folds. */
  readonly maxSentences: number;
}
