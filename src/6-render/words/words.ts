import type { InterfaceLanguage } from "../../model/settings.ts";
import { ENGLISH } from "./english.ts";
import { FRENCH } from "./french.ts";

/** The words of one interface language: a message file that lacks one does not compile. */
export type Words = Readonly<typeof ENGLISH>;

const MESSAGE_FILES: Readonly<Record<InterfaceLanguage, Words>> = { en: ENGLISH, fr: FRENCH };

/** The words for a language as settings name it ("fr", "fr-CA"); those of English when there are none for it. */
export function wordsOf(language: string): Words {
  const [base = ""] = language.toLowerCase().split("-");
  return Object.hasOwn(MESSAGE_FILES, base) ? MESSAGE_FILES[base as InterfaceLanguage] : ENGLISH;
}

/** What pages in these words say their language is: the language as settings name it, where the words are of that language. */
export function languageOf({ locale }: Words, setting: string): string {
  return setting.toLowerCase().split("-")[0] === locale ? setting : locale;
}
