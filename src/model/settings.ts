import type { Policy } from "./article.ts";
import type { Theme } from "./theme.ts";

/** Languages that have a file with all words of the interface. */
export const INTERFACE_LANGUAGES = ["en", "fr"] as const;
export type InterfaceLanguage = (typeof INTERFACE_LANGUAGES)[number];

/** Which way a script runs. */
export type Direction = "ltr" | "rtl";

/** Settings after checking: every one has a value. Paths are relative to the project folder. */
export interface Settings {
  readonly title: string;
  readonly description: string;
  /** BCP 47 language of the interface: one of `INTERFACE_LANGUAGES`, or a variety such as "fr-CA". */
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
  /** A picture of each story is made, for those who share it. */
  readonly sharePictures: boolean;
  readonly theme: Theme;
}
